import type {
  Block,
  CoverFacts,
  List,
  ListItem,
  Paragraph,
  Picture,
  SignatureLine,
  Table,
} from '../../document/model.ts';
import { plainText } from '../../document/plain-text.ts';
import { dataUrl } from './data-url.ts';
import { htmlAttribute, htmlText } from './escape.ts';
import { clauseAttribute, inlines, passageElement } from './inlines.ts';

/**
 * One block as HTML. No white space stands between the elements inside of it, since white space is kept in print.
 * `headingId` becomes the id of a heading that names its section.
 */
export function block(node: Block, headingId?: string): string {
  switch (node.kind) {
    case 'heading': {
      const id = headingId === undefined ? '' : ` id=${htmlAttribute(headingId)}`;
      return passageElement(`h${node.level}`, node, id);
    }
    case 'paragraph':
      return paragraph(node);
    case 'list':
      return list(node);
    case 'table':
      return table(node);
    case 'cover-facts':
      return coverFacts(node);
    case 'signature-line':
      return signatureLine(node);
    case 'picture':
      return picture(node);
    default:
      return node satisfies never;
  }
}

function paragraph({ style, passages }: Paragraph): string {
  const attributes = style === 'body' ? '' : ` class="${style}"`;
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
function table(node: Table): string {
  const header = node.header.map((cell) => passageElement('th', cell, ' scope="col"')).join('');
  const labels = node.header.map((cell) => ` data-label=${htmlAttribute(plainText(cell.inlines))}`);
  const rows = node.rows.map((row) => {
    return `<tr>${row.map((cell, column) => passageElement('td', cell, labels[column])).join('')}</tr>`;
  });
  return (
    `<table${isTight(node) ? ' class="tight"' : ''}${clauseAttribute(node.clause)}><caption>${htmlText(node.caption)}</caption>` +
    `<thead><tr>${header}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  );
}

/** Whether the longest words of all columns, with two letters' room each, are more than a line holds side by side. */
function isTight({ header, rows }: Table): boolean {
  const letters = header.map((cell, column) => {
    const words = [cell, ...rows.flatMap((row) => row[column] ?? [])].flatMap(({ inlines: list }) =>
      plainText(list).split(/\s+/),
    );
    return 2 + Math.max(...words.map((word) => word.length));
  });
  return letters.reduce((sum, count) => sum + count, 0) > 50;
}

function coverFacts({ facts }: CoverFacts): string {
  const groups = facts.map((fact) => {
    return `<div${clauseAttribute(fact.clause)}><dt>${htmlText(fact.label)}</dt><dd>${inlines(fact.value)}</dd></div>`;
  });
  return `<dl>${groups.join('')}</dl>`;
}

/** The rule to write on is a picture to those who don't see it, so that a screen reader says what the label is for. */
function signatureLine({ clause, labels }: SignatureLine): string {
  const fields = labels.map((label) => {
    return `<p>${htmlText(label)} <span class="blank" role="img" aria-label="blank to be filled in"></span></p>`;
  });
  return `<div class="signature"${clauseAttribute(clause)}>${fields.join('')}</div>`;
}

/** The style sheet sets the size from the proportion, so that a picture takes its room before it is decoded. */
function picture({ clause, alternative, mediaType, bytes, aspect }: Picture): string {
  const source = `alt=${htmlAttribute(alternative)} src="${dataUrl(mediaType, bytes)}"`;
  return `<img${clauseAttribute(clause)} ${source} style="--aspect:${aspect}">`;
}
