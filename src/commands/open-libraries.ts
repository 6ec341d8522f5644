import { folderOf } from '../io/files/paths.ts';
import { type LookedLibrary, openTemplates, readLibrary } from '../io/library/read-library.ts';
import { templatesBeside } from '../io/library/read-sources.ts';
import { wholeParts } from '../policy/policy-type-sources.ts';

/** The libraries that profiles use, each folder of templates read once, at its first use. */
export interface LibraryReader {
  /** The folder of templates that the profile at a path is built with; looked for once in each folder of profiles. */
  templatesFor(path: string): string;
  /** With its look. Throws PolicyError where a file of it can't be read. */
  libraryAt(templates: string): LookedLibrary;
  /** A fingerprint of all files of the folder; nothing is parsed for it. Throws as above. */
  fingerprintAt(templates: string): string;
}

/** @param folder that paths of files are shown relative to */
export function openLibraries(folder: string): LibraryReader {
  const beside = memoised(templatesBeside);
  const sourcesAt = memoised((templates: string) => readLibrary(templates, folder));
  const fingerprintAt = memoised((templates: string) => {
    const { lookFingerprint, types, maker } = sourcesAt(templates);
    return maker.fingerprint(wholeParts(lookFingerprint, types));
  });
  const libraryAt = memoised((templates: string) => openTemplates(sourcesAt(templates)));
  return { templatesFor: (path) => beside(folderOf(path)), libraryAt, fingerprintAt };
}

/** The same function, which works each answer out once. */
function memoised<Answer>(work: (asked: string) => Answer): (asked: string) => Answer {
  const known = new Map<string, Answer>();
  return (asked) => {
    const answer = known.get(asked) ?? work(asked);
    known.set(asked, answer);
    return answer;
  };
}
