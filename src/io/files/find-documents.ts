import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Which of a policy's documents lie in a folder that `policygen build` wrote, with the way to each from another folder
 * as a relative web address.
 *
 * @param formats the endings to look for, such as "pdf"
 */
export function findDocuments(
  folder: string,
  from: string,
  school: string,
  policy: string,
  formats: readonly string[],
): readonly { readonly format: string; readonly address: string }[] {
  return formats.flatMap((format) => {
    const path = join(folder, school, `${policy}.${format}`);
    if (!existsSync(path)) return [];
    const address = relative(from, path).split(/[\\/]/).map(encodeURIComponent).join('/');
    return [{ format, address }];
  });
}
