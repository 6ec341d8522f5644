/** Every string anywhere inside a value, such as a document or a part of one; the bytes of pictures are none. */
export function textsIn(value: unknown): readonly string[] {
  const texts: string[] = [];
  collect(value, texts);
  return texts;
}

// Fills one list: with nested generators, each text of a document passed through eight of them.
function collect(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    for (const inner of Object.values(value)) collect(inner, texts);
  }
}
