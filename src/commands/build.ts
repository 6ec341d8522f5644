import { carryingRecord } from '../diff/encode-record.ts';
import type { FormatName, Look } from '../formats/format.ts';
import { type FormatOptions, formatNames, loadFormat, usualFormats } from '../formats/formats.ts';
import { headingLevels } from '../formats/html/markup.ts';
import { pdfEngines } from '../formats/pdf.ts';
import { openEngines } from '../io/engines.ts';
import { sha256 } from '../io/hash.ts';
import { joinPath, shownPath } from '../io/paths.ts';
import { readLook } from '../io/read-look.ts';
import type { Surroundings } from '../io/surroundings.ts';
import { writeFiles } from '../io/write-documents.ts';
import type { PreparedPolicy } from '../prepare-policy.ts';
import { exitCodeOf, PolicyError, type Problem } from '../problem.ts';
import type { Command, Options } from './command.ts';
import { prepareProfiles } from './prepare-profiles.ts';
import { dayOption } from './read-option.ts';
import { problemAsJson, showProblems } from './show-problems.ts';

/** One document of the result, as `--json` prints it. */
interface BuiltDocument {
  readonly school: string;
  readonly policy: string;
  readonly format: FormatName;
  readonly path: string;
  readonly status: 'built' | 'unchanged' | 'failed';
  readonly bytes: number | null;
  readonly sha256: string | null;
}

export const build: Command = {
  name: 'build',
  summary: 'Build the policies of schools as PDF, Word and HTML.',
  arguments: [{ name: '[profiles...]', about: 'profiles: files, folders or patterns (default: schools)' }],
  options: [
    {
      flags: '--format <formats>',
      about: 'formats, with commas between',
      choices: formatNames,
      several: true,
      default: usualFormats.join(','),
    },
    {
      flags: '--pdf-engine <engine>',
      about: 'what makes the PDF',
      choices: pdfEngines,
      default: 'embedded',
    },
    { flags: '--browser <path>', about: 'the browser for that engine (default: the best that is found)' },
    {
      flags: '--heading-level <level>',
      about: "the title's level in an html-fragment",
      choices: headingLevels.map(String),
      default: '2',
    },
    { flags: '--policy <type>', about: 'only this policy type' },
    { flags: '--out <folder>', about: 'where the documents go', default: 'dist' },
    { flags: '--on <day>', about: 'say in the documents which reviews are past on this day' },
    { flags: '--json', about: 'print the result as JSON' },
    { flags: '--quiet', about: 'print nothing but problems' },
  ],
  examples: [
    ['policygen build', 'every school in schools/'],
    ['policygen build schools/orchard.yaml', 'one school, three formats'],
    ['policygen build --format html-fragment', "the words alone, to paste into the school's website"],
    ['policygen build "schools/*.yaml" --format html --out public', 'the web pages of all schools'],
  ],
  run: buildPolicies,
};

async function buildPolicies(args: readonly string[], options: Options, surroundings: Surroundings) {
  const { folder } = surroundings;
  const out = joinPath(folder, String(options.out));
  const asked = (options.format as readonly FormatName[]).filter((name, index, all) => all.indexOf(name) === index);
  const only = options.policy === undefined ? undefined : String(options.policy);
  const formatOptions: FormatOptions = {
    pdfEngine: options.pdfEngine === 'browser' ? 'browser' : 'embedded',
    headingLevel: headingLevels.find((level) => String(level) === options.headingLevel) ?? 2,
  };
  const on = dayOption(options, 'on');
  const problems: Problem[] = [];
  const documents: BuiltDocument[] = [];
  const engines = openEngines(options.browser === undefined ? undefined : String(options.browser));
  try {
    const { profiles } = await prepareProfiles(args, surroundings, only, on);
    const looks = new Map<string, Look>();
    for (const profile of profiles) {
      problems.push(...profile.problems);
      const look = looks.get(profile.templates) ?? readLook(profile.templates);
      looks.set(profile.templates, look);
      for (const policy of profile.policies) {
        documents.push(...(await buildPolicy(policy, look)));
      }
    }
    if (only !== undefined && problems.length === 0 && documents.length === 0) {
      problems.push({
        code: 'VALUE_UNKNOWN',
        message: `none of these schools has the policy "${only}"`,
        hint: 'policies stand under "policies:" in a profile',
      });
    }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    problems.push(...error.problems);
  } finally {
    await engines.close();
  }
  showResult(documents, problems, options, surroundings);
  return exitCodeOf(problems);

  /** All formats are made before the first is written, so that a refused document changes nothing. */
  async function buildPolicy(
    { school, policy, document, record }: PreparedPolicy,
    look: Look,
  ): Promise<readonly BuiltDocument[]> {
    const formats = await Promise.all(asked.map((name) => loadFormat(name, formatOptions)));
    const files = formats.map((format) => ({ format, path: joinPath(out, school, `${policy}${format.extension}`) }));
    const entry = ({ format, path }: (typeof files)[number]) => ({
      school,
      policy,
      format: format.name,
      path: shownPath(path, folder),
    });
    try {
      const made: { path: string; bytes: Uint8Array }[] = [];
      const recorded = carryingRecord(document, record());
      for (const { format, path } of files) {
        // A PDF has no place for a record that a reader wouldn't meet.
        const rendered = format.name === 'pdf' ? document : recorded;
        made.push({ path, bytes: await format.render(rendered, look, engines) });
      }
      const status = writeFiles(made, folder);
      return files.map((file, index) => {
        const bytes = made[index]?.bytes ?? new Uint8Array();
        return { ...entry(file), status: status[index] ?? 'failed', bytes: bytes.length, sha256: sha256(bytes) };
      });
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      problems.push(
        ...error.problems.map((problem) =>
          problem.file === undefined ? { ...problem, message: `${school}: ${problem.message}` } : problem,
        ),
      );
      return files.map((file) => ({ ...entry(file), status: 'failed', bytes: null, sha256: null }));
    }
  }
}

function showResult(
  documents: readonly BuiltDocument[],
  problems: readonly Problem[],
  options: Options,
  surroundings: Surroundings,
): void {
  const { out, err } = surroundings;
  if (options.json) {
    out.write(`${JSON.stringify({ documents, problems: problems.map(problemAsJson) }, null, 2)}\n`);
    return;
  }
  showProblems(problems, surroundings);
  if (options.quiet) return;
  for (const { status, path } of documents) if (status !== 'failed') out.write(`${path}\n`);
  const count = (status: BuiltDocument['status']) => documents.filter((document) => document.status === status).length;
  const parts = [`${count('built')} built`, `${count('unchanged')} unchanged`];
  if (problems.length > 0) parts.push(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  err.write(`${parts.join(', ')}\n`);
}
