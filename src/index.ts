import { buildDocuments } from './commands/build/documents.ts';
import type { BuildResult } from './commands/build/result.ts';
import { parseShard, type Shard } from './commands/build/shard.ts';
import { findProblems } from './commands/check/find-problems.ts';
import { inOrder } from './commands/show-problems.ts';
import type { FormatName } from './formats/formats.ts';
import { formatNames, usualFormats } from './formats/formats.ts';
import { type HeadingLevel, headingLevels } from './formats/html/markup.ts';
import { type PdfEngine, pdfEngines } from './formats/pdf.ts';
import { processSurroundings } from './io/person/surroundings.ts';
import type { Problem } from './problem.ts';
import type { Day } from './profile/calendar-date.ts';
import { date } from './profile/dates.ts';

export type { BuildResult, BuiltDocument } from './commands/build/result.ts';
export type { FormatName } from './formats/formats.ts';
export type { HeadingLevel } from './formats/html/markup.ts';
export type { PdfEngine } from './formats/pdf.ts';
export type { Notice, Problem, ProblemCode } from './problem.ts';

export interface CheckOptions {
  /** The folder that paths are relative to; the process's own where left out. */
  readonly folder?: string;
  /** A day such as "2026-11-20", after which nothing can have been approved yet; today where left out. */
  readonly on?: string;
}

/** The options of `policygen build`, with the same defaults. */
export interface BuildOptions extends Pick<CheckOptions, 'folder'> {
  /** Where the documents go; `dist` where left out. */
  readonly out?: string;
  /** `pdf`, `docx` and `html` where left out. */
  readonly formats?: readonly FormatName[];
  /** `embedded` where left out. */
  readonly pdfEngine?: PdfEngine;
  /** The path of the browser for the engine `browser`. */
  readonly browser?: string;
  /** The title's level in an `html-fragment`; 2 where left out. */
  readonly headingLevel?: HeadingLevel;
  /** The one policy type to build; all where left out. */
  readonly policy?: string;
  /** A day such as "2026-11-20": the documents say which reviews are past on it. */
  readonly on?: string;
  /** Make every document again, also where nothing has changed. */
  readonly force?: boolean;
  /** Only the schools of one of n parts, such as "2/8". */
  readonly shard?: string;
  /** How many threads make documents; where left out, one for few schools and one for each core for many. */
  readonly jobs?: number;
}

/**
 * Builds and writes the documents of profiles, as `policygen build` does. A bad profile has its problems in the result;
 * the others are built all the same.
 *
 * @param profiles files, folders or patterns; without any, those in `schools`
 * @throws TypeError for an option that there isn't
 */
export async function build(profiles: readonly string[] = [], options: BuildOptions = {}): Promise<BuildResult> {
  const { formats = usualFormats, pdfEngine = 'embedded', headingLevel = 2 } = options;
  for (const format of formats) oneOf('format', format, formatNames);
  const result = await buildDocuments({
    profiles,
    folder: options.folder ?? processSurroundings().folder,
    out: options.out ?? 'dist',
    formats,
    pdfEngine: oneOf('pdfEngine', pdfEngine, pdfEngines),
    headingLevel: oneOf('headingLevel', headingLevel, headingLevels),
    browser: options.browser,
    only: options.policy,
    on: options.on === undefined ? undefined : dayOf(options.on),
    force: options.force ?? false,
    shard: options.shard === undefined ? undefined : shardOf(options.shard),
    jobs: options.jobs === undefined ? undefined : jobsOf(options.jobs),
  });
  return { documents: result.documents, notices: result.notices, problems: inOrder(result.problems) };
}

/**
 * Everything that a build of these profiles would refuse, as `policygen check` finds it, in the order of files and
 * lines. Nothing is written.
 *
 * @param profiles files, folders or patterns; without any, those in `schools`, and the library of clauses by itself
 */
export async function check(profiles: readonly string[] = [], options: CheckOptions = {}): Promise<readonly Problem[]> {
  const here = processSurroundings();
  const on = options.on === undefined ? here.today : dayOf(options.on);
  return inOrder((await findProblems(profiles, { folder: options.folder ?? here.folder }, on)).problems);
}

function oneOf<T extends string | number>(name: string, given: T, known: readonly T[]): T {
  if (known.includes(given)) return given;
  throw new TypeError(`${name}: there is no "${given}"; choose from ${known.join(', ')}`);
}

function jobsOf(jobs: number): number {
  if (Number.isInteger(jobs) && jobs >= 1) return jobs;
  throw new TypeError(`jobs: should be a whole number from 1, not ${jobs}`);
}

function shardOf(text: string): Shard {
  const shard = parseShard(text);
  if (shard) return shard;
  throw new TypeError(`shard: should be one of n parts, such as 2/8, not "${text}"`);
}

function dayOf(text: string): Day {
  const parsed = date.parse(text);
  const { year, month, day } = 'value' in parsed ? parsed.value : { year: 0 };
  if (month !== undefined && day !== undefined) return { year, month, day };
  throw new TypeError(`on: should be a day such as 2026-11-20, not "${text}"`);
}
