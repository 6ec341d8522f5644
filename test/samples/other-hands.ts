import {
  changing,
  hasField,
  hasWords,
  indentOf,
  isItem,
  isWritten,
  type LayoutRule,
  pair,
  partsOf,
} from './layout-faults.ts';

/** The line with its value written otherwise. */
const value = (what: string, change: (words: string) => string): LayoutRule =>
  changing(what, hasWords, (line) => {
    const { before, value: words, remark } = partsOf(line);
    return `${before}${change(words)}${remark}`;
  });

/** The line with its name, its colon and what stands before its value written otherwise. */
const name = (what: string, change: (name: string) => string, where = hasWords): LayoutRule =>
  changing(what, where, (line) => line.replace(/^( *(?:- )?)([\w-]+): */, (_, space, own) => space + change(own)));

/** An item's dash and its space written otherwise. */
const dash = (what: string, other: string): LayoutRule => changing(what, isItem, (line) => line.replace('- ', other));

const hasFlowList = (line: string): boolean => /: +\[[^\]{]+, [^\]]+\]/.test(line);
const flow = (what: string, change: (items: string) => string): LayoutRule =>
  changing(what, hasFlowList, (line) => line.replace(/\[([^\]]*)\]/, (_, items) => change(items)));

const isLongName = (line: string): boolean => hasField(line) && /^ *(?:- )?[a-z]+[A-Z]/.test(line);
const spoken = (between: string) => (line: string) =>
  line.replace(/[a-z]+[A-Z]\w*(?=:)/, (own) => own.replace(/[A-Z]/g, (letter) => between + letter.toLowerCase()));

/** A line of its own, typed above. */
const above = (what: string, typed: (line: string) => string): LayoutRule => ({
  what,
  make(lines, at) {
    const line = lines[at] ?? '';
    if (!isWritten(line) || at === 0) return [];
    return [{ text: [...lines.slice(0, at), typed(line), ...lines.slice(at)].join('\n'), lines: [at + 1] }];
  },
});

/** The lines of a block from its second one on stand otherwise, as when they were pasted. */
const pasted = (what: string, change: (line: string) => string): LayoutRule => ({
  what,
  make(lines, at) {
    const line = lines[at] ?? '';
    const isOwn = (index: number) => isWritten(lines[index] ?? '') && indentOf(lines[index] ?? '') >= indentOf(line);
    if (!hasField(line) || indentOf(line) === 0 || !isOwn(at - 1)) return [];
    let end = at;
    while (end < lines.length && isOwn(end)) end++;
    if (end - at < 2 || isWritten(lines[end] ?? '')) return [];
    const now = lines.map((each, index) => (index >= at && index < end ? change(each) : each));
    return [{ text: now.join('\n'), lines: Array.from({ length: end - at }, (_, index) => at + 1 + index) }];
  },
});

/** Slips that other people make than those who wrote layout-faults.ts: each at every line that it fits. */
export const otherHands: readonly LayoutRule[] = [
  name('a tab after the colon', (own) => `${own}:\t`),
  value('a tab in the middle of the value', (words) => words.replace(' ', '\t')),
  dash('a tab after the dash', '-\t'),
  changing(
    'spaces and a tab before the line',
    (line) => isWritten(line) && indentOf(line) > 0,
    (line) => `${' '.repeat(indentOf(line))}\t${line.trim()}`,
  ),
  name('the name twice', (own) => `${own}: ${own}: `),
  name('two colons', (own) => `${own}:: `),
  name('an equals sign for the colon', (own) => `${own} = `),
  name('a dash for the colon', (own) => `${own} - `),
  name('a full stop for the colon', (own) => `${own}. `),
  name('a comma for the colon', (own) => `${own}, `),
  name('a wide colon', (own) => `${own}：`),
  name('a colon and a dash', (own) => `${own}:- `),
  name('the name in quotes that stay open', (own) => `"${own}: `),
  name('the name in curly quotes', (own) => `“${own}”: `),
  name('the name in capitals', (own) => `${own.toUpperCase()}: `),
  changing('the name with a space in it', isLongName, spoken(' ')),
  changing('the name with a hyphen in it', isLongName, spoken('-')),
  changing('the name with an underscore in it', isLongName, spoken('_')),
  value('single curly quotes', (words) => `‘${words}’`),
  value('a curly and a straight quote', (words) => `“${words}"`),
  value('a straight and a curly quote', (words) => `"${words}”`),
  value('quotes round the first word alone', (words) => words.replace(/^\S+/, '"$&"')),
  value('quotes within quotes', (words) => `"${words} "so called""`),
  value('an apostrophe within single quotes', (words) => `'${words}'s'`),
  value('a line for a block before the value', (words) => `| ${words}`),
  value('a dash before the value', (words) => `- ${words}`),
  value('the value after a #', (words) => `# ${words}`),
  value('braces round the value', (words) => `{${words}}`),
  value('an opening bracket before the value', (words) => `[${words}`),
  changing(
    'a dash before a field',
    (line) => hasField(line) && !isItem(line) && indentOf(line) > 0,
    (line) => line.replace(/^ */, '$&- '),
  ),
  dash('a long dash for an item', '– '),
  dash('a bullet for an item', '• '),
  dash('an asterisk for an item', '* '),
  dash('a number for an item', '1. '),
  dash('two dashes for an item', '-- '),
  flow('a list of commas without brackets', (items) => items),
  flow('a list without its first bracket', (items) => `${items}]`),
  flow('a list without its last bracket', (items) => `[${items}`),
  flow('round brackets for a list', (items) => `(${items})`),
  flow('a list with semicolons', (items) => `[${items.replaceAll(',', ';')}]`),
  changing(
    'spaces of Word throughout the line',
    (line) => isWritten(line) && indentOf(line) > 0,
    (line) => line.replace(/ /g, '\u00a0'),
  ),
  changing('a space of no width before the line', isWritten, (line) => `\u200b${line}`),
  changing('a space of no width after the indentation', isWritten, (line) => line.replace(/^ */, '$&\ufeff')),
  changing('the end of the line deleted, from the middle of its name', hasField, (line) =>
    line.replace(/^( *(?:- )?[\w-]{2})[\w-]*:.*$/, '$1'),
  ),
  changing(
    'the line deleted up to the middle of its name',
    (line) => hasField(line) && !isItem(line),
    (line) => line.replace(/^ *[\w-]{2}/, ''),
  ),
  changing(
    'the value deleted, and the colon',
    (line) => hasWords(line) && !isItem(line),
    (line) => line.replace(/:.*$/, ''),
  ),
  changing(
    'the name deleted',
    (line) => hasWords(line) && !isItem(line),
    (line) => line.replace(/[\w-]+:/, ':'),
  ),
  changing(
    'the words of an item deleted',
    (line) => isItem(line) && !hasField(line),
    (line) => line.replace(/- .*$/, '-'),
  ),
  pasted('pasted two further in', (line) => `  ${line}`),
  pasted('pasted one further in', (line) => ` ${line}`),
  pasted('pasted two further out', (line) => line.slice(2)),
  pasted('pasted with spaces of Word', (line) => line.replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length))),
  pasted('pasted with tabs', (line) => line.replace(/^ +/, (spaces) => '\t'.repeat(spaces.length / 2))),
  pasted('pasted from a mail', (line) => `> ${line}`),
  above('a line of dashes', () => '------'),
  above('three dashes', () => '---'),
  above('a line of equals signs', () => '======'),
  above('a note without its #', (line) => `${' '.repeat(indentOf(line))}ask the head about this`),
  above('a letter by mistake', () => 'x'),
  above('a mark of a merge', () => '<<<<<<< HEAD'),
  changing(
    'a comma at the end',
    (line) => hasWords(line),
    (line) => `${partsOf(line).before}${partsOf(line).value},${partsOf(line).remark}`,
  ),
  changing(
    'written as JSON',
    (line) => hasWords(line) && !isItem(line),
    (line) => {
      const { before, value: words } = partsOf(line);
      return `${before.replace(/([\w-]+)(?=: )/, '"$1"')}"${words}",`;
    },
  ),
  changing(
    'two fields on a line',
    (line) => hasWords(line) && !isItem(line),
    (line) => `${partsOf(line).before}${partsOf(line).value} owner: Office${partsOf(line).remark}`,
  ),
  pair(
    'the value moved to the line above',
    (line, next) => {
      if (!hasWords(next) || isItem(next)) return undefined;
      const { before, value: words, remark } = partsOf(next);
      const above = partsOf(line);
      return [`${above.before}${above.value} ${words}${above.remark}`, before.trimEnd() + remark];
    },
    (at) => [at, at + 1],
  ),
  pair(
    'two values exchanged with their lines broken',
    (line, next) => (hasWords(line) && isWritten(next) ? [line.replace(/: +/, ':\n'), next] : undefined),
    (at) => [at, at + 1],
  ),
  pair(
    'ends of lines of an old Mac',
    (line, next) => [`${line}\r${next}`],
    (at) => [at, at + 1],
  ),
  changing('the end of a line of Windows', isWritten, (line) => `${line}\r`),
];
