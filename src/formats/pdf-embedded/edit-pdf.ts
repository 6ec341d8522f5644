/** Some bytes of a PDF to put others in the place of. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  /** Characters up to U+00FF, a byte each. */
  readonly text: string;
}

/**
 * The PDF with some of its objects changed, and its table mended that says where each starts (ISO 32000-1, 7.5.4).
 * Takes PDFs as the typesetter writes them: one table, and objects that stand by themselves.
 */
export function editPdf(pdf: Uint8Array, edits: readonly Edit[]): Uint8Array {
  if (edits.length === 0) return pdf;
  const inOrder = [...edits].sort((a, b) => a.at - b.at);
  const moved = (offset: number) =>
    inOrder.reduce((sum, { at, length, text }) => (at < offset ? sum + text.length - length : sum), offset);
  const start = tableStart(pdf);
  const table = characters(pdf, start)
    .replace(
      /(\d{10}) (\d{5} n)/g,
      (_, offset: string, rest) => `${String(moved(Number(offset))).padStart(10, '0')} ${rest}`,
    )
    .replace(/(?<=startxref\s+)\d+/, String(moved(start)));
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const { at, length, text } of inOrder) {
    pieces.push(pdf.subarray(from, at), bytesOf(text));
    from = at + length;
  }
  return joined([...pieces, pdf.subarray(from, start), bytesOf(table)]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Where the table of objects starts, in bytes. */
export function tableStart(pdf: Uint8Array): number {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(characters(pdf, pdf.length - 64))?.[1]);
  if (characters(pdf, start, start + 4) !== 'xref') throw new Error('the typesetter’s PDF has no table of its objects');
  return start;
}

/** A character for each byte. (TextDecoder has no such thing: its "latin1" is windows-1252; WHATWG Encoding, 4.2.) */
export function characters(bytes: Uint8Array, from: number, to = bytes.length): string {
  let text = '';
  for (let start = from; start < to; start += 0x2000) {
    // Eight times as fast as spreading the bytes into arguments.
    text += Reflect.apply(String.fromCharCode, null, bytes.subarray(start, Math.min(to, start + 0x2000)));
  }
  return text;
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
