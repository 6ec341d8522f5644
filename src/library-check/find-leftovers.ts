import type { Block, Document, List, Paragraph } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import { misnumbered } from '../policy/proofread/lead-in-number.ts';
import type { Place } from '../policy/proofread/slip.ts';
import { textLeftovers } from './text-leftovers.ts';

/** One fault of a document that shows that something was left out. */
export interface Leftover {
  /** The clause that has the fault; undefined for a heading or the whole document. */
  readonly clause: string | undefined;
  /** The section; undefined for the cover or the whole document. */
  readonly section: string | undefined;
  /** One sentence in plain words, with no full stop. */
  readonly message: string;
}

type Say = (clause: string | undefined, message: string) => void;

/**
 * Everything in a document that shows that something was left out: empty places, a lead-in without its list, a list
 * whose items don't match, marks in the text. Looks at the document only, not at the library.
 *
 * @param needsLeadIn whether the list that has this clause as an item needs words before it
 */
export function findLeftovers(
  document: Document,
  needsLeadIn: (clause: string | undefined) => boolean,
): readonly Leftover[] {
  const leftovers: Leftover[] = [];
  const sayIn =
    (section: string | undefined): Say =>
    (clause, message) =>
      leftovers.push({ clause, section, message });
  const whole = sayIn(undefined);
  if (document.properties.title.trim() === '') whole(undefined, 'the document has no title');
  if (document.cover.filter((block) => block.kind === 'heading' && block.level === 1).length !== 1) {
    whole(undefined, 'the cover has not just one title');
  }
  checkBlocks(document.cover, whole, needsLeadIn);
  if (document.sections.length === 0) whole(undefined, 'the document has no section');
  const ids = new Set<string>();
  for (const { id, blocks } of document.sections) {
    const say = sayIn(id);
    if (ids.has(id)) say(undefined, 'two sections have one id');
    ids.add(id);
    const [first, ...rest] = blocks.filter((block) => block.kind !== 'paragraph' || block.style !== 'title-again');
    if (first?.kind !== 'heading' || first.level !== 2) say(undefined, 'the section has no heading');
    if (rest.length === 0) say(undefined, 'the section has nothing under its heading');
    if (rest.some((block) => block.kind === 'heading' && block.level < 3))
      say(undefined, 'the section has two headings');
    checkBlocks(blocks, say, needsLeadIn);
  }
  return leftovers;
}

function checkBlocks(blocks: readonly Block[], say: Say, needsLeadIn: (clause: string | undefined) => boolean): void {
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    const isLeadIn = (other: Block | undefined) => other?.kind === 'paragraph' && other.style === 'lead-in';
    switch (block.kind) {
      case 'heading':
        checkText(plainText(block.inlines), block.clause, 'heading', say);
        break;
      case 'paragraph':
        checkParagraph(block, say);
        if (isLeadIn(block) && !opensBlock(blocks[index + 1])) {
          say(block.passages[0]?.clause, 'words that open a list stand before none');
        }
        break;
      case 'list': {
        const clause = block.items[0]?.clause;
        if (!isLeadIn(before) && needsLeadIn(clause)) say(clause, 'a list has no words before it');
        checkNumber(before, block, say);
        checkList(block, say);
        break;
      }
      case 'table':
        if (block.rows.length === 0) say(block.clause, 'a table has no rows');
        if (block.caption !== undefined) checkText(block.caption, block.clause, 'caption', say);
        for (const row of [block.header, ...block.rows]) {
          if (row.length !== block.header.length) say(block.clause, 'a row of a table is not as long as its header');
          for (const cell of row) checkText(plainText(cell.inlines), cell.clause ?? block.clause, 'cell', say);
        }
        break;
      case 'cover-facts':
        if (block.facts.length === 0) say(undefined, 'a list of facts is empty');
        for (const { clause, label, value } of block.facts) {
          checkText(label, clause, 'label', say);
          checkText(plainText(value), clause, 'value', say);
        }
        break;
      case 'signature-line':
        if (block.labels.length === 0) say(block.clause, 'a signature has no blanks to sign on');
        if (before?.kind !== 'paragraph' || before.style !== 'body') {
          say(block.clause, 'a signature stands under no words that it could sign');
        }
        for (const label of block.labels) checkText(label, block.clause, 'label', say);
        break;
      case 'picture':
        checkText(block.alternative, block.clause, "picture's description", say);
        break;
      default:
        block satisfies never;
    }
  }
}

const opensBlock = (next: Block | undefined): boolean =>
  next?.kind === 'list' || (next?.kind === 'table' && next.caption === undefined);

/** Reports words before a list that don't fit the number of its items. */
function checkNumber(before: Block | undefined, { items }: List, say: Say): void {
  const last = before?.kind === 'paragraph' ? before.passages.at(-1) : undefined;
  const words = last ? plainText(last.inlines) : '';
  const number = misnumbered(words, items.length);
  if (number !== undefined) say(last?.clause, `there is ${number}: "${end(words)}"`);
}

function checkParagraph({ passages, style }: Paragraph, say: Say): void {
  if (passages.length === 0) say(undefined, 'a paragraph is empty');
  for (const { clause, inlines } of passages) {
    const text = plainText(inlines);
    checkText(text, clause, 'passage', say, style === 'body' ? 'passage' : style === 'lead-in' ? 'lead-in' : 'line');
    if (text.trim() === '') continue;
    if (style === 'lead-in' && !text.endsWith(':'))
      say(clause, `words that open a list don't end in a colon: "${end(text)}"`);
    if (style !== 'body') continue;
    if (!/[.!?]$/.test(text)) say(clause, `a passage of a paragraph doesn't end in a full stop: "${end(text)}"`);
    if (/^\p{Ll}/u.test(text)) say(clause, `a passage of a paragraph starts with a small letter: "${start(text)}"`);
  }
}

/**
 * Reports a list whose items are of different forms: all have to be sentences, or ends of the lead-in's sentence, or
 * names. A school's own rules may have any form.
 */
function checkList({ items }: List, say: Say): void {
  if (items.length === 0) say(undefined, 'a list is empty');
  const ofLibrary = items.filter(({ clause }) => !clause?.startsWith('extra-'));
  const forms = ofLibrary.map(({ inlines }) => formOf(plainText(inlines)));
  for (const [index, { clause, inlines }] of ofLibrary.entries()) {
    const other = forms.find((form) => form !== forms[index]);
    if (other === undefined || !isRarest(forms, index)) continue;
    say(clause, `an item is ${forms[index]} where another is ${other}: "${start(plainText(inlines))}"`);
  }
  for (const { clause, inlines, nested } of items) {
    checkText(plainText(inlines), clause, "list's item", say, nested ? 'lead-in' : 'item');
    if (nested) checkList(nested, say);
  }
}

type Form = 'a sentence' | 'a fragment' | 'a name' | 'a sentence without its capital';

function formOf(text: string): Form {
  const capital = !/^\p{Ll}/u.test(text);
  const ended = /[.!?:]$/.test(text);
  if (capital) return ended ? 'a sentence' : 'a name';
  return ended ? 'a sentence without its capital' : 'a fragment';
}

/** Whether this item's form is the rarest of the list. */
function isRarest(forms: readonly Form[], index: number): boolean {
  const count = (form: Form | undefined) => forms.filter((other) => other === form).length;
  return forms.every((form) => count(form) >= count(forms[index]));
}

function checkText(text: string, clause: string | undefined, what: string, say: Say, place: Place = 'line'): void {
  if (text.trim() === '') return say(clause, `a ${what} is empty`);
  if (text !== text.trim()) say(clause, `a ${what} has a space at its start or end`);
  for (const { what: leftover, index } of textLeftovers(text, place)) {
    say(clause, `there is ${leftover} in a ${what}: "${around(text, index)}"`);
  }
}

const start = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const end = (text: string): string => (text.length > 40 ? `…${text.slice(-40)}` : text);
const around = (text: string, index: number): string =>
  `${index > 20 ? '…' : ''}${text.slice(Math.max(0, index - 20), index + 20)}${index + 20 < text.length ? '…' : ''}`;

/** The clauses of a document, in its order. */
export function clausesIn({ cover, sections }: Document): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (clause: string | undefined) => clause !== undefined && found.add(clause);
  const addList = ({ items }: List): void => {
    for (const { clause, nested } of items) {
      add(clause);
      if (nested) addList(nested);
    }
  };
  for (const block of [...cover, ...sections.flatMap(({ blocks }) => blocks)]) {
    if ('clause' in block) add(block.clause);
    if (block.kind === 'paragraph') for (const { clause } of block.passages) add(clause);
    if (block.kind === 'list') addList(block);
    if (block.kind === 'cover-facts') for (const { clause } of block.facts) add(clause);
    if (block.kind === 'table') for (const { clause } of block.header) add(clause);
  }
  return found;
}
