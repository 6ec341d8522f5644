/**
 * Things as a sentence names them: "A", "A and B", "A, B and C". Where one of them has an "and" itself, there is a comma
 * before the last; where one has a comma, semicolons stand between them.
 */
export function listInWords(things: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const different = [...new Set(things)];
  const last = different.at(-1) ?? '';
  const before = different.slice(0, -1);
  if (before.length === 0) return last;
  const mark = different.some((thing) => thing.includes(',')) ? ';' : ',';
  const isClear = mark === ',' && !different.some((thing) => / (?:and|or) /.test(thing));
  return `${before.join(`${mark} `)}${isClear ? '' : mark} ${joint} ${last}`;
}
