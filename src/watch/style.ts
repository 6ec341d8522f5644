/** The styles of watch's page around the policy, whose frame has its own style sheet. */
export const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; height: 100vh; display: flex; flex-direction: column; }
#bar { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: baseline; padding: 0.5rem 1rem; border-bottom: 1px solid GrayText; }
#bar h1 { font-size: 1rem; margin: 0; }
#bar p { margin: 0 0 0 auto; }
#bar nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
[aria-current] { font-weight: bold; }
#news { max-height: 50vh; overflow: auto; }
#news > * { margin: 0.75rem 1rem; }
#news h2 { font-size: 1.125rem; }
#news:not(:empty) { border-bottom: 4px solid #b3261e; }
#news li p { margin: 0.25rem 0; }
#news pre { margin: 0.25rem 0; padding: 0.5rem; overflow: auto; border: 1px solid GrayText; }
#news.lost { padding: 0 1rem; }
.place { font-family: ui-monospace, monospace; }
main { flex: 1; position: relative; min-height: 12rem; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; }
iframe.next { visibility: hidden; }
`;
