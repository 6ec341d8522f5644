import type { FormatName, FormatOptions } from '../../formats/formats.ts';
import type { Notice, Problem, ProblemCode } from '../../problem.ts';
import type { Day } from '../../profile/calendar-date.ts';
import type { Progress } from './progress.ts';
import type { BuildResult, BuiltDocument } from './result.ts';
import type { Shard } from './shard.ts';

export type { BuildResult, BuiltDocument } from './result.ts';

/** What to build, of which profiles, and where. */
export interface BuildOrder extends FormatOptions {
  /** Profiles: files, folders or patterns; `schools` where there are none. */
  readonly profiles: readonly string[];
  /** The folder that paths are relative to. */
  readonly folder: string;
  /** Where the documents go. */
  readonly out: string;
  readonly formats: readonly FormatName[];
  /** This policy type alone. */
  readonly only: string | undefined;
  /** The day as of which documents say that a review is past. */
  readonly on: Day | undefined;
  /** Make every document, also where nothing has changed. */
  readonly force: boolean;
  /** Only the schools of this part. */
  readonly shard: Shard | undefined;
  /** How many threads make documents; undefined for as many as are of use. */
  readonly jobs: number | undefined;
}

/** What came of one school. A document says nothing here that its school's name tells. */
export interface SchoolResult {
  readonly documents: readonly SchoolDocument[];
  readonly notices: readonly Notice[];
  readonly problems: readonly Problem[];
  /** Files of policies that the profile no longer has; left out where there are none. */
  readonly strays?: readonly string[];
}

export type SchoolDocument = Omit<BuiltDocument, 'school' | 'path'>;

/** What a build over many schools came to. */
export interface BatchResult extends BuildResult {
  /** How many schools were asked for. */
  readonly schools: number;
  /** Those in which something was wrong, in the order of the profiles. */
  readonly failed: readonly FailedSchool[];
  /** Folders and files of documents, as paths, that belong to no profile, or to no policy of one, any more. */
  readonly strays: readonly string[];
  /** How many were not begun, since the build was stopped. */
  readonly left: number;
}

/** A school in which something was wrong, and what: the codes of its problems, each once. */
export interface FailedSchool {
  readonly school: string;
  readonly codes: readonly ProblemCode[];
}

/** How a build and whoever asked for it keep in touch. */
export interface BuildListener {
  /** Called after every school. */
  tell(progress: Progress): void;
  /** Asked before every school; once it is true, no further school is begun. */
  isStopped(): boolean;
}
