/** Every string anywhere inside a value, such as a document or a part of one; the bytes of pictures are none. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    for (const inner of Object.values(value)) yield* textsIn(inner);
  }
}
