import { lineStart } from './lines.ts';

/** Replaces the text from `start` to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The remark behind a place, with the lines below on which it goes on in the same column. */
function remarkBeside(text: string, place: number): { readonly words: string; readonly end: number } | undefined {
  const found = /^[ \t]+#([^\r\n]*)/.exec(text.slice(place));
  if (!found) return undefined;
  const column = place + found[0].indexOf('#') - lineStart(text, place);
  const more =
    new RegExp(`^(?:\\r?\\n[ ]{${column}}#[^\\r\\n]*)+`).exec(text.slice(place + found[0].length))?.[0] ?? '';
  return { words: `${found[1]} ${more}`, end: place + found[0].length + more.length };
}

/** The lines of remarks directly above a field, in its column. */
function remarkOver(
  text: string,
  place: number,
): { readonly words: string; readonly start: number; readonly end: number } | undefined {
  const end = lineStart(text, place);
  if (text.slice(end, place).trim() !== '') return undefined;
  let start = end;
  for (;;) {
    const before = lineStart(text, start - 1);
    if (start === 0 || !new RegExp(`^[ ]{${place - end}}#`).test(text.slice(before, start))) break;
    start = before;
  }
  return start === end ? undefined : { words: text.slice(start, end), start, end };
}

/**
 * The edit of a field's value, extended to delete the remarks that the new value makes untrue: the one beside the field
 * and those directly above it.
 *
 * @param field from its name to the end of its value
 * @param isUntrue which remarks to delete; `beside` for the one beside the field, whatever it says
 */
export function withoutRemarks(
  text: string,
  field: Pick<Edit, 'start' | 'end'>,
  isUntrue: ((remark: string) => boolean) | 'beside',
  edit: Edit,
): Edit {
  const isGone = (remark: string, where: 'beside' | 'over') =>
    typeof isUntrue === 'function' ? isUntrue(remark) : where === isUntrue;
  const beside = remarkBeside(text, field.end);
  const settled =
    beside && isGone(beside.words, 'beside') ? { ...edit, end: beside.end, text: edit.text.trimEnd() } : edit;
  const over = remarkOver(text, field.start);
  if (!over || !isGone(over.words, 'over')) return settled;
  return { ...settled, start: over.start, text: text.slice(over.end, settled.start) + settled.text };
}
