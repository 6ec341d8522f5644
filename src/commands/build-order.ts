import type { FormatName } from '../formats/format.ts';
import type { FormatOptions } from '../formats/formats.ts';
import type { Problem } from '../problem.ts';
import type { Day } from '../profile/calendar-date.ts';
import type { Shard } from './shard.ts';

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
  /** Make every document, also where nothing has changed. */
  readonly force: boolean;
  /** Only the schools of this part. */
  readonly shard: Shard | undefined;
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
