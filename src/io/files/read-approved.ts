import { lstatSync } from 'node:fs';
import { PolicyError, type Source } from '../../problem.ts';
import { shownPath } from './paths.ts';
import { readFile, whyUnread } from './read-file.ts';

/** The most that is read of an .approved.json: dozens of policies take less. */
const mostBytes = 10_000_000;

/** The file beside a profile that keeps the approved words of its policies: orchard.approved.json. */
export const approvedPath = (profile: string): string => profile.replace(/\.ya?ml$/i, '.approved.json');

/** Whether a path is one of such a file, and so not of a profile. */
export const isApprovedPath = (path: string): boolean => /\.approved\.json$/i.test(path);

/**
 * What is kept of a school's approvals, unparsed; undefined where nothing is.
 *
 * @param profile the path of its profile
 * @throws PolicyError (FILE_UNREADABLE)
 */
export function readApproved(profile: string, folder: string): Source | undefined {
  const path = approvedPath(profile);
  if (path === profile || !lstatSync(path, { throwIfNoEntry: false })) return undefined;
  const file = shownPath(path, folder);
  try {
    return { file, text: new TextDecoder().decode(readFile(path, mostBytes)) };
  } catch (error) {
    const why = whyUnread(error, mostBytes, 'what policygen keeps of the approval');
    throw new PolicyError([{ code: 'FILE_UNREADABLE', ...why, file }]);
  }
}
