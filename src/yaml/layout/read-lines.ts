/** One line of a YAML text as a person sees it: read without the parser, so that no fault elsewhere can hide it. */
export interface Line {
  readonly text: string;
  readonly kind: 'blank' | 'remark' | 'written' | 'block-text';
  /** The number of spaces at its start. */
  readonly indent: number;
  /** The dash of a list item with the space after it; empty where there is none. */
  readonly dash: string;
  /** The name before the colon. */
  readonly key: string | undefined;
  /** The text after the colon, else after the dash, without a remark. */
  readonly value: string;
  /** The start and end of the value, in characters of the line. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

const parts = /^(\s*)((?:- +)*)(?:("[^"]*"|'[^']*'|[^\s:#"'[\]{},&*!|>@`%-][^\s:#]*)[^\S\n]*:(?=\s|$))?(\s*)/;

/** The lines of a YAML text, in order. Lines under | or > are `block-text`. */
export function readLines(text: string): readonly Line[] {
  let block = -1;
  return text.split('\n').map((line) => {
    const read = readLine(line);
    if (block >= 0 && (read.kind === 'blank' || read.indent > block)) return { ...read, kind: 'block-text' };
    block = read.kind === 'written' && isBlockHeader(read.value) ? read.indent + Math.max(0, read.dash.length - 2) : -1;
    return read;
  });
}

/** How many lines up the parents of a line are looked for. */
const mostAbove = 1_000;

/** The numbers of the lines above that a line is nested in, judged by their columns; the innermost first. */
export function parentsOf(lines: readonly Line[], at: number): readonly number[] {
  const parents: number[] = [];
  let inside = lines[at]?.indent ?? 0;
  for (let above = at - 1; above >= Math.max(0, at - mostAbove) && inside > 0; above--) {
    const line = lines[above];
    if (line?.kind !== 'written' || line.indent >= inside) continue;
    parents.push(above);
    inside = line.indent;
  }
  return parents;
}

export const isBlockHeader = (value: string): boolean => /^[|>][-+0-9]{0,2}$/.test(value);

function readLine(text: string): Line {
  const [before = '', space = '', dash = '', key] = parts.exec(text) ?? [];
  const trimmed = text.trim();
  const kind = trimmed === '' ? 'blank' : trimmed.startsWith('#') ? 'remark' : 'written';
  const rest = text.slice(before.length);
  const value = rest.slice(0, valueLength(rest));
  return {
    text,
    kind,
    indent: space.length,
    dash,
    key: key?.replace(/^["']|["']$/g, ''),
    value,
    valueStart: before.length,
    valueEnd: before.length + value.length,
  };
}

/** The length of the value at the start of a text: up to a remark outside quotes, without the space before that. */
function valueLength(rest: string): number {
  const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:#|$)/.exec(rest)?.[1];
  if (quoted !== undefined) return quoted.length;
  const remark = /(?:^|\s)#/.exec(rest);
  return rest.slice(0, remark ? remark.index : rest.length).trimEnd().length;
}
