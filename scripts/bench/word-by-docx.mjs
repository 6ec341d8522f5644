import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

const headings = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 };
const orders = { true: 'numbers', false: 'bullets' };
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/**
 * A prepared document as a Word file by the docx package, as a program would make it that has nothing else in mind: its
 * words with headings, lists, tables and links; no styles or fonts of a school's, and no pictures.
 *
 * @param {import('../../src/document/model.ts').Document} document
 * @returns {Promise<ArrayBuffer>}
 */
export function wordByDocx({ properties, cover, sections }) {
  let lists = 0;
  /** @param {import('../../src/document/model.ts').List} list @param {number} level @returns {Paragraph[]} */
  const items = ({ ordered, items: all }, level) => {
    const instance = ++lists;
    return all.flatMap(({ inlines, nested }) => [
      new Paragraph({
        numbering: { reference: orders[`${ordered}`], level: Math.min(level, 8), instance },
        children: runs(inlines),
      }),
      ...(nested ? items(nested, level + 1) : []),
    ]);
  };
  /** @param {import('../../src/document/model.ts').Block} block @returns {(Paragraph | Table)[]} */
  const blocks = (block) => {
    switch (block.kind) {
      case 'heading':
        return [new Paragraph({ heading: headings[block.level], children: runs(block.inlines) })];
      case 'paragraph':
        return [new Paragraph({ children: block.passages.flatMap(({ inlines }) => runs(inlines)) })];
      case 'list':
        return items(block, 0);
      case 'table':
        return [new Paragraph(block.caption ?? ''), table([block.header, ...block.rows])];
      case 'cover-facts':
        return block.facts.map(
          ({ label, value }) => new Paragraph({ children: [new TextRun({ text: label, bold: true }), ...runs(value)] }),
        );
      case 'signature-line':
        return block.labels.map((label) => new Paragraph(label));
      default:
        return [];
    }
  };
  const word = new Document({
    title: properties.title,
    creator: properties.school,
    numbering: { config: [counted('numbers', LevelFormat.DECIMAL), counted('bullets', LevelFormat.BULLET)] },
    sections: [
      {
        footers: { default: footer(properties.title) },
        children: [...cover, ...sections.flatMap((section) => section.blocks)].flatMap(blocks),
      },
    ],
  });
  return Packer.toArrayBuffer(word);
}

/** @param {string} title */
function footer(title) {
  const children = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES, ` · ${title}`];
  return new Footer({ children: [new Paragraph({ children: [new TextRun({ children })] })] });
}

/**
 * @param {string} reference
 * @param {typeof LevelFormat[keyof typeof LevelFormat]} format
 */
function counted(reference, format) {
  const text = (/** @type {number} */ level) => (format === LevelFormat.BULLET ? '•' : `%${level + 1}.`);
  return {
    reference,
    levels: levels.map((level) => ({ level, format, text: text(level), alignment: AlignmentType.LEFT })),
  };
}

/** @param {readonly (readonly import('../../src/document/model.ts').Cell[])[]} rows */
function table(rows) {
  const cell = (/** @type {import('../../src/document/model.ts').Cell} */ { inlines }) =>
    new TableCell({ children: [new Paragraph({ children: runs(inlines) })] });
  return new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })) });
}

/**
 * @param {readonly import('../../src/document/model.ts').Inline[]} inlines
 * @param {import('docx').IRunOptions} [inside]
 * @returns {import('docx').ParagraphChild[]}
 */
function runs(inlines, inside = {}) {
  return inlines.flatMap((inline) => {
    switch (inline.kind) {
      case 'text':
        return [new TextRun({ ...inside, text: inline.text })];
      case 'strong':
        return runs(inline.inlines, { ...inside, bold: true });
      case 'emphasis':
        return runs(inline.inlines, { ...inside, italics: true });
      case 'link':
        return [new ExternalHyperlink({ link: inline.url, children: runs(inline.inlines, inside) })];
      default:
        return [new TextRun({ break: 1 })];
    }
  });
}
