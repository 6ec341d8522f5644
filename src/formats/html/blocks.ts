import type {
  Block,
  CoverFacts,
  Heading,
  List,
  ListItem,
  Paragraph,
  Picture,
  SignatureLine,
  Table,
} from '../../document/model.ts';
import { plainText } from '../../document/plain-text.ts';
import { dataUrl } from './data-url.ts';
import { htmlAttribute, htmlText, htmlWords } from './escape.ts';
import { clauseAttribute, inlines, passageElement } from './inlines.ts';
import { classAttribute, type Markup } from './markup.ts';

/**
 * One block as HTML. No white space stands between the elements inside of it, since white space is kept in print.
 * `headingId` becomes the id of a heading that names its section.
 */
export function block(node: Block, markup: Markup, headingId?: string): string {
  switch (node.kind) {
    case 'heading':
      return heading(node, markup, headingId);
    case 'paragraph':
      return paragraph(node, markup);
    case 'list':
      return list(node);
    case 'table':
      return table(node, markup);
    case 'cover-facts':
      return coverFacts(node);
    case 'signature-line':
      return signatureLine(node, markup);
    case 'picture':
      return picture(node, markup);
    default:
      return node satisfies never;
  }
}

function heading({ level, number, clause, inlines: words }: Heading, { deeper }: Markup, id: string | undefined) {
  const tag = `h${level + deeper}`;
  const attributes = `${id === undefined ? '' : ` id=${htmlAttribute(id)}`}${clauseAttribute(clause)}`;
  return `<${tag}${attributes}>${number === undefined ? '' : `${htmlText(number)} `}${inlines(words)}</${tag}>`;
}

function paragraph({ style, passages }: Paragraph, markup: Markup): string {
  const attributes = style === 'body' ? '' : classAttribute(style, markup);
  const [first, ...others] = passages;
  if (first !== undefined && others.length === 0) return passageElement('p', first, attributes);
  return `<p${attributes}>${passages.map((passage) => passageElement('span', passage)).join(' ')}</p>`;
}

function list({ ordered, items }: List): string {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}>${items.map(listItem).join('')}</${tag}>`;
}

function listItem(item: ListItem): string {
  const nested = item.nested === undefined ? '' : list(item.nested);
  return `<li${clauseAttribute(item.clause)}>${inlines(item.inlines)}${nested}</li>`;
}

/** Each cell carries its column's name in `data-label`, which the style sheet shows where a phone stacks the cells. */
function table(node: Table, markup: Markup): string {
  const header = node.header.map((cell) => passageElement('th', cell, ' scope="col"')).join('');
  const labels = node.header.map((cell) =>
    markup.styled ? ` data-label=${htmlAttribute(plainText(cell.inlines))}` : '',
  );
  const rows = node.rows.map((row) => {
    return `<tr>${row.map((cell, column) => passageElement('td', cell, labels[column])).join('')}</tr>`;
  });
  const caption = node.caption === undefined ? '' : `<caption>${htmlWords(node.caption)}</caption>`;
  const name = caption === '' && node.label !== undefined ? ` aria-label=${htmlAttribute(node.label)}` : '';
  const tight = isTight(node) ? classAttribute('tight', markup) : '';
  return (
    `<table${tight}${clauseAttribute(node.clause)}${name}>${caption}` +
    `<thead><tr>${header}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  );
}

/** Whether the longest words of all columns, with two letters' room each, are more than a line holds side by side. */
function isTight({ header, rows }: Table): boolean {
  const letters = header.map((cell, column) => {
    const words = [cell, ...rows.flatMap((row) => row[column] ?? [])].flatMap(({ inlines: nodes }) =>
      plainText(nodes).split(/\s+/),
    );
    return 2 + Math.max(...words.map((word) => word.length));
  });
  return letters.reduce((sum, count) => sum + count, 0) > 50;
}

function coverFacts({ facts }: CoverFacts): string {
  const groups = facts.map((fact) => {
    return `<div${clauseAttribute(fact.clause)}><dt>${htmlWords(fact.label)}</dt><dd>${inlines(fact.value)}</dd></div>`;
  });
  return `<dl>${groups.join('')}</dl>`;
}

/**
 * The rule to write on is a picture to those who don't see it, so that a screen reader says what the label is for.
 * Without a style sheet it is drawn with low lines.
 */
function signatureLine({ clause, labels }: SignatureLine, markup: Markup): string {
  const blank = 'role="img" aria-label="blank to be filled in"';
  const rule = markup.styled ? '' : '_'.repeat(30);
  const fields = labels.map((label) => {
    return `<p>${htmlWords(label)} <span${classAttribute('blank', markup)} ${blank}>${rule}</span></p>`;
  });
  return `<div${classAttribute('signature', markup)}${clauseAttribute(clause)}>${fields.join('')}</div>`;
}

/** CSS pixels; as in the other formats, 28 mm and the width of their text. */
const tallest = 106;
const widest = 567;

/** The size is said with the picture, so that it takes its room before it is decoded. */
function picture(
  { clause, alternative, mediaType, bytes, aspect, isTransparent }: Picture,
  { styled }: Markup,
): string {
  const height = Math.min(tallest, widest * aspect);
  const pixels = (length: number) => Math.max(1, Math.round(length));
  const size = styled
    ? `${isTransparent ? ' class="see-through"' : ''} style="--aspect:${aspect}"`
    : ` width="${pixels(height / aspect)}" height="${pixels(height)}"`;
  return `<img${clauseAttribute(clause)} alt=${htmlAttribute(alternative)} src="${dataUrl(mediaType, bytes)}"${size}>`;
}
