/** The start of the line that holds a place. */
export const lineStart = (text: string, place: number): number => text.lastIndexOf('\n', place - 1) + 1;

/** The end of the line that holds a place, before its line break: a new line can be inserted there. */
export const lineEnd = (text: string, place: number): number => {
  const end = text.slice(place).search(/\r?\n|$/);
  return place + end;
};

/** The column of a place, as that many spaces. A byte order mark doesn't count. */
export const indentOf = (text: string, place: number): string =>
  ' '.repeat(text.slice(lineStart(text, place), place).replace('\ufeff', '').length);

export const newLine = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
