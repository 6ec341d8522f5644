import type { YAMLParseError, YAMLWarning } from 'yaml';
import type { ProblemCode } from '../problem.ts';
import { lexYaml, type Piece } from './lex-yaml.ts';

/** Something wrong with a text as YAML, or a part of YAML that a file of ours can't have. */
export interface YamlFault {
  readonly code: Extract<ProblemCode, `YAML_${string}`>;
  readonly message: string;
  readonly hint: string;
  /** From and to where, in characters from 0. */
  readonly start: number;
  readonly end: number;
}

/**
 * What is wrong with a YAML text, in the words of people who edit it by hand. A parser tells where it gave up, which is
 * often lines after the fault (an open quote) or before it (a line too far to the right); this finds the fault itself.
 *
 * @param errors what the parser had to say
 * @param lineOf the line on which a character of the text stands
 */
export function findYamlFaults(
  text: string,
  errors: readonly (YAMLParseError | YAMLWarning)[],
  lineOf: (start: number) => number,
): readonly YamlFault[] {
  const pieces = lexYaml(text);
  const signs = pieces.flatMap(signFault);
  const open = [...openQuotes(pieces, errors), ...openBrackets(pieces)];
  const told = new Set([...signs, ...open.map(({ fault }) => fault)].map(({ start }) => lineOf(start)));
  const others = errors
    .filter(({ pos }) => !open.some(({ start, until }) => pos[0] >= start && pos[0] <= until))
    .filter(({ pos, code, message }, index) => {
      // What the parser says of a line a second time, or once it has lost its way, follows from what it said first.
      const follows = told.has(lineOf(pos[0])) || (index > 0 && message.includes('token in YAML stream'));
      told.add(lineOf(pos[0]));
      return !follows || code === 'DUPLICATE_KEY';
    })
    .map((error) => parserFault(error, text, pieces));
  const faults = [...signs, ...open.map(({ fault }) => fault), ...others, ...pieces.flatMap(strayDashes)];
  const starts = new Set<number>();
  return faults.filter(({ start }) => !starts.has(start) && starts.add(start));
}

/** `*name`, `&name` and `!name`: YAML's references and types, which nobody in a school office means. */
function signFault({ kind, text, start }: Piece): readonly YamlFault[] {
  if (kind !== 'alias' && kind !== 'anchor' && kind !== 'tag') return [];
  const code = kind === 'tag' ? 'YAML_TAG' : 'YAML_ALIAS';
  return [{ code, ...cantStartWith(text.slice(0, 1)), start, end: start + text.length }];
}

const cantStartWith = (sign: string) => ({
  message: `a value can't start with ${sign}`,
  hint: `put the whole value in quotes: "${sign}…"`,
});

/** A fault behind which the parser lost its way: what it says from `start` to `until` is no help. */
interface Open {
  readonly fault: YamlFault;
  readonly start: number;
  readonly until: number;
}

/** A quote that runs on over the fields below it, because the one that should close it is missing. */
function openQuotes(pieces: readonly Piece[], errors: readonly { pos: [number, number] }[]): readonly Open[] {
  const found = pieces.find(({ kind, text, start }) => {
    if (kind !== 'quoted' || !errors.some(({ pos }) => pos[0] >= start)) return false;
    const closed = text.length > 1 && text.endsWith(text.slice(0, 1));
    return !closed || /\n\s*(- )?[a-z][\w-]*:(\s|$)/i.test(text);
  });
  if (!found) return [];
  const { start } = found;
  const fault: YamlFault = {
    code: 'YAML_SYNTAX',
    message: `this quote is not closed`,
    hint: `put ${found.text.slice(0, 1)} at the end of the value as well`,
    start,
    end: start + 1,
  };
  return [{ fault, start, until: Number.POSITIVE_INFINITY }];
}

function openBrackets(pieces: readonly Piece[]): readonly Open[] {
  const stack: Piece[] = [];
  const found: Open[] = [];
  const end = pieces.at(-1)?.start ?? 0;
  const tell = (until: number) => {
    const [outermost] = stack.splice(0);
    if (!outermost) return;
    const { start, text } = outermost;
    const fault: YamlFault = {
      code: 'YAML_SYNTAX',
      message: `this ${text} is not closed`,
      hint: `put ${text === '[' ? ']' : '}'} at its end, or the whole value in quotes if ${text} belongs to it`,
      start,
      end: start + 1,
    };
    found.push({ fault, start, until });
  };
  for (const piece of pieces) {
    if (piece.kind === 'opens') stack.push(piece);
    else if (piece.kind === 'closes') stack.pop();
    else if (piece.kind === 'breaks-off') tell(piece.start);
  }
  tell(end);
  return found;
}

/** "- second" too far to the right: YAML reads on in the first item's words, and says nothing. */
function strayDashes({ kind, text, start }: Piece): readonly YamlFault[] {
  const at = kind === 'plain' ? /\n\s*- /.exec(text) : null;
  if (!at) return [];
  const dash = start + at.index + at[0].length - 2;
  return [tooFarRight(dash, 'start it exactly under the "-" above it')];
}

const tooFarRight = (start: number, hint: string): YamlFault => ({
  code: 'YAML_SYNTAX',
  message: 'this line starts too far to the right',
  hint,
  start,
  end: start + 1,
});

function parserFault(error: YAMLParseError | YAMLWarning, text: string, pieces: readonly Piece[]): YamlFault {
  const [start] = error.pos;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(lineStart).split('\n', 1)[0] ?? '';
  const rest = text.slice(start, lineStart + line.length);
  const fault = (message: string, hint: string, at = start, end = at + 1): YamlFault => ({
    code: 'YAML_SYNTAX',
    message,
    hint,
    start: at,
    end,
  });
  const firstLetter = lineStart + (/\S/.exec(line)?.index ?? 0);
  const kindOfSpace = /^\s*[\w-]*:?\u00a0|^[ ]*\u00a0/.exec(line);
  if (kindOfSpace) {
    const at = lineStart + line.indexOf('\u00a0');
    return fault('this space is of another kind, from Word or a web page', 'delete it and type a space', at);
  }
  switch (error.code) {
    case 'DUPLICATE_KEY': {
      const key = /^("[^"]*"|'[^']*'|[^\s:,}]*)/.exec(rest)?.[0] ?? '';
      return {
        ...fault(`"${key}" stands here twice`, 'keep one of the two, and delete the other', start, start + key.length),
        code: 'YAML_KEY_TWICE',
      };
    }
    case 'TAB_AS_INDENT':
      return fault('a tab stands where spaces are needed', 'indent with spaces, two for each step', start);
    case 'MULTIPLE_DOCS':
      return fault('a line of --- can only be the first line', 'delete it', start, start + 3);
    case 'BAD_SCALAR_START':
      return { ...fault('', ''), ...cantStartWith(text.charAt(start)) };
    case 'BAD_DQ_ESCAPE':
      return fault(
        'a backslash in double quotes has a meaning of its own',
        "put the value in single quotes: '…'",
        start,
        start + 2,
      );
    case 'BAD_INDENT':
      return fault('this line starts too far to the left or the right', underOthers, firstLetter);
    case 'BLOCK_IN_FLOW':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
    case 'UNEXPECTED_TOKEN':
      break;
    default:
      return fault(unreadable, 'write «name: value», one to a line; put a value with other signs in quotes', start);
  }
  if (/^[-?] /.test(rest) && start !== firstLetter) return { ...fault('', ''), ...cantStartWith(rest.slice(0, 1)) };
  const quoted = pieces.find((piece) => piece.kind === 'quoted' && piece.start >= lineStart && piece.start < start);
  if (quoted && error.code === 'UNEXPECTED_TOKEN') {
    const other = quoted.text.startsWith('"') ? "single quotes: '…'" : 'double quotes: "…"';
    return fault('the quotes end before the value does', `put the whole value in ${other}`);
  }
  return misreadLine(text, { start, line, lineStart, firstLetter, rest }, fault);
}

/** Where on a line its last closing bracket is. */
const closingOf = (line: string): number => Math.max(line.lastIndexOf(']'), line.lastIndexOf('}'));

const unreadable = "this can't be read";
const underOthers = 'start it exactly under the lines that it belongs with; an item of a list starts with "- "';

/** A line that isn't «name: value»: because of its colons, or of the place where it, or the next one, starts. */
function misreadLine(
  text: string,
  at: { start: number; line: string; lineStart: number; firstLetter: number; rest: string },
  fault: (message: string, hint: string, at?: number, end?: number) => YamlFault,
): YamlFault {
  const { line, lineStart, firstLetter } = at;
  const named = /^(\s*(?:- )?)([\w-]+):(\s*)/.exec(line);
  const afterName = named?.[0].length ?? 0;
  const second = line.slice(afterName).search(/:(\s|$)/);
  const sign = line.charAt(afterName);
  if (named && /[{[]/.test(sign) && at.start > lineStart + closingOf(line)) {
    return { ...fault('', '', lineStart + afterName), ...cantStartWith(sign) };
  }
  if (/[{[]/.test(line) && at.start > firstLetter) {
    return fault(
      'a comma, or the quotes round a value, are missing here',
      'in { } and [ ], put a comma between two values, and quotes round one that has signs',
      at.start,
    );
  }
  if (named?.[3] === '' && line.length > afterName) {
    const name = named[2] ?? '';
    return fault('a space is missing after the colon', `write «${name}: …»`, lineStart + afterName - 1);
  }
  if (named && second >= 0) {
    const value = line
      .slice(afterName)
      .trim()
      .replace(/^[“”]|[“”]$/g, '');
    const quote = value.includes('"') ? "'" : '"';
    const hint = `put the value in quotes: ${named[2]}: ${quote}${value}${quote}`;
    return fault('a value with a colon and a space in it needs quotes', hint, lineStart + afterName + second);
  }
  if (named || line.trimStart().startsWith('- ')) {
    const next = /\n[^\S\n]*(?=\S)/.exec(text.slice(lineStart));
    if (named && next) return tooFarRight(lineStart + next.index + next[0].length, underOthers);
    return fault('this line starts too far to the left or the right', underOthers, firstLetter);
  }
  return fault(
    'a name and a colon are missing on this line',
    'write «name: value»; start an item of a list with "- ", and indent words that go with a line above',
    firstLetter,
    lineStart + line.trimEnd().length,
  );
}
