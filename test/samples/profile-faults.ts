/** A fault made in a text: where it is to be told, and what the message has to suggest. */
export interface Fault {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly says: RegExp;
}

/** A rule that makes a valid text wrong at one line; undefined where the line gives no occasion. */
export interface FaultRule {
  readonly what: string;
  make(lines: readonly string[], at: number): Fault | undefined;
}

const field = /^( *)(?:- )?([A-Za-z]+):(?: +(.*))?$/;
const literal = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A rule that puts other lines in the place of one; the fault is at that line, or so many lines after it. */
const replacing = (
  what: string,
  says: RegExp | ((line: string) => RegExp),
  change: (line: string, next: string | undefined) => string | undefined,
  after = 0,
): FaultRule => ({
  what,
  make(lines, at) {
    const line = lines[at] ?? '';
    const changed = change(line, lines[at + 1]);
    if (changed === undefined || changed === line) return undefined;
    const text = [...lines.slice(0, at), changed, ...lines.slice(at + 1)].join('\n');
    return { text, line: at + 1 + after, says: says instanceof RegExp ? says : says(line) };
  },
});

/** Changes the value of fields of these names, with a plain scalar on their line. */
const valued =
  (names: RegExp, change: (value: string) => string) =>
  (line: string): string | undefined => {
    const [, , name = '', value = ''] = field.exec(line) ?? [];
    if (!names.test(name) || value === '' || /^["'[{|>#]/.test(value) || value.includes(' #')) return undefined;
    return line.slice(0, line.length - value.length) + change(value);
  };

const swapped = (name: string) => `${name[0]}${name[2]}${name[1]}${name.slice(3)}`;
const words =
  /^(name|shortName|headteacher|deputyHead|seniorTeam|parentBody|motto|vision|ethos|chat|directory|schoolApp|by|appliesTo|availableFrom|owner|title)$/;
const dates = /^(on|next|issued|date)$/;

/** Single faults as they are made in a school office: typing, pasting from Word, writing as one always wrote it. */
export const profileFaults: readonly FaultRule[] = [
  replacing(
    'two letters of a field’s name swapped',
    (line) => new RegExp(`did you mean "${field.exec(line)?.[2]}"`),
    (line) => {
      const name = field.exec(line)?.[2] ?? '';
      return name.length < 5 || name[1] === name[2] || /^parent/.test(name)
        ? undefined
        : line.replace(name, swapped(name));
    },
  ),
  replacing('no space after the colon', /space is missing after the colon/, (line) => {
    const name = field.exec(line)?.[2] ?? '';
    return words.test(name) ? line.replace(/: +/, ':') : undefined;
  }),
  replacing('no colon', /colon/, (line) => (field.test(line) ? line.replace(/:( |$)/, '$1') : undefined)),
  replacing('a tab for the indentation', /tab/, (line) =>
    /^ +[a-z]/i.test(line) ? line.replace(/^ +/, '\t') : undefined,
  ),
  replacing(
    'the line twice',
    /twice|two times|already/,
    (line) => (/^ +[A-Za-z]+: +[^[{|>#]/.test(line) ? `${line}\n${line}` : undefined),
    1,
  ),
  replacing(
    'nothing after the colon',
    /for example|delete it|example/,
    valued(words, () => ''),
  ),
  replacing(
    'an email without a domain',
    /office@|example/,
    valued(/^email$/, (value) => value.replace(/@.*/, '@')),
  ),
  replacing(
    'an email that is a name',
    /office@|example/,
    valued(/^email$/, () => 'the office'),
  ),
  replacing(
    'a date as the UK writes it',
    /2026-09-01/,
    valued(dates, () => '01/09/2026'),
  ),
  replacing(
    'a day that the calendar lacks',
    /calendar/,
    valued(dates, () => '2023-02-31'),
  ),
  replacing(
    'a date in words that are none',
    /for example|2026|20\d\d/,
    valued(dates, () => 'next spring'),
  ),
  replacing('two spaces too many', /indent|right|left|space|line up/, (line, next) =>
    /^ +[A-Za-z]+: +\S/.test(line) && next !== undefined ? `  ${line}` : undefined,
  ),
  replacing(
    'curly quotes',
    /straight/,
    valued(words, (value) => `“${value}”`),
  ),
  replacing('a space from Word before the name', /space/, (line) =>
    /^ {2}[a-z]/i.test(line) ? line.replace(/^ {2}/, '\u00a0 ') : undefined,
  ),
  replacing('a space from Word after the colon', /space/, (line) =>
    words.test(field.exec(line)?.[2] ?? '') ? line.replace(/: +/, ':\u00a0') : undefined,
  ),
  replacing(
    'a character that nobody sees',
    /see|delete/,
    valued(words, (value) => `${value.slice(0, 2)}\u200b${value.slice(2)}`),
  ),
  replacing(
    'a quote that stays open',
    /quote/,
    valued(words, (value) => `"${value}`),
  ),
  replacing(
    'a bracket that stays open',
    /bracket|\[|quotes/,
    valued(words, (value) => `[${value}`),
  ),
  replacing(
    'a colon in a value',
    /quotes/,
    valued(words, (value) => `${value}: more`),
  ),
  ...['*', '&', '!', '@', '`', '%'].map((sign) =>
    replacing(
      `a value that starts with ${sign}`,
      /quotes/,
      valued(words, (value) => sign + value),
    ),
  ),
  replacing('an edition misspelt', /did you mean/, valued(/^edition$/, swapped)),
  replacing(
    'groups that there are not',
    /class and year|did you mean/,
    valued(/^groups$/, () => 'form'),
  ),
  replacing('a colour without quotes', /quotes/, (line) =>
    /^ +colour: "/.test(line) ? line.replaceAll('"', '') : undefined,
  ),
  replacing('a colour by its name', /#/, (line) =>
    /^ +colour: "/.test(line) ? line.replace(/".*"/, 'green') : undefined,
  ),
  replacing('a web address without its beginning', /https/, (line) =>
    /url: /.test(line) ? line.replace(/https?:\/\//, '') : undefined,
  ),
  replacing('a clause misspelt', /did you mean|nothing has a name/, (line) => {
    const item = /^ +- ([a-z]+(?:-[a-z]+)+)\b/.exec(line)?.[1];
    return item === undefined ? undefined : line.replace(item, swapped(item));
  }),
  replacing(
    'a clause twice',
    /twice|delete/,
    (line) => (/^ +- [a-z]+(-[a-z]+)+\b/.test(line) ? `${line}\n${line}` : undefined),
    1,
  ),
  replacing('a list’s item without its dash', /-|dash/, (line) =>
    /^ +- [a-zA-Z]/.test(line) ? line.replace('- ', '') : undefined,
  ),
  replacing(
    'a field that there is not',
    /there are|did you mean/,
    (line) => (/^ {2}(email|chat):/.test(line) ? `${line}\n  telephone: 01234 567890` : undefined),
    1,
  ),
  replacing('a period in other words', /years|for example/, (line) =>
    /every: /.test(line) ? line.replace(/every: [^#}]*\S/, 'every: biennially') : undefined,
  ),
  replacing('a version in words', /1\.0|number/, (line) =>
    /version: /.test(line) ? line.replace(/version: "[^"]*"/, 'version: "first"') : undefined,
  ),
  replacing('a month that there is not', /calendar/, (line) =>
    / date: 20/.test(line) ? line.replace(/date: 20\d\d-\d\d/, 'date: 2024-13') : undefined,
  ),
  {
    what: 'a needed field left out',
    make(lines, at) {
      const [, name = ''] = /^ {2}(name|email|chat): /.exec(lines[at] ?? '') ?? [];
      const parent = lines.slice(0, at).findLastIndex((line) => /^[a-z]+:/.test(line));
      if (name === '' || parent < 0) return undefined;
      const text = lines.filter((_, index) => index !== at).join('\n');
      return { text, line: parent + 1, says: new RegExp(`add a line such as «${literal(name)}:|${literal(name)}`) };
    },
  },
];
