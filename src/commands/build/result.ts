import type { FormatName } from '../../formats/formats.ts';
import type { Notice, Problem } from '../../problem.ts';

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
  /** What keeps nothing from being built: words that changed since they were approved, say. */
  readonly notices: readonly Notice[];
  readonly problems: readonly Problem[];
}
