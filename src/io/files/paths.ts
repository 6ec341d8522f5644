import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** A path as the person would write it: relative to the folder where it lies inside, with forward slashes. */
export function shownPath(path: string, folder: string): string {
  const inside = relative(folder, path);
  const shown = inside === '' || inside.startsWith('..') || isAbsolute(inside) ? path : inside;
  return sep === '\\' ? shown.replaceAll('\\', '/') : shown;
}

/** The parts joined to an absolute path; a later absolute part replaces those before it, as in a shell. */
export const joinPath = (...parts: readonly string[]): string => resolve(...parts);

/**
 * The path of a plain name in a folder: as joinPath gives it in ten times as long, which counts for thousands of files.
 */
export const pathIn = (folder: string, name: string): string => `${folder}${sep}${name}`;

/** The folder that a file lies in. */
export const folderOf = (path: string): string => dirname(path);

/** A profile's file name without its ending: how its school is called in `dist/` and in addresses. */
export const schoolOf = (path: string): string => basename(path).replace(/\.ya?ml$/i, '');
