import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Looks up lines of files, for showing a problem; undefined where the file can't be read or is shorter. */
export function readLine(folder: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (!lines) {
      try {
        lines = readFileSync(resolve(folder, file), 'utf8')
          .replace(/^\ufeff/, '')
          .split(/\r\n?|\n/);
      } catch {
        lines = [];
      }
      files.set(file, lines);
    }
    return lines[line - 1];
  };
}
