import type { FormatName, Look } from '../formats/format.ts';
import { type FormatOptions, loadFormat } from '../formats/formats.ts';
import { openEngines } from '../io/engines.ts';
import { sha256 } from '../io/hash.ts';
import { joinPath, shownPath } from '../io/paths.ts';
import { readLook } from '../io/read-look.ts';
import { writeFiles } from '../io/write-documents.ts';
import type { PreparedPolicy } from '../prepare-policy.ts';
import { PolicyError, type Problem } from '../problem.ts';
import type { Day } from '../profile/calendar-date.ts';
import { prepareProfiles } from './prepare-profiles.ts';
import { renderPolicy } from './render-policy.ts';

/** What to build, of which profiles, and where. */
export interface BuildOrder extends FormatOptions {
  /** Profiles: files, folders or patterns; `schools` where there are none. */
  readonly profiles: readonly string[];
  /** The folder that paths are relative to. */
  readonly folder: string;
  /** Where the documents go. */
  readonly out: string;
  readonly formats: readonly FormatName[];
  /** The browser for the PDF engine of that name, instead of the best that is found. */
  readonly browser: string | undefined;
  /** This policy type alone. */
  readonly only: string | undefined;
  /** The day as of which documents say that a review is past. */
  readonly on: Day | undefined;
}

/** One document of the result, as `--json` prints it. */
export interface BuiltDocument {
  /** The profile's file name without its ending. */
  readonly school: string;
  /** The policy type. */
  readonly policy: string;
  readonly format: FormatName;
  /** Relative to the working folder where it lies inside. */
  readonly path: string;
  readonly status: 'built' | 'unchanged' | 'failed';
  /** The size; null where the document failed. */
  readonly bytes: number | null;
  /** In hexadecimal; null where the document failed. */
  readonly sha256: string | null;
}

export interface BuildResult {
  readonly documents: readonly BuiltDocument[];
  readonly problems: readonly Problem[];
}

/** Builds and writes documents. What is wrong in the files or with the machine is in the result, not thrown. */
export async function buildDocuments(order: BuildOrder): Promise<BuildResult> {
  const { folder, only } = order;
  const out = joinPath(folder, order.out);
  const asked = order.formats.filter((name, index, all) => all.indexOf(name) === index);
  const problems: Problem[] = [];
  const documents: BuiltDocument[] = [];
  const engines = openEngines(order.browser);
  try {
    const { profiles } = await prepareProfiles(order.profiles, order, only, order.on);
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
  return { documents, problems };

  /** All formats are made before the first is written, so that a refused document changes nothing. */
  async function buildPolicy(
    prepared: PreparedPolicy,
    look: Look,
  ): Promise<readonly BuiltDocument[]> {
    const { school, policy } = prepared;
    const formats = await Promise.all(asked.map((name) => loadFormat(name, order)));
    const files = formats.map((format) => ({ format, path: joinPath(out, school, `${policy}${format.extension}`) }));
    const entry = ({ format, path }: (typeof files)[number]) => ({
      school,
      policy,
      format: format.name,
      path: shownPath(path, folder),
    });
    try {
      const made: { path: string; bytes: Uint8Array }[] = [];
      for (const { format, path } of files) {
        made.push({ path, bytes: await renderPolicy(prepared, format, look, engines) });
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
