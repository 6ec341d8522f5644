/** Where the line begins on which a place stands. */
export const lineStart = (text: string, place: number): number => text.lastIndexOf('\n', place - 1) + 1;

/** The end of the line on which a place stands: where a new line can be put in. */
export const lineEnd = (text: string, place: number): number => {
  const end = text.slice(place).search(/\r?\n|$/);
  return place + end;
};

/** How far to the right of its line a place stands, as spaces. A byte order mark takes no room. */
export const indentOf = (text: string, place: number): string =>
  ' '.repeat(text.slice(lineStart(text, place), place).replace('\ufeff', '').length);

export const newLine = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
