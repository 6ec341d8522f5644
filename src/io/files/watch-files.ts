import { type Dirent, type FSWatcher, readdirSync, type Stats, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';

/** How long after the first sign of a change it is told, in milliseconds: editors save in several steps. */
const settleTime = 40;

/** How often files are compared, in milliseconds: some network drives give no sign of a change. */
const look = 1000;

/**
 * Tells of changes to files. Their folders are watched rather than they themselves, since many editors save by putting
 * a new file in the place of the old one.
 *
 * @param places gives the files and folders; called again after every change, since a change may add some
 * @returns a function that ends the watching
 */
export function watchFiles(places: () => readonly string[], onChange: () => void): () => void {
  let watchers: readonly FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let seen = '';
  const sign = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      // Watches again before it tells of the change, so that the next change isn't missed.
      open();
      onChange();
    }, settleTime);
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

/** The entries of a folder; none where there is no such folder, or it can't be read. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function watcherOf(folder: string, sign: () => void): readonly FSWatcher[] {
  try {
    // A watcher fails when its folder is deleted: that counts as a change.
    return [watch(folder, sign).on('error', sign)];
  } catch {
    return [];
  }
}

const isFolder = (path: string): boolean => statOf(path)?.isDirectory() ?? false;

/** Undefined where nothing is there, or it can't be looked at, such as a link that leads to itself. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** A text that changes whenever one of the files or folders is replaced or written. */
export const fileStamps = (places: readonly string[]): string =>
  places
    .map((place) => {
      const stat = statOf(place);
      return `${place} ${stat?.ino} ${stat?.size} ${stat?.mtimeMs}`;
    })
    .join('\n');
