import type { YAMLParseError, YAMLWarning } from 'yaml';
import type { Piece } from './lex-yaml.ts';
import { cantStartWith, syntaxFault, tooFarRight, type YamlFault } from './yaml-fault.ts';

/** Where a parser gave up. Places are in characters of the whole text, from 0. */
interface Spot {
  readonly text: string;
  readonly start: number;
  /** The line of `start`. */
  readonly line: string;
  readonly lineStart: number;
  readonly firstLetter: number;
}

const underOthers = 'start it exactly under the lines that it belongs with; an item of a list starts with "- "';

/** Explains a parser's error in plain words, at the place of the fault itself. */
export function explainError(error: YAMLParseError | YAMLWarning, text: string, pieces: readonly Piece[]): YamlFault {
  const [start] = error.pos;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(lineStart).split('\n', 1)[0] ?? '';
  const firstLetter = lineStart + (/\S/.exec(line)?.index ?? 0);
  const spot: Spot = { text, start, line, lineStart, firstLetter };
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return doubled(spot);
    case 'TAB_AS_INDENT':
      return syntaxFault(start, 1, 'a tab stands where spaces are needed', 'indent with spaces, two for each step');
    case 'MULTIPLE_DOCS':
      return syntaxFault(start, 3, 'a line of --- can only be the first line', 'delete it');
    case 'BAD_SCALAR_START':
      return cantStartWith(text.charAt(start), start);
    case 'BAD_DQ_ESCAPE': {
      const hint = "put the value in single quotes: '…'";
      return syntaxFault(start, 2, 'a backslash in double quotes has a meaning of its own', hint);
    }
    case 'BAD_INDENT':
      return syntaxFault(
        line.trimStart().startsWith('#') ? nextWritten(spot) : firstLetter,
        1,
        'this line starts too far to the left or the right',
        underOthers,
      );
    case 'UNEXPECTED_TOKEN':
      return wordsAfterQuotes(spot, pieces) ?? misreadLine(spot);
    case 'BLOCK_IN_FLOW':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return misreadLine(spot);
    default: {
      const hint = 'write «name: value», one to a line; put a value with other signs in quotes';
      return syntaxFault(start, 1, "this can't be read", hint);
    }
  }
}

/** The start of the next written line: an error at a remark is about the line below, since a remark can't be wrong. */
const nextWritten = ({ text, lineStart, firstLetter }: Spot): number => {
  const next = /\n[^\S\n]*(?=[^\s#])/.exec(text.slice(lineStart));
  return next ? lineStart + next.index + next[0].length : firstLetter;
};

function doubled({ text, start }: Spot): YamlFault {
  const key = /^("[^"\n]*"|'[^'\n]*'|[^\s:,}]*)/.exec(text.slice(start, start + 200))?.[0] ?? '';
  const message = `"${key.replace(/^["']|["']$/g, '')}" stands here twice`;
  return {
    ...syntaxFault(start, key.length, message, 'keep one of the two, and delete the other'),
    code: 'YAML_KEY_TWICE',
  };
}

function wordsAfterQuotes({ start, lineStart }: Spot, pieces: readonly Piece[]): YamlFault | undefined {
  const quoted = pieces.find((piece) => piece.kind === 'quoted' && piece.start >= lineStart && piece.start < start);
  if (!quoted) return undefined;
  const other = quoted.text.startsWith('"') ? "single quotes: '…'" : 'double quotes: "…"';
  return syntaxFault(start, 1, 'the quotes end before the value does', `put the whole value in ${other}`);
}

/** The fault of a line that isn't «name: value»: a wrong sign, or a wrong column of this line or the next. */
function misreadLine({ text, start, line, lineStart, firstLetter }: Spot): YamlFault {
  const [before = '', , name, space] = /^(\s*(?:- )?)([\w-]+):(\s*)/.exec(line) ?? [];
  const value = line.slice(before.length);
  const valueStart = lineStart + before.length;
  if (start !== firstLetter && /^[-?] /.test(text.slice(start, start + 2)))
    return cantStartWith(text.charAt(start), start);
  const lastBracket = lineStart + Math.max(line.lastIndexOf(']'), line.lastIndexOf('}'));
  if (name !== undefined && /^[{[]/.test(value) && start > lastBracket)
    return cantStartWith(value.charAt(0), valueStart);
  if (/[{[]/.test(line) && start > firstLetter) {
    const hint = 'in { } and [ ], put a comma between two values, and quotes round one that has signs';
    return syntaxFault(start, 1, 'a comma, or the quotes round a value, are missing here', hint);
  }
  if (name !== undefined && space === '' && value !== '') {
    return syntaxFault(valueStart - 1, 1, 'a space is missing after the colon', `write «${name}: …»`);
  }
  const colon = value.search(/:(\s|$)/);
  if (name !== undefined && colon >= 0) {
    const words = value.trim().replace(/^[“”]|[“”]$/g, '');
    const quote = words.includes('"') ? "'" : '"';
    const hint = `put the value in quotes: ${name}: ${quote}${words}${quote}`;
    return syntaxFault(valueStart + colon, 1, 'a value with a colon and a space in it needs quotes', hint);
  }
  if (name !== undefined) {
    // This line is right: the next one, not counting remarks, is too far to the right to follow it.
    const next = /\n[^\S\n]*(?=[^\s#])/.exec(text.slice(lineStart));
    if (next) return tooFarRight(lineStart + next.index + next[0].length, underOthers);
  }
  if (name !== undefined || line.trimStart().startsWith('- ')) {
    return syntaxFault(firstLetter, 1, 'this line starts too far to the left or the right', underOthers);
  }
  const hint = 'write «name: value»; start an item of a list with "- ", and indent words that go with a line above';
  const length = lineStart + line.trimEnd().length - firstLetter;
  return syntaxFault(firstLetter, length, 'a name and a colon are missing on this line', hint);
}
