import { Lexer, type Token, type Tokens } from 'marked';
import { cutAddress, type LinkFault, readTarget, wrongMailbox } from './check-link.ts';
import { guardedTokenizer } from './guarded-tokenizer.ts';
import type { Block, Cell, Inline, List, ListItem, Table } from './model.ts';

/** A Markdown element that the document model has no place for, or a link that leads nowhere. */
export interface Unsupported {
  /** What it is, with its article; of a link, what is wrong with where it goes. */
  readonly what: string | LinkFault;
  /** The first line of it, as it is written. */
  readonly written: string;
  /** Where `written` starts in the Markdown, in characters from 0. */
  readonly offset: number;
}

export type Structured = { readonly blocks: readonly Block[] } | { readonly unsupported: readonly Unsupported[] };

/**
 * Turns a clause's merged Markdown into blocks. The elements of the document model are known (paragraphs, lists with
 * nesting, tables, strong, emphasis, links, line breaks); all others are returned as unsupported.
 *
 * @param caption what a table holds, for its caption; undefined where nobody wrote one
 */
export function structureMarkdown(markdown: string, caption: string | undefined): Structured {
  const deep = tooDeep.exec(markdown);
  const long = markdown.length > 2000 && tooLong.exec(markdown);
  if (long)
    return {
      unsupported: [{ what: 'a word of more than 2,000 letters', written: long[0].slice(0, 60), offset: long.index }],
    };
  if (deep) return { unsupported: [{ what: deepList, written: deep[0], offset: deep.index }] };
  const unsupported: Unsupported[] = [];
  const blocks: Block[] = [];
  let offset = 0;
  for (const token of new Lexer({ gfm: true, tokenizer: guardedTokenizer(markdown) }).lex(markdown)) {
    const refuse: Refuse = (what, { raw }) => {
      // Tokens have no positions; the same words further up in the same block would be met first.
      const whole = raw.trimStart();
      const written = whole.split('\n', 1)[0] ?? '';
      const found = [whole, written].map((words) => markdown.indexOf(words, offset)).find((at) => at >= 0);
      unsupported.push({ what, written, offset: found ?? offset });
    };
    blocks.push(...blockOf(token, caption, refuse));
    offset += token.raw.length;
  }
  return unsupported.length > 0 ? { unsupported: unsupported.filter(isFirstOfItsPlace) } : { blocks };
}

/** What is wrong in one place is told once, and so are the two tags of an HTML element. */
const isFirstOfItsPlace = ({ written, offset }: Unsupported, index: number, all: readonly Unsupported[]): boolean =>
  !all.slice(0, index).some((other) => other.offset === offset || (written.startsWith('</') && other.what === 'HTML'));

/**
 * Lists and quotations opened ten deep on one line, which nobody means: refused, since deeper ones exhaust the parser.
 */
const tooDeep = /^(?:[ \t]*(?:>|(?:[-*+]|\d+[.)])[ \t])){10}/m;

/** A word of over 2,000 characters: no page's address is longer (longestPageAddress), nor is any other word. */
const tooLong = /\S{2001}/;

const deepList = 'a list within so many others';

/** How deep lists may nest: Word has nine levels, one of which may be the list that holds the clause as an item. */
const mostLists = 8;

/** How deep emphasis and links may nest: nobody means half of it. */
const mostSigns = 8;

type Refuse = (what: Unsupported['what'], token: Pick<Token, 'raw'>) => void;

function blockOf(token: Token, caption: string | undefined, refuse: Refuse): readonly Block[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'paragraph': {
      const inlines = inlinesOf((token as Tokens.Paragraph).tokens, refuse);
      return [{ kind: 'paragraph', style: 'body', passages: [{ inlines }] }];
    }
    case 'list':
      return [listOf(token as Tokens.List, refuse)];
    case 'table':
      return [tableOf(token as Tokens.Table, caption, refuse)];
    default:
      refuse(tokenName(token.type), token);
      return [];
  }
}

function listOf(token: Tokens.List, refuse: Refuse, depth = 1): List {
  if (depth > mostLists) {
    refuse(deepList, token);
    return { kind: 'list', ordered: token.ordered, items: [] };
  }
  if (token.ordered && token.start !== 1) refuse('a numbered list that starts at another number than 1', token);
  return { kind: 'list', ordered: token.ordered, items: token.items.map((item) => itemOf(item, refuse, depth)) };
}

function itemOf(token: Tokens.ListItem, refuse: Refuse, depth: number): ListItem {
  const inlines: Inline[] = [];
  let nested: List | undefined;
  if (token.task) refuse('a tick box', token);
  else if (token.text.trim() === '') refuse('an empty list item', token);
  else
    for (const child of token.tokens) {
      if ((child.type === 'text' || child.type === 'paragraph') && inlines.length === 0 && !nested) {
        inlines.push(...inlinesOf((child as Tokens.Text).tokens ?? [], refuse));
      } else if (child.type === 'list' && !nested) nested = listOf(child as Tokens.List, refuse, depth + 1);
      else if (child.type === 'text' || child.type === 'paragraph' || child.type === 'list') {
        refuse('a list item with more than one paragraph and one list', child);
      } else if (child.type !== 'space') refuse(tokenName(child.type), child);
    }
  if (inlines.length === 0 && nested) refuse('a list item with no words of its own', token);
  return { inlines, ...(nested ? { nested } : {}) };
}

function tableOf(token: Tokens.Table, caption: string | undefined, refuse: Refuse): Table {
  const cell = ({ tokens }: Tokens.TableCell): Cell => ({ inlines: inlinesOf(tokens, refuse) });
  if (token.rows.length === 0) refuse('a table with no rows', token);
  if (token.header.some(({ text }) => text.trim() === '')) refuse('a table column with no header', token);
  const named = caption === undefined ? {} : { caption };
  return { kind: 'table', ...named, header: token.header.map(cell), rows: token.rows.map((row) => row.map(cell)) };
}

function inlinesOf(tokens: readonly Token[], refuse: Refuse, depth = 0): readonly Inline[] {
  for (const [index, token] of tokens.entries()) {
    const cut = token.type === 'link' ? cutAddress(tokens, index) : undefined;
    if (cut) refuse(cut, token);
  }
  const inlines = joined(tokens.flatMap((token) => inlineOf(token, refuse, depth)));
  return depth === 0 ? singleSpaced(inlines).inlines : inlines;
}

function inlineOf(token: Token, refuse: Refuse, depth: number): readonly Inline[] {
  const within = (tokens: readonly Token[]) => inlinesOf(tokens, refuse, depth + 1);
  if (depth > mostSigns) {
    refuse('a word inside so many signs', token);
    return [];
  }
  switch (token.type) {
    case 'text':
    case 'escape': {
      // A newline within a paragraph is a space (CommonMark 0.31, 6.8), and so are several spaces to whoever reads;
      // marked
      // leaves entities as they are written.
      const { text } = token as Tokens.Text;
      const code = token.type === 'text' ? /&(#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i.exec(text)?.[0] : undefined;
      if (code !== undefined) refuse('a character code with & and ;', { raw: code });
      const mailbox = token.type === 'text' ? wrongMailbox(text) : undefined;
      if (mailbox) refuse(mailbox, mailbox);
      return [{ kind: 'text', text: text.replace(/\s*\n\s*| {2,}/g, ' ') }];
    }
    case 'strong':
      return [{ kind: 'strong', inlines: within((token as Tokens.Strong).tokens) }];
    case 'em':
      return [{ kind: 'emphasis', inlines: within((token as Tokens.Em).tokens) }];
    case 'br':
      return [{ kind: 'line-break' }];
    case 'link': {
      const { href, title, tokens } = token as Tokens.Link;
      const target = readTarget(token as Tokens.Link) ?? 'a link to anything but http, https, mailto or tel';
      if (typeof target === 'string' || 'message' in target) refuse(target, token);
      if (title) refuse('a link with a title', token);
      if (tokens.length === 0) refuse('a link with no words', token);
      const url = typeof target === 'object' && 'url' in target ? target.url : href;
      return [{ kind: 'link', url, inlines: within(tokens) }];
    }
    default:
      refuse(tokenName(token.type), token);
      return [];
  }
}

/** Neighbouring texts as one: marked gives escaped text in many tokens. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else result.push(inline);
  }
  return result;
}

/** Without a space that a text before it ends with already, as where a link takes one in: "[our page ](…) and". */
function singleSpaced(
  all: readonly Inline[],
  isSpaced = false,
): { readonly inlines: readonly Inline[]; readonly isSpaced: boolean } {
  let space = isSpaced;
  const inlines = all.map((inline): Inline => {
    if (inline.kind === 'text') {
      const text = space ? inline.text.replace(/^ /, '') : inline.text;
      if (text !== '') space = text.endsWith(' ');
      return text === inline.text ? inline : { ...inline, text };
    }
    if (!('inlines' in inline)) {
      space = false;
      return inline;
    }
    const within = singleSpaced(inline.inlines, space);
    space = within.isSpaced;
    return { ...inline, inlines: within.inlines };
  });
  return { inlines, isSpaced: space };
}

function tokenName(type: string): string {
  const names: Readonly<Record<string, string>> = {
    blockquote: 'a quotation',
    checkbox: 'a tick box',
    code: 'a block of code (a line that starts with four spaces, or ```)',
    codespan: 'code in backquotes',
    def: "a link's definition",
    del: 'struck-out text',
    heading: 'a heading',
    hr: 'a ruled line',
    html: 'HTML',
    image: 'a picture',
  };
  return names[type] ?? `Markdown's "${type}"`;
}
