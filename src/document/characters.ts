/** A family of fonts, and the characters that all of its faces have. */
export interface FontFamily {
  readonly name: string;
  readonly characters: ReadonlySet<number>;
}

/** A character of a text that no family has, and where it starts, in characters from 0. */
export interface LackingCharacter {
  readonly character: string;
  readonly index: number;
}

/** A letter with its combining marks, or any other character. */
const letters = /\P{M}\p{M}+|./gsu;

/** Characters that need no glyph: line ends, and the joiners that some scripts need between letters. */
const shapeless = /[\n\r\t\p{Default_Ignorable_Code_Point}]/gu;

/**
 * The characters of a text that none of the families has, each time that they stand there. A letter with a mark that
 * Unicode has no single character for ("m̀") is one of them: a PDF would say it twice to a screen reader.
 */
export function lackingCharacters(text: string, families: readonly FontFamily[]): readonly LackingCharacter[] {
  return [...text.matchAll(letters)].flatMap(({ 0: character, index }) => {
    const shown = character.replace(shapeless, '').normalize('NFC');
    const isThere = shown === '' || (familyOf(shown, families) !== undefined && !/^\p{M}/u.test(shown));
    return isThere ? [] : [{ character, index }];
  });
}

/** The names of the families that texts are shown in: of each character, the first one that has it. */
export function familiesIn(texts: Iterable<string>, families: readonly FontFamily[]): ReadonlySet<string> {
  const [main] = families;
  const codes = [...codePointsIn(texts)];
  const others = codes.filter((code) => !main?.characters.has(code));
  const used = others.map((code) => String.fromCodePoint(code)).filter((one) => one.replace(shapeless, '') !== '');
  const first = main && others.length < codes.length ? [main.name] : [];
  return new Set([...first, ...used.flatMap((character) => familyOf(character, families) ?? [])]);
}

/** Each code point once. Nearly all of them are ASCII, for which a table is several times as fast as a set. */
function codePointsIn(texts: Iterable<string>): Iterable<number> {
  const ascii = new Uint8Array(0x80);
  const others = new Set<number>();
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) ascii[unit] = 1;
      else {
        const code = text.codePointAt(index) ?? unit;
        if (code > 0xffff) index += 1;
        others.add(code);
      }
    }
  }
  return [...ascii.keys()].filter((code) => ascii[code] === 1).concat([...others]);
}

/** The name of the first family that has a character, undefined where none has or where it is more than one. */
export function familyOf(character: string, families: readonly FontFamily[]): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (String.fromCodePoint(code) !== character) return undefined;
  return families.find(({ characters }) => characters.has(code))?.name;
}
