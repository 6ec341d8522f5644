import { resolve } from 'node:path';
import { readFile } from './read-file.ts';

/** The limit of read-sources.ts: a longer file was not read, so no problem names a line of it. */
const mostBytes = 1_000_000;

/** Looks up lines of files, for showing a problem; undefined where the file can't be read or is shorter. */
export function openSourceLines(folder: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (!lines) {
      try {
        lines = new TextDecoder()
          .decode(readFile(resolve(folder, file), mostBytes))
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
