import type { AlteredLine } from '../../diff/as-seen.ts';
import type { PolicyRecord } from '../../diff/record.ts';
import { sayAlteredLine } from '../../diff/say.ts';
import type { Difference } from '../../document/compare-sources.ts';
import type { DocumentSource } from '../../document/document-source.ts';
import type { Library } from '../../prepare-policy.ts';
import type { Problem } from '../../problem.ts';
import { describeSameness, type Sameness } from './same-saying.ts';

/** A file that isn't what today's sources give, and in what it differs. */
export interface OtherFile {
  /** The sources that have changed since it was made; none where the file was only altered. */
  readonly differs: readonly Difference[];
  /** The lines that read otherwise than policygen made them. */
  readonly altered: readonly AlteredLine[];
  readonly same: Sameness;
  readonly made: DocumentSource;
  readonly today: DocumentSource;
}

type Tell = (code: Problem['code'], message: string, hint: string) => void;

/**
 * The differences, without `library` where the file's own clauses are unchanged: then only the profile chooses others.
 *
 * @param record undefined where the file doesn't say which clauses it has
 */
export function certainDifferences(
  differs: readonly Difference[],
  made: DocumentSource,
  record: PolicyRecord | undefined,
  library: Library,
): readonly Difference[] {
  if (!differs.includes('library') || !record) return differs;
  return library.fingerprint(made.policy, record.clauses) === made.library
    ? differs.filter((part) => part !== 'library')
    : differs;
}

/** Tells of a file first what somebody altered in it, then which sources have changed since it was made. */
export function tellVerdict({ differs, altered, same, made, today }: OtherFile, tell: Tell): void {
  if (altered.length > 0 || differs.length === 0) {
    const hint = 'publish the file as policygen builds it; what should be other words belongs in the profile';
    const words = altered.length > 0 ? `: ${sayAltered(altered)}` : '; its words are as they were made';
    tell('DOCUMENT_ALTERED', `the file was altered after policygen had made it${words}`, hint);
  }
  if (differs.length === 0) return;
  const isGuess = differs.includes('profile') && differs.includes('library');
  const since = differs.map((part) => told(part, made, today, isGuess)).join(', and ');
  const words = altered.length > 0 ? '' : `; ${describeSameness(same, made, today)}`;
  const again = 'build it again and publish that';
  const hint = differs.includes('day') ? `${again}, or name the day with --on` : again;
  tell('DOCUMENT_OUTDATED', `${since}${words}`, hint);
}

/** How many lines are told before the rest are only counted. */
const mostLines = 3;

function sayAltered(lines: readonly AlteredLine[]): string {
  const rest = lines.length - mostLines;
  const more = rest > 0 ? `; and ${rest === 1 ? '1 more line' : `${rest} more lines`}` : '';
  return lines.slice(0, mostLines).map(sayAlteredLine).join('; ') + more;
}

/**
 * @param isGuess whether the profile changed too: then the library may seem changed only since other clauses are chosen
 */
function told(part: Difference, made: DocumentSource, today: DocumentSource, isGuess: boolean): string {
  switch (part) {
    case 'profile':
      return 'the profile has changed since this file was made';
    case 'library':
      return isGuess
        ? 'the clauses that it has or the look have changed'
        : 'the clauses or the look have changed since this file was made';
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
