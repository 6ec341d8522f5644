import { printSource } from '../../document/document-source.ts';
import type { Look } from '../format.ts';
import type { Publication } from '../publication.ts';
import { block } from './blocks.ts';
import { contents } from './contents.ts';
import { htmlAttribute, htmlText, htmlWords } from './escape.ts';
import { ownPage } from './markup.ts';
import { recordElement } from './record.ts';
import { section } from './section.ts';
import { runningFooter, styleSheet } from './style.ts';

/** Whatever should slip into the page, it can reach neither the network nor the disk, and runs no script. */
export const securityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/** What made the page, and from what, so that `policygen verify` can tell whether it is still so. */
function madeFrom(source: Publication['source']): string {
  return source === undefined ? '' : `<meta name="generator" content=${htmlAttribute(printSource(source))}>\n`;
}

/** A policy as one self-contained HTML page; the same publication and look give the same text. */
export function page({ document, source, record }: Publication, look: Look): string {
  const { title, school, language, pageStyle, state } = document.properties;
  const about = [runningFooter(document), ...(state === undefined || state.notice ? [] : [state.label])].join(' · ');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${securityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${htmlText(title)} – ${htmlText(school)}</title>
<meta name="description" content=${htmlAttribute(about)}>
${madeFrom(source)}${recordElement(record)}<style>
${styleSheet(document, look)}
</style>
</head>
<body>
<header${pageStyle === 'cover' ? ' class="cover-page"' : ''}>
${document.cover.map((node) => block(node, ownPage)).join('\n')}
</header>
${contents(document)}<main>
${document.sections.map((node) => section(node, ownPage)).join('\n')}
</main>
<footer><p>${htmlWords(runningFooter(document))}</p></footer>
</body>
</html>
`;
}
