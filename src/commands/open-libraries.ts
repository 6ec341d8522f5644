import type { Look } from '../formats/format.ts';
import { folderOf } from '../io/paths.ts';
import { readLibrary } from '../io/read-library.ts';
import { templatesBeside } from '../io/read-sources.ts';
import { wholeParts } from '../policy/policy-type-sources.ts';
import type { LibrarySources } from '../prepare-policy.ts';

/** The libraries that profiles use, each folder of templates read once, at its first use, and not parsed. */
export interface LibraryReader {
  /** The folder of templates that the profile at a path is built with; looked for once in each folder of profiles. */
  templatesFor(path: string): string;
  /** Throws PolicyError where a file of it can't be read. */
  sourcesAt(templates: string): LibrarySources & { readonly look: Look };
  /** Of all that is read there. Throws as above. */
  fingerprintAt(templates: string): string;
}

/** @param folder that paths of files are shown relative to */
export function openLibraries(folder: string): LibraryReader {
  const beside = remembering(templatesBeside);
  const sourcesAt = remembering((templates: string) => readLibrary(templates, folder));
  const fingerprintAt = remembering((templates: string) => {
    const { lookFingerprint, types, maker } = sourcesAt(templates);
    return maker.fingerprint(wholeParts(lookFingerprint, types));
  });
  return { templatesFor: (path) => beside(folderOf(path)), sourcesAt, fingerprintAt };
}

/** The same function, which works each answer out once. */
function remembering<Answer>(work: (asked: string) => Answer): (asked: string) => Answer {
  const known = new Map<string, Answer>();
  return (asked) => {
    const answer = known.get(asked) ?? work(asked);
    known.set(asked, answer);
    return answer;
  };
}
