import { readApproved } from '../io/files/read-approved.ts';
import { readBesideProfiles } from '../io/library/read-sources.ts';
import { readLogo } from '../io/pictures/read-logo.ts';
import { type ApprovedPolicy, parseApproved, printApproved } from '../policy/approved-store.ts';
import { type Library, type PreparedPolicy, preparePolicies } from '../prepare-policy.ts';
import { PolicyError, type Source } from '../problem.ts';
import { isoDate } from '../profile/calendar-date.ts';

/**
 * What is kept of a policy's approval; undefined where nothing is.
 *
 * @param path of the profile
 * @throws PolicyError where the file can't be read
 */
export function keptApproval(path: string, type: string, folder: string): ApprovedPolicy | undefined {
  const source = readApproved(path, folder);
  return source && parseApproved(source).get(type);
}

/**
 * The new text of the .approved.json beside a profile, with the approval that the renewed profile records.
 *
 * @param renewed the profile as it will be, which has to build; problems name no line of it, since it isn't written yet
 * @throws PolicyError
 */
export async function approvedAfter(
  path: string,
  renewed: Source,
  type: string,
  library: Library | undefined,
  folder: string,
): Promise<string> {
  const policy = (await prepareRenewed(renewed, library, folder)).find((one) => one.policy === type);
  const approval = policy?.stated.approval;
  if (!policy || !approval?.on || approval.words === undefined) throw new Error(`${type} was not approved`);
  const before = readApproved(path, folder);
  const version = policy.document.properties.version;
  const approved: ApprovedPolicy = {
    ...(version === undefined ? {} : { version }),
    on: isoDate(approval.on),
    by: approval.by,
    words: approval.words,
    record: policy.record,
  };
  return printApproved(new Map(before ? parseApproved(before) : []).set(type, approved));
}

async function prepareRenewed(
  source: Source,
  library: Library | undefined,
  folder: string,
): Promise<readonly PreparedPolicy[]> {
  if (!library) return [];
  try {
    return preparePolicies(source, library, await readLogo(source, readBesideProfiles(folder)));
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const renewed = 'once it is renewed: ';
    throw new PolicyError(
      error.problems.map(({ code, message, file, hint }) => ({
        code,
        message: renewed + message,
        ...(file === undefined ? {} : { file }),
        ...(hint === undefined ? {} : { hint }),
      })),
    );
  }
}
