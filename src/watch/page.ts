import { htmlAttribute, htmlText } from '../formats/html/escape.ts';
import type { Problem } from '../problem.ts';
import type { Preview, PreviewPolicy } from './preview.ts';
import { style } from './style.ts';

/** The content security policy of watch's page: its one script, and frames and requests of this server only. */
export const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The content security policy of the policy in its frame: no script, no network, shown by this server's pages only. */
export const documentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/**
 * The page of `policygen watch`: what is wrong, and under it the policy as it is or, with something wrong, as it was.
 *
 * @param shown the policy to show, where there is one
 */
export function previewPage(preview: Preview, shown: PreviewPolicy | undefined): string {
  const { file, revision } = preview;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${htmlText(titleOf(preview, shown))}</title>
<style>${style}</style>
<script src="/watch.js" defer></script>
</head>
<body data-revision=${htmlAttribute(revision)}>
<header id="bar">
<h1>${htmlText(shown?.school ?? file)}</h1>
${shown ? links(preview, shown) : ''}
</header>
<div id="news" role="status">${news(preview, shown)}</div>
<main>${shown ? frame(shown) : ''}</main>
</body>
</html>
`;
}

function titleOf({ file, problems }: Preview, shown: PreviewPolicy | undefined): string {
  const what = shown ? `${shown.title} – ${shown.school}` : file;
  return problems.length === 0 ? what : `(${problems.length}) ${what}`;
}

function links({ policies, problems }: Preview, shown: PreviewPolicy): string {
  const others =
    policies.length < 2
      ? ''
      : `<nav aria-label="Policies">${policies
          .map(({ id, title }) => {
            const current = id === shown.id ? ' aria-current="page"' : '';
            return `<a href="/${id}"${current}>${htmlText(title)}</a>`;
          })
          .join('\n')}</nav>`;
  const which = problems.length === 0 ? '' : ' of the policy as it was';
  return `${others}<p><a href="/${shown.id}.pdf" target="_blank">PDF${which}</a></p>`;
}

/** The problems as HTML. They stand in a status region, so a screen reader reads them out when they change. */
function news({ problems, lineAt }: Preview, shown: PreviewPolicy | undefined): string {
  if (problems.length === 0) return '';
  const count = problems.length === 1 ? 'Something is wrong' : `${problems.length} things are wrong`;
  const below = shown ? '<p>Below is the policy as it was before.</p>' : '';
  return `<h2>${count}</h2>
<ol>
${problems.map((problem) => `<li>${problemItem(problem, lineAt)}</li>`).join('\n')}
</ol>
${below}`;
}

function problemItem(problem: Problem, lineAt: Preview['lineAt']): string {
  const { code, message, file, line, column, length = 1, hint } = problem;
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  const text = file === undefined || line === undefined ? undefined : lineAt(file, line);
  const parts = [`<p><strong>${htmlText(message)}</strong></p>`];
  if (place !== '') parts.push(`<p class="place">${htmlText(place)}</p>`);
  if (text !== undefined && column !== undefined) parts.push(`<pre>${markPart(text, column - 1, length)}</pre>`);
  if (hint !== undefined) parts.push(`<p>${htmlText(hint)}</p>`);
  return `${parts.join('\n')}<!-- ${code} -->`;
}

/** A line with what is wrong in it marked. */
function markPart(line: string, start: number, length: number): string {
  const wrong = line.slice(start, start + length);
  return `${asIs(line.slice(0, start))}<mark>${asIs(wrong === '' ? ' ' : wrong)}</mark>${asIs(line.slice(start + length))}`;
}

const asIs = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The policy's frame. `allow-same-origin` lets the page scroll it to the old place; scripts stay forbidden in it. */
const frame = ({ id, title, revision }: PreviewPolicy): string =>
  `<iframe sandbox="allow-same-origin" title=${htmlAttribute(title)} src=${htmlAttribute(`/${id}.html?${revision}`)}></iframe>`;
