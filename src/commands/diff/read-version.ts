import type { AlteredLine } from '../../diff/as-seen.ts';
import type { PolicyRecord } from '../../diff/record.ts';
import type { Redline } from '../../document/document-source.ts';
import type { Look } from '../../formats/format.ts';
import { folderOf, joinPath, shownPath } from '../../io/files/paths.ts';
import { isDocumentPath, type ReadDocument, readDocument } from '../../io/files/read-document.ts';
import { repositoryAround } from '../../io/git/git.ts';
import { openRevision, type Revision } from '../../io/git/read-revision.ts';
import { readLook } from '../../io/library/read-look.ts';
import { templatesBeside } from '../../io/library/read-sources.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { readPastLogo } from '../../io/pictures/read-logo.ts';
import { preparePolicies } from '../../prepare-policy.ts';
import { PolicyError } from '../../problem.ts';
import { prepareProfiles } from '../prepare-profiles.ts';

/** What one side of a comparison says: a policy, and how a person calls this version of it. */
export interface Version {
  readonly label: string;
  /** Exactly where it comes from, with file and commit; `label` where left out. */
  readonly exact?: string;
  readonly record: PolicyRecord;
  /** The fingerprint of the words that were approved, where its profile names it. */
  readonly approved?: string;
  /** What somebody altered in a document since policygen made it. */
  readonly altered?: readonly AlteredLine[];
  /** Set where it was read from a file with tracked changes: it is the newer version that the file shows. */
  readonly redline?: Redline;
  /** The look of the templates that the profile is built with today. Throws PolicyError where a file can't be read. */
  readonly look?: () => Look;
}

/** A profile at a revision, as an argument writes it: "schools/orchard.yaml@v1". */
export function profileAtRevision(argument: string): { readonly path: string; readonly revision: string } | undefined {
  const [, path, revision] = /^(.+?\.ya?ml)@(.+)$/is.exec(argument) ?? [];
  return path === undefined || revision === undefined ? undefined : { path, revision };
}

/** A document as one side of a comparison. */
export interface DocumentSide extends ReadDocument {
  /** As for a Version. */
  readonly label: string;
}

/** What an argument names: versions of policies, or a document. */
export type Side = { readonly versions: readonly Version[] } | { readonly document: DocumentSide };

/**
 * The policies that an argument names: of a profile, of a profile at a git revision, or the one of a document that
 * policygen built.
 *
 * @param only this policy type alone
 * @throws PolicyError
 */
export async function readVersion(
  argument: string,
  surroundings: Surroundings,
  only: string | undefined,
): Promise<Side> {
  const { folder } = surroundings;
  const path = joinPath(folder, argument);
  if (isDocumentPath(argument)) {
    return { document: { label: shownPath(path, folder), ...(await readDocument(path, folder)) } };
  }
  const past = profileAtRevision(argument);
  if (past) {
    const at = joinPath(folder, past.path);
    const { repository, inside } = repositoryAround(at);
    const look = () => lookBeside(folderOf(at));
    const versions = await readPast(openRevision(repository, past.revision, folder), inside, argument, only);
    return { versions: versions.map((version) => ({ ...version, look })) };
  }
  return { versions: await readProfile(argument, surroundings, only) };
}

/** The policies of a profile as it lies in the folder. Throws PolicyError where anything is wrong with them. */
export async function readProfile(
  argument: string,
  surroundings: Surroundings,
  only: string | undefined,
): Promise<readonly Version[]> {
  const { profiles } = await prepareProfiles([argument], surroundings, only);
  const problems = profiles.flatMap((profile) => profile.problems);
  if (problems.length > 0) throw new PolicyError(problems);
  const label = shownPath(joinPath(surroundings.folder, argument), surroundings.folder);
  return profiles.flatMap(({ policies, library }) =>
    policies.map(({ record, stated: { approval } }) => ({
      label,
      record,
      ...(approval?.words === undefined ? {} : { approved: approval.words }),
      look: () => library().look,
    })),
  );
}

/** The look of the profiles in a folder. */
export const lookBeside = (profiles: string): Look => readLook(templatesBeside(profiles));

/** The policies of a profile as a revision has it. */
export async function readPast(
  revision: Revision,
  inside: string,
  label: string,
  only: string | undefined,
): Promise<readonly Version[]> {
  const source = revision.profile(inside);
  const policies = preparePolicies(
    source,
    revision.libraryFor(inside),
    await readPastLogo(source, revision.readBeside),
    only,
  );
  return policies.map((policy) => ({ label, record: policy.record }));
}
