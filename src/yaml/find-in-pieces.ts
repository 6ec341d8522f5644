import type { YAMLParseError, YAMLWarning } from 'yaml';
import { inlineScalar } from './inline-scalar.ts';
import type { Piece } from './lex-yaml.ts';
import { cantStartWith, strangeSpace, syntaxFault, tooFarRight, type YamlFault } from './yaml-fault.ts';

/** `*name`, `&name` and `!name`: YAML's references and types, which nobody in a school office means. */
export function signFault({ kind, text, start }: Piece): readonly YamlFault[] {
  if (kind !== 'alias' && kind !== 'anchor' && kind !== 'tag') return [];
  const code = kind === 'tag' ? 'YAML_TAG' : 'YAML_ALIAS';
  return [{ ...cantStartWith(text.slice(0, 1), start, text.length), code }];
}

type ParserError = Pick<YAMLParseError | YAMLWarning, 'pos' | 'code'>;

/** A fault that made the parser lose its way: its errors from `start` to `until` follow from this fault. */
export interface FaultUntil {
  readonly fault: YamlFault;
  readonly start: number;
  readonly until: number;
}

/** A quotation mark that was never closed, so that the value swallows the fields below. */
export function openQuotes(pieces: readonly Piece[], errors: readonly ParserError[]): readonly FaultUntil[] {
  const found = pieces.find(({ kind, text, start }) => {
    const isLost = errors.some(({ pos, code }) => pos[0] >= start && code !== 'DUPLICATE_KEY');
    if (kind !== 'quoted' || !isLost) return false;
    const closed = text.length > 1 && text.endsWith(text.slice(0, 1));
    return !closed || /\n\s*(- )?[a-z][\w-]*:(\s|$)/i.test(text);
  });
  if (!found) return [];
  const { start } = found;
  const hint = `put ${found.text.slice(0, 1)} at the end of the value as well`;
  return [{ fault: syntaxFault(start, 1, 'this quote is not closed', hint), start, until: Number.POSITIVE_INFINITY }];
}

/** A bracket that was never closed before the field below it. */
export function openBrackets(pieces: readonly Piece[]): readonly FaultUntil[] {
  const stack: Piece[] = [];
  const found: FaultUntil[] = [];
  const end = pieces.at(-1)?.start ?? 0;
  const tell = (until: number) => {
    const [outermost] = stack.splice(0);
    if (!outermost) return;
    const { start, text } = outermost;
    const hint = `put ${text === '[' ? ']' : '}'} at its end, or the whole value in quotes if ${text} belongs to it`;
    found.push({ fault: syntaxFault(start, 1, `this ${text} is not closed`, hint), start, until });
  };
  for (const piece of pieces) {
    if (piece.kind === 'opens') stack.push(piece);
    else if (piece.kind === 'closes') stack.pop();
    else if (piece.kind === 'breaks-off') tell(piece.start);
  }
  tell(end);
  return found;
}

/**
 * A # between brackets, which turns the rest of the line into a remark, the closing bracket included.
 *
 * @returns one at most, since the parser is lost from there on
 */
export function remarksInBrackets(pieces: readonly Piece[]): readonly FaultUntil[] {
  const stack: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'opens') stack.push(piece);
    else if (piece.kind === 'closes') stack.pop();
    const [, words, closing] = piece.kind === 'remark' && stack.length > 0 ? (takesBracket.exec(piece.text) ?? []) : [];
    if (words === undefined || closing === undefined) continue;
    const value = pieces.slice(0, index).findLast(({ kind, text }) => kind === 'plain' || text.includes('\n'));
    const inQuotes =
      value?.kind === 'plain' ? `put the value in quotes: ${inlineScalar(`${value.text} ${words}`, 'double')}` : '';
    const behind = `put it behind the ${closing}`;
    const hint =
      /^#+\s/.test(words) || inQuotes === ''
        ? `if it is a remark, ${behind}`
        : `${inQuotes}; or, if it is a remark, ${behind}`;
    const message = `a # makes a remark of the rest of the line, and of the ${closing} in it`;
    return [openAt({ ...syntaxFault(piece.start, words.length, message, hint), code: 'YAML_REMARK' })];
  }
  return [];
}

/** A remark with a closing bracket in it, and no opening one before: "#1, b ]". */
const takesBracket = /^(#[^,[\]{}]*?)\s*(?:,[^[\]{}]*)?([\]}])/;

/**
 * A # that ends a value which goes on below: the parser complains of the next line, though that is right.
 *
 * @returns one at most
 */
export function remarksInValues(pieces: readonly Piece[], errors: readonly ParserError[]): readonly FaultUntil[] {
  for (const [index, { kind, text, start }] of pieces.entries()) {
    if (kind !== 'remark' || /^#+(\s|$)/.test(text)) continue;
    const before = pieces.slice(0, index).findLast(isWritten);
    const [next, after] = pieces.slice(index + 1).filter(isWritten);
    const goesOn = before?.kind === 'plain' && next?.kind === 'plain' && after?.text !== ':';
    const until = (next?.start ?? 0) + (next?.text.length ?? 0);
    if (!goesOn || !errors.some(({ pos }) => pos[0] > start && pos[0] <= until)) continue;
    const message = 'a # ends the value, and makes a remark of the rest of its line';
    const hint = 'put the whole value in quotes, with " before its first word and after its last';
    return [{ fault: { ...syntaxFault(start, text.length, message, hint), code: 'YAML_REMARK' }, start, until }];
  }
  return [];
}

const isWritten = ({ kind, text }: Piece): boolean => kind !== 'remark' && text.trim() !== '';

/**
 * A space from Word or a web page (such as U+00A0) in an indentation or after a colon or dash. To YAML it is a letter,
 * so the line is read as part of another.
 */
export function strangeSpaces(pieces: readonly Piece[]): readonly FaultUntil[] {
  for (const { kind, text, start } of pieces) {
    const found = kind === 'plain' ? /(?:^|\n *|^[\w-]+:|^-)(?=[\u00a0\u2000-\u200a\u202f\u3000])/.exec(text) : null;
    if (found) return [openAt(strangeSpace(start + found.index + found[0].length))];
  }
  return [];
}

const openAt = (fault: YamlFault): FaultUntil => ({ fault, start: fault.start, until: Number.POSITIVE_INFINITY });

/** "- second" too far to the right: YAML silently takes it for more words of the first item. */
export function strayDashes({ kind, text, start }: Piece): readonly YamlFault[] {
  const at = kind === 'plain' ? /\n\s*- /.exec(text) : null;
  if (!at) return [];
  const dash = start + at.index + at[0].length - 2;
  return [tooFarRight(dash, 'start it exactly under the "-" above it')];
}
