import type { Document, Section } from '../../document/model.ts';
import type { Look } from '../format.ts';
import { block } from './blocks.ts';
import { contents, sectionHeading } from './contents.ts';
import { cover } from './cover.ts';
import { htmlAttribute, htmlText } from './escape.ts';
import { runningFooter, styleSheet } from './style.ts';

/** Whatever should slip into the page, it can reach neither the network nor the disk, and runs no script. */
const securityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/** The document as one self-contained HTML page; the same document and look give the same text. */
export function page(document: Document, look: Look): string {
  const { title, school, language, state } = document.properties;
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
<style>
${styleSheet(document, look)}
</style>
</head>
<body>
<header>
${cover(document.cover)}
</header>
${contents(document)}<main>
${document.sections.map(section).join('\n')}
</main>
<footer><p>${htmlText(runningFooter(document))}</p></footer>
</body>
</html>
`;
}

/** Named by its heading, whose id can't be another section's: those have no underscore. */
function section(node: Section): string {
  const heading = sectionHeading(node);
  const headingId = `${node.id}_title`;
  const label = heading === undefined ? '' : ` aria-labelledby=${htmlAttribute(headingId)}`;
  const blocks = node.blocks.map((child) => block(child, child === heading ? headingId : undefined));
  return `<section id=${htmlAttribute(node.id)}${label}>\n${blocks.join('\n')}\n</section>`;
}
