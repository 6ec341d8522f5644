/** A text with one fault of layout in it, and at which lines it may be told: those that a person would change. */
export interface LayoutFault {
  readonly text: string;
  /** From 1. */
  readonly lines: readonly number[];
}

/** A way in which people spoil one line; it gives every such text that can be made of one line. */
export interface LayoutRule {
  readonly what: string;
  make(lines: readonly string[], at: number): readonly LayoutFault[];
}

export const isWritten = (line: string): boolean => /^\s*[^\s#]/.test(line);
const isReady = (line: string): boolean => /^ *# [a-zA-Z]+:( |$)/.test(line);
export const isItem = (line: string): boolean => /^ *- /.test(line);
export const indentOf = (line: string): number => line.length - line.trimStart().length;

/** What stands before a remark. */
export const partsOf = (line: string): { before: string; value: string; remark: string } => {
  const before = /^ *(?:- )?(?:[\w-]+: +)?/.exec(line)?.[0] ?? '';
  const rest = line.slice(before.length);
  const value = /^(?:"[^"]*"|'[^']*'|(?:(?! +#).)*)/.exec(rest)?.[0] ?? '';
  return { before, value, remark: rest.slice(value.length) };
};

/** A rule that writes one line otherwise, where it is one of some. */
export const changing = (
  what: string,
  where: (line: string) => boolean,
  change: (line: string) => string | undefined | readonly string[],
): LayoutRule => ({
  what,
  make(lines, at) {
    const line = lines[at] ?? '';
    const changed = where(line) ? change(line) : undefined;
    if (changed === undefined || changed === line) return [];
    const now = typeof changed === 'string' ? [changed] : changed;
    const text = [...lines.slice(0, at), ...now, ...lines.slice(at + 1)].join('\n');
    return [{ text, lines: now.map((_, index) => at + 1 + index) }];
  },
});

export const hasField = (line: string): boolean => isWritten(line) && /^ *(?:- )?[\w-]+:( |$)/.test(line);
export const hasWords = (line: string): boolean => hasField(line) && /^ *(?:- )?[\w-]+: +[^\s"'[{|>#]/.test(line);

const right = (by: number) => (line: string) => ' '.repeat(by) + line;
const left = (by: number) => (line: string) => (indentOf(line) >= by ? line.slice(by) : undefined);

const typo = (what: string, change: (name: string) => string): LayoutRule =>
  changing(what, hasField, (line) => {
    const name = /^ *(?:- )?([\w-]+):/.exec(line)?.[1] ?? '';
    return name.length < 5 ? undefined : line.replace(name, change(name));
  });

/** The line at `at` and the one after it, which is written as well, become others. */
export const pair = (
  what: string,
  change: (line: string, next: string) => readonly string[] | undefined,
  told: (at: number) => readonly number[],
): LayoutRule => ({
  what,
  make(lines, at) {
    const [line = '', next = ''] = lines.slice(at, at + 2);
    const changed = isWritten(line) && isWritten(next) ? change(line, next) : undefined;
    if (!changed) return [];
    return [{ text: [...lines.slice(0, at), ...changed, ...lines.slice(at + 2)].join('\n'), lines: told(at + 1) }];
  },
});

/** Single slips of layout as they happen in a school office; issue by issue the method of findings on `init`'s profile. */
export const layoutRules: readonly LayoutRule[] = [
  ...[1, 2, 3, 4].map((by) =>
    changing(`a field ${by} to the right`, (line) => isWritten(line) && !isItem(line), right(by)),
  ),
  ...[1, 2, 3, 4].map((by) =>
    changing(`a field ${by} to the left`, (line) => isWritten(line) && !isItem(line), left(by)),
  ),
  ...[1, 2, 4].map((by) => changing(`an item ${by} to the right`, isItem, right(by))),
  ...[1, 2].map((by) => changing(`an item ${by} to the left`, isItem, left(by))),
  changing('no colon', hasField, (line) => line.replace(':', '')),
  changing('no space after the colon', hasWords, (line) => line.replace(/: +/, ':')),
  changing('a space before the colon, none after it', hasWords, (line) => line.replace(/: +/, ' :')),
  changing('a semicolon for the colon', hasWords, (line) => line.replace(':', ';')),
  changing('ready line, # deleted', isReady, (line) => line.replace('#', '')),
  changing('ready line, # and the spaces before and after it deleted', isReady, (line) => line.replace(/^ *# /, '')),
  changing('ready line, # and the spaces before it deleted', isReady, (line) => line.replace(/^ *#/, '')),
  changing('ready line, one space too many deleted', isReady, (line) => line.replace(/ ?# /, '')),
  typo('two letters of a name swapped', (name) => `${name[0]}${name[2]}${name[1]}${name.slice(3)}`),
  typo('a letter of a name left out', (name) => name.slice(0, 2) + name.slice(3)),
  typo('a letter of a name twice', (name) => `${name.slice(0, 3)}${name[2]}${name.slice(3)}`),
  typo('a name with a capital', (name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`),
  pair(
    'two lines joined',
    (line, next) => [`${line} ${next.trim()}`],
    (at) => [at],
  ),
  pair(
    'two lines joined, with all spaces',
    (line, next) => [`${line}${next}`],
    (at) => [at],
  ),
  pair(
    'a line moved below the next one',
    (line, next) => [next, line],
    (at) => [at, at + 1],
  ),
  changing(
    'a tab for the indentation',
    (line) => isWritten(line) && indentOf(line) > 0,
    (line) => `\t${line.trimStart()}`,
  ),
  changing('a tab before the line', isWritten, (line) => `\t${line}`),
  changing(
    'spaces of Word for the indentation',
    (line) => isWritten(line) && indentOf(line) > 0,
    (line) => '\u00a0'.repeat(indentOf(line)) + line.trimStart(),
  ),
  changing('a space of Word after the colon', hasWords, (line) => line.replace(/: +/, ':\u00a0')),
  changing('a blank line of spaces of Word after it', isWritten, (line) => [line, '\u00a0\u00a0']),
  changing('a quote that stays open', hasWords, (line) => {
    const { before, value, remark } = partsOf(line);
    return `${before}"${value}${remark}`;
  }),
  changing('a single quote that stays open', hasWords, (line) => {
    const { before, value, remark } = partsOf(line);
    return `${before}'${value}${remark}`;
  }),
  changing('curly quotes', hasWords, (line) => {
    const { before, value, remark } = partsOf(line);
    return `${before}“${value}”${remark}`;
  }),
  changing('a colon in the value', hasWords, (line) => {
    const { before, value, remark } = partsOf(line);
    return `${before}${value}: more${remark}`;
  }),
  changing('no space after the dash', isItem, (line) => line.replace('- ', '-')),
  changing('an item without its dash', isItem, (line) => line.replace('- ', '')),
  changing('an item with a space for its dash', isItem, (line) => line.replace('- ', '  ')),
  changing('the value on the next line, at the left', hasWords, (line) => {
    const { before, value, remark } = partsOf(line);
    return [before.trimEnd() + remark, value];
  }),
  changing('the value on the next line, under the name', hasWords, (line) => {
    const { before, value, remark } = partsOf(line);
    return [before.trimEnd() + remark, ' '.repeat(indentOf(line)) + value];
  }),
  changing('the value on the next line, further in', hasWords, (line) => {
    const { before, value, remark } = partsOf(line);
    return [before.trimEnd() + remark, ' '.repeat(indentOf(line) + 4) + value];
  }),
  {
    what: 'a line twice',
    make(lines, at) {
      const line = lines[at] ?? '';
      if (!hasField(line) || /^ *- /.test(line)) return [];
      return [{ text: [...lines.slice(0, at + 1), line, ...lines.slice(at + 1)].join('\n'), lines: [at + 1, at + 2] }];
    },
  },
  {
    what: 'only line of a block without the space after its colon',
    make(lines, at) {
      const line = lines[at] ?? '';
      const others = lines.filter((each) => isWritten(each));
      const index = others.indexOf(line);
      const [before = '', after = ''] = [others[index - 1], others[index + 1]];
      const isOnly =
        hasWords(line) && !isItem(line) && indentOf(before) < indentOf(line) && indentOf(after) < indentOf(line);
      if (!isOnly) return [];
      return [
        { text: [...lines.slice(0, at), line.replace(/: +/, ':'), ...lines.slice(at + 1)].join('\n'), lines: [at + 1] },
      ];
    },
  },
];
