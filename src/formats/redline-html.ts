import type { AlteredFile } from '../diff/as-seen.ts';
import type { Change } from '../diff/changes.ts';
import type { PolicyDiff } from '../diff/compare-policies.ts';
import { isProposed } from '../diff/proposed.ts';
import { abridged, causesAsSentence, kindWords, sayCauses, sayCount, sayProperty } from '../diff/say.ts';
import { printRedline } from '../document/document-source.ts';
import type { Look } from './format.ts';
import { htmlAttribute, htmlText, htmlWords } from './html/escape.ts';
import { securityPolicy } from './html/page.ts';
import { redlineLines } from './html/redline-lines.ts';
import { redlinePieces } from './html/redline-pieces.ts';
import { styleSheet } from './html/style.ts';

/** How a person calls the two versions. */
export interface VersionNames {
  readonly before: string;
  readonly after: string;
  /** Those of the two that somebody altered since policygen made them. */
  readonly altered?: readonly AlteredFile[];
}

/**
 * What changed in a policy as one self-contained page: each change in its section, what came and what went in words as
 * well as in colour, and why; then the whole policy with its changes, folded away.
 */
export function renderRedlinePage(diff: PolicyDiff, { before, after, altered = [] }: VersionNames, look: Look): string {
  const { document } = diff.after;
  const { title, school, language } = document.properties;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${securityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${printRedline(isProposed(diff) ? 'proposed changes' : 'changes')}">
<title>${isProposed(diff) ? 'Proposed: changes' : 'Changes'} to ${htmlText(title)} – ${htmlText(school)}</title>
<style>
${styleSheet(document, look)}
${ownStyle}
</style>
</head>
<body>
<header>
<p class="school">${htmlWords(school)}</p>
<h1>Changes to ${htmlWords(title)}</h1>${isProposed(diff) ? '\n<p><strong>Proposed: not yet approved</strong></p>' : ''}
<dl><div><dt>From</dt><dd>${htmlText(before)}</dd></div><div><dt>To</dt><dd>${htmlText(after)}</dd></div></dl>
${altered.map(alteredHtml).join('')}<p>${htmlText(sayCount(diff))}. Words that were <ins>added</ins> are underlined; words that were <del>left out</del> are struck through. Both are said in words too.</p>
</header>
<main>
${changesHtml(diff.changes)}${behindHtml(diff)}<details>
<summary>The whole policy with its changes</summary>
${redlineLines(diff.lines)}
</details>
</main>
</body>
</html>
`;
}

/** That a file is no longer as policygen made it, before anything else is said of it. */
const alteredHtml = ({ file, lines }: AlteredFile): string =>
  `<p><strong>${htmlText(file)} was altered after policygen had made it:</strong></p>\n` +
  `<ul>${lines.map((pieces) => `<li>${redlinePieces(abridged(pieces))}</li>`).join('')}</ul>\n`;

/** The changes under the headings of their sections. */
function changesHtml(changes: readonly Change[]): string {
  const html: string[] = [];
  for (const [index, change] of changes.entries()) {
    const before = changes[index - 1];
    if (index === 0 || change.section !== before?.section) {
      html.push(`<h2>${htmlWords(change.section === undefined ? 'Cover' : change.heading)}</h2>\n`);
    }
    html.push(changeHtml(change));
  }
  return html.join('');
}

const changeHtml = ({ kind, title, clause, pieces, causes }: Change): string =>
  `<article${clause === undefined ? '' : ` data-clause=${htmlAttribute(clause)}`}>` +
  `<h3>${kindWords[kind]}: ${htmlWords(title)}</h3>` +
  `<p class="words">${redlinePieces(pieces)}</p>` +
  `<p class="why"><strong>Why:</strong> ${htmlWords(causesAsSentence(causes))}</p></article>\n`;

function behindHtml({ properties, quiet }: PolicyDiff): string {
  const items = [
    ...properties.map(sayProperty),
    ...quiet.map(({ title, causes }) => `${title}: ${sayCauses(causes)}`),
  ].map((words) => `<li>${htmlWords(words)}</li>`);
  return items.length === 0 ? '' : `<h2>Behind the words</h2>\n<ul>${items.join('')}</ul>\n`;
}

/** Contrast ratios of words on their ground: over 7 to 1 in both colour schemes. */
const ownStyle = `ins,del{border-radius:.2em;padding:0 .2em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
ins{background:#dcf3e1;color:#0a3d17;text-decoration:underline}
del{background:#fbe3e3;color:#6b0f0f;text-decoration:line-through}
.mark{display:inline-block;font-size:.8em;font-weight:700;text-decoration:none}
article{border-inline-start:3px solid var(--hairline);margin-block:1em;padding-inline-start:1em}
article h3{margin-block-start:0}
.why{color:var(--quiet)}
summary{cursor:pointer;font-weight:700;margin-block:2em 1em}
@media screen and (prefers-color-scheme:dark){ins{background:#10301a;color:#c4f2cf}del{background:#3d1718;color:#ffd3d3}}`;
