import { type Dirent, type FSWatcher, readdirSync, type Stats, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';

/** How long after the first sign of a change it is told, in milliseconds: editors save in several steps. */
const settle = 40;

/** How often is looked for changes that no sign is given of, as on some network drives, in milliseconds. */
const look = 1000;

/**
 * Tells of changes to files. Their folders are watched rather than they themselves, since many editors save by putting
 * a new file in the place of the old one.
 *
 * @param places the files and folders; asked again after every change, for they may be others then
 * @returns a function that ends the watching
 */
export function watchFiles(places: () => readonly string[], onChange: () => void): () => void {
  let watchers: readonly FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let seen = '';
  const sign = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      // Before the change is told, so that none that follows is missed.
      open();
      onChange();
    }, settle);
  };
  const close = () => {
    for (const watcher of watchers) watcher.close();
  };
  const open = () => {
    close();
    const watched = places();
    seen = fileStamps(watched);
    const folders = new Set(watched.map((place) => (isFolder(place) ? place : dirname(place))));
    watchers = [...folders].filter(isFolder).flatMap((folder) => watcherOf(folder, sign));
  };
  open();
  const looking = setInterval(() => {
    if (fileStamps(places()) !== seen) sign();
  }, look);
  return () => {
    clearInterval(looking);
    clearTimeout(timer);
    close();
  };
}

/** A folder, which need not be there, and all that is in it and below. */
export const everythingIn = (folder: string): readonly string[] => [
  folder,
  ...entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? everythingIn(path) : [path];
  }),
];

/** None of what is no folder, or can't be looked into. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function watcherOf(folder: string, sign: () => void): readonly FSWatcher[] {
  try {
    // It fails when its folder is taken away, which is a change as well.
    return [watch(folder, sign).on('error', sign)];
  } catch {
    return [];
  }
}

const isFolder = (path: string): boolean => statOf(path)?.isDirectory() ?? false;

/** Undefined of what isn't there or can't be looked at, such as a link in circles. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Another word when one of the files or folders is another, or was written again. */
export const fileStamps = (places: readonly string[]): string =>
  places
    .map((place) => {
      const stat = statOf(place);
      return `${place} ${stat?.ino} ${stat?.size} ${stat?.mtimeMs}`;
    })
    .join('\n');
