import { asSeen } from '../../diff/as-seen.ts';
import { compareSources, type Difference, type Verdict } from '../../document/compare-sources.ts';
import type { FileSource } from '../../formats/file-source.ts';
import { findProfiles } from '../../io/files/find-profiles.ts';
import { joinPath, schoolOf } from '../../io/files/paths.ts';
import { readDocumentBytes } from '../../io/files/read-document.ts';
import { type PublishedFile, readDocuments } from '../../io/files/read-documents.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { openRenderer } from '../../io/rendering/renderer.ts';
import { exitCodeOf, PolicyError, type Problem } from '../../problem.ts';
import type { ExitCode } from '../command.ts';
import { type PreparedProfile, prepareProfiles } from '../prepare-profiles.ts';
import { dayOption } from '../read-option.ts';
import { renderPolicy } from '../render-policy.ts';
import { inOrder, problemAsJson, showProblems } from '../show-problems.ts';
import type { VerifyOptions } from './command.ts';
import { certainDifferences, tellVerdict } from './report.ts';
import { allTheSame, compareSayings, otherWords, unknownWords } from './same-saying.ts';

/** One file of the result, as `--json` prints it. */
interface VerifiedFile {
  readonly path: string;
  readonly format: FileSource['format'] | null;
  readonly school: string | null;
  readonly policy: string | null;
  /** `unknown` where nothing can be said: policygen didn't make it, or its school or policy isn't here. */
  readonly status: Verdict['kind'] | 'unknown';
  /** What has changed since an outdated file was made. */
  readonly differs: readonly Difference[];
  /** Whether its words are today's, whatever the facts that they print; null where that can't be told. */
  readonly sameWords: boolean | null;
  /** Whether the facts are, too; null likewise. */
  readonly sameFacts: boolean | null;
}

/** Makes each file anew from today's sources, and tells where the published one differs from it. Throws UsageError. */
export async function verifyFiles(
  args: readonly string[],
  options: VerifyOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { folder, out, err } = surroundings;
  const on = dayOption(options, 'on');
  const problems: Problem[] = [];
  const verified: VerifiedFile[] = [];
  const renderer = openRenderer();
  const schools = new Map<string, Promise<PreparedProfile | undefined>>();
  let paths: Promise<readonly string[]> | undefined;
  for (const found of readDocuments(args, folder)) {
    try {
      if (found instanceof PolicyError) throw found;
      verified.push(await verifyFile(found));
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      problems.push(...error.problems);
    }
  }
  await renderer.close();

  if (options.json) {
    out.write(`${JSON.stringify({ files: verified, problems: inOrder(problems).map(problemAsJson) }, null, 2)}\n`);
    return exitCodeOf(problems);
  }
  const current = verified.filter(({ status }) => status === 'current');
  for (const { path } of current) out.write(`${path}: what today's sources give\n`);
  showProblems(problems, surroundings);
  err.write(
    `${verified.length} ${verified.length === 1 ? 'file' : 'files'}, ${current.length} as today's sources give ${verified.length === 1 ? 'it' : 'them'}\n`,
  );
  return exitCodeOf(problems);

  async function verifyFile(published: PublishedFile): Promise<VerifiedFile> {
    const { file, bytes } = published;
    const { fileSource } = await import('../../formats/file-source.ts');
    const { format, source, redline, printed } = fileSource(bytes);
    const entry = {
      path: file,
      format: format ?? null,
      school: source?.school ?? null,
      policy: source?.policy ?? null,
    };
    const unknown = { ...entry, status: 'unknown', differs: [], ...unknownWords } as const;
    const tell = (code: Problem['code'], message: string, hint: string) => problems.push({ code, message, file, hint });
    if (redline) {
      const message = 'this file shows what changed between two versions of a policy: it is none to publish';
      tell('DOCUMENT_REDLINE', message, 'verify and publish what policygen build made');
      return unknown;
    }
    if (!source || !format) {
      tell(
        'DOCUMENT_FOREIGN',
        'policygen did not make this file, or what it said of that was removed',
        foreign(printed),
      );
      return unknown;
    }
    const profile = await profileOf(source.school);
    if (!profile) {
      const hint = 'name the folder of the profiles with --profiles';
      tell('FILE_MISSING', `there is no profile ${source.school}.yaml in ${options.profiles}`, hint);
      return unknown;
    }
    if (profile.problems.length > 0) throw new PolicyError(profile.problems);
    const policy = profile.policies.find((each) => each.policy === source.policy);
    const today = policy?.record.source;
    if (!policy || !today) {
      const hint = 'it is a file of the past, unless the profile lost a policy by mistake';
      tell('VALUE_UNKNOWN', `the school ${source.school} has no policy "${source.policy}" any more`, hint);
      return unknown;
    }
    const made = await renderPolicy(policy, format, profile.library().look, renderer);
    const verdict = compareSources(source, today, sameBytes(made, bytes));
    if (verdict.kind === 'current') return { ...entry, status: verdict.kind, differs: [], ...allTheSame };
    const { record, lines } = await readDocumentBytes(joinPath(folder, file), bytes, folder);
    const known = record instanceof PolicyError ? undefined : record;
    // Today's own record where it holds, since the file's record may have been altered together with its words.
    const asMade = source.said !== undefined && source.said === today.said ? policy.record : known;
    const altered = asMade && lines ? asSeen(asMade, lines).altered : [];
    const differs =
      verdict.kind === 'outdated' ? certainDifferences(verdict.differs, source, known, profile.library()) : [];
    const same = altered.length > 0 ? otherWords : compareSayings(source, today, policy.record, record);
    tellVerdict({ differs, altered, same, made: source, today }, tell);
    return { ...entry, status: altered.length > 0 ? 'altered' : verdict.kind, differs, ...same };
  }

  /** The school's profile, prepared at the first file of it. */
  async function profileOf(school: string): Promise<PreparedProfile | undefined> {
    paths ??= findProfiles([options.profiles], folder);
    const path = (await paths).find((each) => schoolOf(each) === school);
    if (path === undefined) return undefined;
    const prepared = schools.get(school) ?? prepareProfiles([path], surroundings, undefined, on).then(onlyOne);
    schools.set(school, prepared);
    return prepared;
  }
}

const onlyOne = ({ profiles }: { readonly profiles: readonly PreparedProfile[] }) => profiles[0];

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

const foreign = (printed: boolean): string =>
  printed
    ? 'a browser printed it, and such a PDF does not say what it was made from: verify the web page instead'
    : "verify the PDF, the Word file or the web page as policygen built it; a page's pasted words don't say";
