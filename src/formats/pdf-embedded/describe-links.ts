import type { Document, Link } from '../../document/model.ts';
import { plainText } from '../../document/plain-text.ts';

/**
 * The PDF with its links to web pages described by their words. Typst describes a link by its address, which a screen
 * reader would spell out (WCAG 2.2, 2.4.4; PDF/UA-1, 7.18.5); a link to write an email, it describes well.
 */
export function describeLinks(pdf: Uint8Array, document: Document): Uint8Array {
  const words = new Map(
    [...linksIn([document.cover, document.sections])]
      .filter(({ url }) => /^https?:/i.test(url))
      .map(({ url, inlines }) => [url, plainText(inlines)]),
  );
  return words.size === 0 ? pdf : withDescriptions(pdf, words);
}

function* linksIn(value: unknown): Generator<Link> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  if ('kind' in value && value.kind === 'link') yield value as Link;
  else for (const inner of Object.values(value)) yield* linksIn(inner);
}

/** A text string between brackets (ISO 32000-1, 7.3.4.2), in which brackets may stand in pairs. */
const description = /(?<=\/Contents )\(((?:[^\\()]|\\.|\((?:[^\\()]|\\.)*\))*)\)/g;

/** Puts the words in the places of addresses, and mends what the file says of where its objects start. */
function withDescriptions(pdf: Uint8Array, words: ReadonlyMap<string, string>): Uint8Array {
  const file = characterPerByte(pdf);
  const shifts: { readonly after: number; readonly by: number }[] = [];
  const described = file.replace(description, (whole, written: string, at: number) => {
    const said = words.get(written.replace(/\\(.)/g, '$1'));
    if (said === undefined) return whole;
    const text = textString(said);
    shifts.push({ after: at, by: text.length - whole.length });
    return text;
  });
  const moved = (offset: number) => shifts.reduce((sum, { after, by }) => (after < offset ? sum + by : sum), offset);
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  if (file.slice(start, start + 4) !== 'xref') throw new Error('the typesetter’s PDF has no table of its objects');
  const table = described
    .slice(moved(start))
    .replace(
      /(\d{10}) (\d{5} n)/g,
      (_, offset: string, rest) => `${String(moved(Number(offset))).padStart(10, '0')} ${rest}`,
    )
    .replace(/(?<=startxref\s+)\d+/, String(moved(start)));
  return Uint8Array.from(`${described.slice(0, moved(start))}${table}`, (character) => character.charCodeAt(0));
}

/** TextDecoder has no such thing: its "latin1" is windows-1252 (WHATWG Encoding, 4.2). */
function characterPerByte(bytes: Uint8Array): string {
  let characters = '';
  for (let start = 0; start < bytes.length; start += 0x2000) {
    characters += String.fromCharCode(...bytes.subarray(start, start + 0x2000));
  }
  return characters;
}

/** A text string in UTF-16 with its mark (ISO 32000-1, 7.9.2.2), as hexadecimal digits. */
function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `<FEFF${units.map((unit) => unit.toString(16).toUpperCase().padStart(4, '0')).join('')}>`;
}
