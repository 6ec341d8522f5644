import type { Element } from '@xmldom/xmldom';
import { attribute, below, child, children, rootOf, type WordParts } from './docx-parts.ts';
import { packageFindings } from './word-package-findings.ts';

/**
 * What somebody who knows Word would find fault with in a Word file, a sentence each: how it is built, not its words.
 * The rules of ECMA-376 that a schema can't hold are among them. No finding is a file fit to be handed on.
 */
export function wordFindings(parts: WordParts): string[] {
  return [
    emptyParagraphs,
    makeshiftRoom,
    unknownStyles,
    directFormatting,
    headings,
    lists,
    tables,
    pictures,
    signatures,
    bookmarks,
  ]
    .flatMap((rule) => rule(parts))
    .concat(packageFindings(parts));
}

const body = (parts: WordParts) => rootOf(parts, 'word/document.xml');
const paragraphs = (parts: WordParts) => below(body(parts), 'w:p');
const textOf = (element: Element) =>
  below(element, 'w:t')
    .map((node) => node.textContent)
    .join('');
const styleOf = (paragraph: Element) => attribute(child(child(paragraph, 'w:pPr'), 'w:pStyle'));
const within = (element: Element, name: string): boolean =>
  element.nodeName === name ||
  (element.parentNode?.nodeName !== '#document' && within(element.parentNode as Element, name));

/** Word's switches are on by being there, unless they say otherwise (17.17.4). */
const isOn = (toggle: Element | undefined) =>
  toggle !== undefined && !['0', 'false', 'off'].includes(attribute(toggle));

function styles(parts: WordParts): Map<string, Element> {
  return new Map(
    below(rootOf(parts, 'word/styles.xml'), 'w:style').map((style) => [attribute(style, 'w:styleId'), style]),
  );
}

/** A property of a paragraph style as Word works it out: its own, or else that of the style it is based on. */
function inherited(parts: WordParts, style: string, property: string): Element | undefined {
  const known = styles(parts);
  for (let element = known.get(style); element; element = known.get(attribute(child(element, 'w:basedOn')))) {
    const own = child(child(element, 'w:pPr'), property);
    if (own) return own;
  }
  return undefined;
}

/** A cell needs a paragraph even where it is empty; anywhere else an empty one is a makeshift for room. */
function emptyParagraphs(parts: WordParts): string[] {
  return paragraphs(parts)
    .filter((paragraph) => textOf(paragraph).trim() === '' && below(paragraph, 'w:drawing').length === 0)
    .filter((paragraph) => !within(paragraph, 'w:tc'))
    .map((paragraph) => `empty paragraph of the style ${styleOf(paragraph)}`);
}

/** Room made with spaces or tabs; a tab after a label is none. Pages turn at headings and paragraphs, by their own will. */
function makeshiftRoom(parts: WordParts): string[] {
  const typed = below(body(parts), 'w:t').filter(
    (text) => !within(text, 'w:sdt') && /\s{2}/.test(text.textContent ?? ''),
  );
  const tabs = paragraphs(parts).filter(
    (paragraph) => below(paragraph, 'w:r').flatMap((run) => below(run, 'w:tab')).length > 1,
  );
  const breaks = below(body(parts), 'w:br').filter((element) => attribute(element, 'w:type') === 'page');
  return [
    ...typed.map((text) => `room made with spaces: ${text.textContent}`),
    ...tabs.map((paragraph) => `room made with tabs: ${textOf(paragraph)}`),
    ...breaks.map(() => 'page break that stands by itself'),
    ...(below(body(parts), 'w:pageBreakBefore').length > 1 ? ['more than the body starts a page'] : []),
  ];
}

function unknownStyles(parts: WordParts): string[] {
  const known = styles(parts);
  const places = ['word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'word/footer1.xml'];
  const names = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'];
  const used = places.flatMap((path) => names.flatMap((name) => below(rootOf(parts, path), name)));
  const missing = used.map((element) => attribute(element)).filter((style) => !known.has(style));
  const unstyled = paragraphs(parts).filter((paragraph) => styleOf(paragraph) === '');
  return [
    ...missing.map((style) => `style ${style} is used and not described`),
    ...unstyled.map((paragraph) => `paragraph without a style: ${textOf(paragraph)}`),
  ];
}

/** A link's style leaves no room for a second one, so that bold and italic are allowed there. */
function directFormatting(parts: WordParts): string[] {
  const allowed = new Set(['w:pStyle', 'w:numPr', 'w:pageBreakBefore']);
  const onParagraphs = below(body(parts), 'w:pPr').flatMap((properties) => children(properties));
  const onRuns = below(body(parts), 'w:rPr').flatMap((properties) => {
    const link = attribute(child(properties, 'w:rStyle')) === 'Hyperlink';
    const allowedOnRun = new Set(['w:rStyle', ...(link ? ['w:b', 'w:bCs', 'w:i', 'w:iCs'] : [])]);
    return children(properties).filter((property) => !allowedOnRun.has(property.nodeName));
  });
  return [...onParagraphs.filter((property) => !allowed.has(property.nodeName)), ...onRuns].map(
    (property) => `direct formatting ${property.nodeName}`,
  );
}

function headings(parts: WordParts): string[] {
  const outline = paragraphs(parts).flatMap((paragraph) => /^Heading([1-9])$/.exec(styleOf(paragraph))?.[1] ?? []);
  const levels = outline.map(Number);
  const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  const titles = paragraphs(parts).filter((paragraph) => styleOf(paragraph) === 'Title').length;
  const used = new Set(paragraphs(parts).map(styleOf));
  const counted = ['Heading1', 'Heading2'].map((style) => inherited(parts, style, 'w:numPr') !== undefined);
  const staying = ['Title', 'Heading1', 'Heading2', 'Heading3', 'Caption', 'LeadIn', 'TableHeading'];
  return [
    ...(titles === 1 ? [] : [`${titles} paragraphs of the style Title`]),
    ...(counted[0] === counted[1] ? [] : ['headings of which one level is numbered']),
    ...skipped.map((level) => `Heading ${level} without the level above it`),
    ...levels
      .filter((level) => !inherited(parts, `Heading${level}`, 'w:outlineLvl'))
      .map((level) => `Heading ${level} isn't in the outline`),
    ...staying
      .filter((style) => used.has(style) && !isOn(inherited(parts, style, 'w:keepNext')))
      .map((style) => `${style} may stand alone at the foot of a page`),
  ];
}

function lists(parts: WordParts): string[] {
  const numbering = rootOf(parts, 'word/numbering.xml');
  const listed = new Map(below(numbering, 'w:num').map((num) => [attribute(num, 'w:numId'), num]));
  const kinds = new Map(below(numbering, 'w:abstractNum').map((kind) => [attribute(kind, 'w:abstractNumId'), kind]));
  return paragraphs(parts).flatMap((paragraph) => {
    const style = styleOf(paragraph);
    const numbered = child(child(paragraph, 'w:pPr'), 'w:numPr');
    if (!style.startsWith('List')) {
      const typed = /^\s*([•–▪*-]|\d+[.)]|[a-z][.)])\s/.test(textOf(paragraph));
      return numbered || typed ? [`list item without a list style: ${textOf(paragraph)}`] : [];
    }
    const number = listed.get(attribute(child(numbered, 'w:numId')));
    const level = attribute(child(numbered, 'w:ilvl'));
    const kind = kinds.get(attribute(child(number, 'w:abstractNumId')));
    const described = children(kind, 'w:lvl').find((element) => attribute(element, 'w:ilvl') === level);
    if (!described) return [`list item without a number: ${textOf(paragraph)}`];
    const restarted = children(number, 'w:lvlOverride').some(
      (over) => attribute(over, 'w:ilvl') === level && child(over, 'w:startOverride'),
    );
    const bullet = attribute(child(described, 'w:numFmt')) === 'bullet';
    return [
      ...(bullet === style.startsWith('ListBullet')
        ? []
        : [`${style} doesn't fit its numbering: ${textOf(paragraph)}`]),
      ...(restarted ? [] : [`list that counts on from another: ${textOf(paragraph)}`]),
    ];
  });
}

function tables(parts: WordParts): string[] {
  return below(body(parts), 'w:tbl').flatMap((table) => {
    const settings = child(table, 'w:tblPr');
    const name = attribute(child(settings, 'w:tblCaption'));
    const rows = children(table, 'w:tr');
    const has = (row: Element | undefined, property: string) => isOn(child(child(row, 'w:trPr'), property));
    const grid = children(child(table, 'w:tblGrid'), 'w:gridCol').map((column) => Number(attribute(column, 'w:w')));
    const before = table.previousSibling as Element | null;
    const width = grid.reduce((sum, column) => sum + column, 0);
    return [
      ...(name === '' ? ['table without alternative text'] : []),
      ...(before && styleOf(before) === 'TableText' ? ['table under a table with nothing between'] : []),
      ...(child(settings, 'w:tblStyle') ? [] : ['table without a style']),
      ...(attribute(child(settings, 'w:tblLook'), 'w:firstRow').replace('true', '1') === '1'
        ? []
        : ['table whose style has no header row']),
      ...(has(rows[0], 'w:tblHeader') ? [] : ['table whose header row comes once only']),
      ...(rows.slice(1).some((row) => has(row, 'w:tblHeader')) ? ['table with a header row inside'] : []),
      ...(rows.every((row) => has(row, 'w:cantSplit')) ? [] : ['table row that a page may split']),
      ...(rows.every((row) => children(row, 'w:tc').length === grid.length)
        ? []
        : ['table row with a cell too few or too many']),
      ...(String(width) === attribute(child(settings, 'w:tblW'), 'w:w') ? [] : ['table whose columns don’t add up']),
    ].map((finding) => `${finding}: ${name}`);
  });
}

function pictures(parts: WordParts): string[] {
  const drawn = below(body(parts), 'wp:docPr');
  const ids = drawn.map((picture) => attribute(picture, 'id'));
  return [
    ...drawn.filter((picture) => attribute(picture, 'descr') === '').map(() => 'picture without alternative text'),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two pictures of the id ${id}`),
    ...below(body(parts), 'a:blip')
      .filter((blip) => attribute(blip, 'r:embed') === '')
      .map(() => 'picture that only new Words show'),
  ];
}

/** Each blank is a control to type in, called as its label, that shows as empty until somebody does. */
function signatures(parts: WordParts): string[] {
  return paragraphs(parts)
    .filter((paragraph) => styleOf(paragraph) === 'Signature')
    .flatMap((paragraph) => {
      const [control, ...more] = below(paragraph, 'w:sdt');
      const label = textOf(paragraph).trim();
      const settings = child(control, 'w:sdtPr');
      if (!control || more.length > 0) return [`blank that can't be typed on: ${label}`];
      return [
        ...(attribute(child(settings, 'w:alias')) === label ? [] : [`blank not called as its label: ${label}`]),
        ...(isOn(child(settings, 'w:showingPlcHdr')) && child(settings, 'w:text')
          ? []
          : [`blank that is no blank: ${label}`]),
      ];
    });
}

/** Word allows forty letters, digits and underscores, not a digit first. */
function bookmarks(parts: WordParts): string[] {
  const starts = below(body(parts), 'w:bookmarkStart');
  const ends = below(body(parts), 'w:bookmarkEnd').map((end) => attribute(end, 'w:id'));
  const names = starts.map((start) => attribute(start, 'w:name'));
  const ids = starts.map((start) => attribute(start, 'w:id'));
  return [
    ...names
      .filter((name) => !/^[A-Za-z_]\w{0,39}$/.test(name))
      .map((name) => `bookmark that Word can't name: ${name}`),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `two bookmarks of the name ${name}`),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index || !ends.includes(id))
      .map((id) => `bookmark ${id} has no end of its own`),
  ];
}
