import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PolicyError, type ProblemCode } from '../../problem.ts';
import { shownPath } from './paths.ts';

/** A published file, wherever it came from. */
export interface PublishedFile {
  /** As the person would write it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * The files that a command's arguments name, in their order; of a folder, all PDF, Word and HTML files in it and below.
 *
 * @returns for each argument its files, or the PolicyError that says why there are none
 */
export function readDocuments(named: readonly string[], folder: string): readonly (PublishedFile | PolicyError)[] {
  return named.flatMap((name): readonly (PublishedFile | PolicyError)[] => {
    const path = resolve(folder, name);
    const fail = (code: ProblemCode, message: string, hint: string) =>
      new PolicyError([{ code, message, file: shownPath(path, folder), hint }]);
    try {
      if (!statSync(path).isDirectory()) return [read(path, folder)];
      const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) =>
        /\.(pdf|docx|html)$/i.test(file),
      );
      if (files.length > 0) return files.sort().map((file) => read(join(path, file), folder));
      return [fail('FILE_MISSING', 'there is no PDF, Word or HTML file in this folder', 'name the files')];
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return [fail('FILE_MISSING', 'there is no such file', 'check its name')];
      return [fail('FILE_UNREADABLE', `the file can't be opened (${code})`, 'check that you may read it')];
    }
  });
}

const read = (path: string, folder: string): PublishedFile => ({
  file: shownPath(path, folder),
  bytes: new Uint8Array(readFileSync(path)),
});
