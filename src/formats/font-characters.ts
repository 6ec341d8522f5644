/** Whether the bytes are a whole TrueType or OpenType font that says which characters it has. */
export function isFont(font: Uint8Array): boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  try {
    return subtables(view, characterMap(view)).size > 0;
  } catch (error) {
    // The file ends before it says what it must.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The characters that a TrueType or OpenType font has a glyph for, by their code points; none where it doesn't say so in
 * a way that can be read. (OpenType 1.9.1: "Organization of an OpenType Font", "cmap", formats 4 and 12.)
 */
export function fontCharacters(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const characters = new Set<number>();
  try {
    for (const start of subtables(view, characterMap(view))) {
      const format = view.getUint16(start);
      if (format === 4) addSegments(characters, view, start);
      if (format === 12) addGroups(characters, view, start);
    }
  } catch (error) {
    if (error instanceof RangeError) return new Set();
    throw error;
  }
  return characters;
}

/** Where the table "cmap" starts. Throws RangeError where there is none, or where any table ends after the file. */
function characterMap(view: DataView): number {
  const tables = view.getUint16(4);
  let found: number | undefined;
  for (let entry = 12; entry < 12 + tables * 16; entry += 16) {
    const start = view.getUint32(entry + 8);
    if (start + view.getUint32(entry + 12) > view.byteLength) throw new RangeError('a table is cut off');
    if (view.getUint32(entry) === 0x636d6170) found = start;
  }
  if (found === undefined) throw new RangeError('there is no "cmap"');
  return found;
}

/** Where the Unicode subtables start: those of the platforms Unicode (0) and Windows (3, encodings 1 and 10). */
function subtables(view: DataView, cmap: number): ReadonlySet<number> {
  const starts = new Set<number>();
  const count = view.getUint16(cmap + 2);
  for (let entry = cmap + 4; entry < cmap + 4 + count * 8; entry += 8) {
    const platform = view.getUint16(entry);
    const encoding = view.getUint16(entry + 2);
    if (platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))) {
      starts.add(cmap + view.getUint32(entry + 4));
    }
  }
  return starts;
}

/** Format 4: four parallel lists, of the segments' ends, starts, differences and offsets. */
function addSegments(characters: Set<number>, view: DataView, start: number): void {
  const bytes = view.getUint16(start + 6);
  for (let segment = 0; segment < bytes; segment += 2) {
    const ends = start + 14 + segment;
    const starts = ends + 2 + bytes;
    const offsets = starts + 2 * bytes;
    const first = view.getUint16(starts);
    const last = view.getUint16(ends);
    const difference = view.getUint16(starts + bytes);
    const offset = view.getUint16(offsets);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const glyph = offset === 0 ? code + difference : view.getUint16(offsets + offset + 2 * (code - first));
      if ((glyph & 0xffff) !== 0) characters.add(code);
    }
  }
}

/** Format 12: groups of a first character, a last one, and the first one's glyph. */
function addGroups(characters: Set<number>, view: DataView, start: number): void {
  const groups = view.getUint32(start + 12);
  for (let group = start + 16; group < start + 16 + groups * 12; group += 12) {
    const first = view.getUint32(group);
    const last = Math.min(view.getUint32(group + 4), 0x10ffff);
    const glyph = view.getUint32(group + 8);
    for (let code = first; code <= last; code++) if (glyph + code - first !== 0) characters.add(code);
  }
}
