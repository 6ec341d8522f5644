import { compareSources, type Difference, type Verdict } from '../document/compare-sources.ts';
import type { DocumentSource } from '../document/document-source.ts';
import type { FileSource } from '../formats/file-source.ts';
import { loadFormat } from '../formats/formats.ts';
import { openEngines } from '../io/engines.ts';
import { findProfiles } from '../io/find-profiles.ts';
import { joinPath, schoolOf } from '../io/paths.ts';
import { type PublishedFile, readDocuments } from '../io/read-published.ts';
import { readRecord } from '../io/read-record.ts';
import type { Surroundings } from '../io/surroundings.ts';
import { exitCodeOf, PolicyError, type Problem } from '../problem.ts';
import type { ExitCode, Options } from './command.ts';
import { type PreparedProfile, prepareProfiles } from './prepare-profiles.ts';
import { dayOption } from './read-option.ts';
import { renderPolicy } from './render-policy.ts';
import { type SameSaying, sameSaying, sayingOf, unknownWords } from './same-saying.ts';
import { inOrder, problemAsJson, showProblems } from './show-problems.ts';

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

/** Makes each file anew from today's sources, and prints where the two differ. Throws UsageError. */
export async function verifyFiles(
  args: readonly string[],
  options: Options,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { folder, out, err } = surroundings;
  const on = dayOption(options, 'on');
  const problems: Problem[] = [];
  const verified: VerifiedFile[] = [];
  const engines = openEngines();
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
  await engines.close();

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
    const { fileSource } = await import('../formats/file-source.ts');
    const { format, source, printed } = fileSource(bytes);
    const entry = {
      path: file,
      format: format ?? null,
      school: source?.school ?? null,
      policy: source?.policy ?? null,
    };
    const unknown = { ...entry, status: 'unknown', differs: [], ...unknownWords } as const;
    const tell = (code: Problem['code'], message: string, hint: string) => problems.push({ code, message, file, hint });
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
    const today = policy?.document.properties.source;
    if (!policy || !today) {
      const hint = 'it is a file of the past, unless the profile lost a policy by mistake';
      tell('VALUE_UNKNOWN', `the school ${source.school} has no policy "${source.policy}" any more`, hint);
      return unknown;
    }
    const made = await renderPolicy(policy, await loadFormat(format, formatOptions), profile.look(), engines);
    const verdict = compareSources(source, today, sameBytes(made, bytes));
    const same = await sameSaying(source, today, policy.record, () => readRecord(joinPath(folder, file), folder));
    tellVerdict(verdict, source, today, same, tell);
    const differs = verdict.kind === 'outdated' ? verdict.differs : [];
    return { ...entry, status: verdict.kind, differs, ...same };
  }

  /** The school's profile, prepared at the first file of it. */
  async function profileOf(school: string): Promise<PreparedProfile | undefined> {
    paths ??= findProfiles([String(options.profiles)], folder);
    const path = (await paths).find((each) => schoolOf(each) === school);
    if (path === undefined) return undefined;
    const prepared = schools.get(school) ?? prepareProfiles([path], surroundings, undefined, on).then(onlyOne);
    schools.set(school, prepared);
    return prepared;
  }
}

/** As `policygen build` makes files that can be verified. */
const formatOptions = { pdfEngine: 'embedded', headingLevel: 2 } as const;

const onlyOne = ({ profiles }: { readonly profiles: readonly PreparedProfile[] }) => profiles[0];

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

const foreign = (printed: boolean): string =>
  printed
    ? 'a browser printed it, and such a PDF does not say what it was made from: verify the web page instead'
    : "verify the PDF, the Word file or the web page as policygen built it; a page's pasted words don't say";

function tellVerdict(
  verdict: Verdict,
  made: DocumentSource,
  today: DocumentSource,
  same: SameSaying,
  tell: (code: Problem['code'], message: string, hint: string) => void,
): void {
  switch (verdict.kind) {
    case 'current':
      return;
    case 'altered': {
      const hint = 'publish the file as policygen builds it; what should be other words belongs in the profile';
      return tell('DOCUMENT_ALTERED', 'the file was altered after policygen had made it', hint);
    }
    case 'outdated': {
      const since = verdict.differs.map((part) => told(part, made, today)).join(', and ');
      const words = sayingOf(same, made, today);
      const again = 'build it again and publish that';
      const hint = verdict.differs.includes('day') ? `${again}, or name the day with --on` : again;
      return tell('DOCUMENT_OUTDATED', `${since}; ${words}`, hint);
    }
    default:
      return verdict satisfies never;
  }
}

function told(part: Difference, made: DocumentSource, today: DocumentSource): string {
  switch (part) {
    case 'profile':
      return 'the profile has changed since this file was made';
    case 'library':
      return 'the clauses or the look have changed since this file was made';
    case 'policygen':
      return made.policygen === today.policygen
        ? `an earlier copy of policygen ${made.policygen} made this file`
        : `policygen ${made.policygen} made this file, and this is policygen ${today.policygen}`;
    case 'day':
      return 'this file was made for another day';
    default:
      return part satisfies never;
  }
}
