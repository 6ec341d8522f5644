import type { AlteredFile, AlteredLine } from './as-seen.ts';
import type { Cause } from './causes.ts';
import type { Change } from './changes.ts';
import type { PolicyDiff, PropertyChange } from './compare-policies.ts';
import type { Piece } from './compare-words.ts';
import { type FactCause, labelOfField } from './fact-cause.ts';

/** A cause as a person reads it, after "Why:"; no full stop. */
function sayCause(cause: Cause): string {
  switch (cause.kind) {
    case 'profile':
      return sayFact(cause);
    case 'wording':
      return "the library's new wording";
    case 'reworded':
      return {
        begun: "the school's own words instead of the library's",
        changed: "the school's own words changed",
        ended: "the library's words again instead of the school's own",
      }[cause.how];
    case 'own-rule':
      return "a rule of the school's own";
    case 'edition':
      return `the school chose the edition "${cause.after}" instead of "${cause.before}"`;
    case 'library-edition':
      return `the library's edition "${cause.edition}" changed`;
    case 'library':
      return "the library's clauses changed";
    case 'include':
      return cause.now ? 'the school includes it' : 'the school no longer includes it';
    case 'omit':
      return cause.now ? 'the school leaves it out' : 'the school no longer leaves it out';
    case 'goes-with':
      return cause.clause === undefined
        ? 'it goes with the clauses that it stands with'
        : `it goes with the clause "${cause.title ?? cause.clause}"`;
    case 'source':
      return `its source "${cause.title}" is now of ${cause.after} (before: ${cause.before})`;
    case 'layout':
      return 'the same words in another place or form';
    case 'state':
      return 'it follows from the approval and the dates';
    case 'choice':
      return "the choice of clauses changed; a published document doesn't say whose choice it was";
    case 'edited':
      return 'edited in the file after policygen had made it';
    case 'policygen':
      return 'another version of policygen';
    case 'unknown':
      return 'not known';
    default:
      return cause satisfies never;
  }
}

/** How a value of the profile changed; where the values aren't known, only that it came, went or changed. */
function sayFact({ field, before, after, rows }: FactCause): string {
  const label = labelOfField(field);
  if (before === undefined && after === undefined) return `${label} changed`;
  if (before === undefined) return `${rows ? 'new in' : 'the profile now states'} ${label}${said(after)}`;
  if (after === undefined) return `${rows ? 'no longer in' : 'the profile no longer states'} ${label}${said(before)}`;
  return before === true || after === true ? `${label} changed` : `${label}: ${before} → ${after}`;
}

const said = (value: string | true | undefined): string => (typeof value === 'string' ? `: ${value}` : '');

/** All causes as a sentence. No full stop is added where the last value ends in one. */
export const causesAsSentence = (causes: readonly Cause[]): string => sayCauses(causes).replace(/(?<![.!?])$/, '.');

/** All causes in one line. */
export const sayCauses = (causes: readonly Cause[]): string => causes.map(sayCause).join('; ');

export const kindWords: Readonly<Record<Change['kind'], string>> = {
  added: 'Added',
  'left-out': 'Left out',
  reworded: 'Reworded',
  moved: 'Moved here',
  form: 'In another form',
};

/** Words for the marks, for readers who see no colour. */
export const markWords = { inserted: 'Added', deleted: 'Left out' } as const;

/** How many kept words are shown on each side of a change. */
const around = 4;

/** A line's changes with only a few of the kept words around each. */
export const abridged = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, index) => {
    const words = piece.text.split(/(?<=\s)/);
    const [isFirst, isLast] = [index === 0, index === pieces.length - 1];
    if (piece.mark !== 'kept' || words.length <= 2 * around || (isFirst && isLast)) return piece;
    const start = isFirst ? '' : words.slice(0, around).join('').trimEnd();
    const end = isLast ? '' : words.slice(-around).join('');
    return { ...piece, text: [start, '…', end].filter((part) => part !== '').join(' ') };
  });

/** An altered line in plain text, with its changes marked as `git diff --word-diff` marks them. */
export const sayAlteredLine = (pieces: AlteredLine): string =>
  abridged(pieces)
    .map(({ text, mark }) => ({ kept: text, inserted: `{+${text}+}`, deleted: `[-${text}-]` })[mark])
    .join('');

const wasAltered = 'was altered after policygen had made it:';

/** A sentence that somebody altered a file, with its altered lines. */
export const sayAlteredFile = ({ file, lines }: AlteredFile): string =>
  `${file} ${wasAltered} ${lines.map(sayAlteredLine).join('; ')}`;

/** Whether a paragraph is such a sentence: a Word file with tracked changes begins with one for each altered file. */
export const saysAltered = (words: string): boolean => words.includes(` ${wasAltered} `);

/** "version: 0.1 → 1.0"; "none" where there is no value. */
export const sayProperty = ({ property, before = 'none', after = 'none' }: PropertyChange): string =>
  `${property}: ${before} → ${after}`;

/** The titles of passages, at most the first few: "Be kind", "No politics" and 2 more. */
export function sayPassages(passages: readonly { readonly title: string }[], most = 4): string {
  const titles = [...new Set(passages.map(({ title }) => title))];
  const named = titles.slice(0, titles.length === most + 1 ? titles.length : most).map((title) => `"${title}"`);
  return titles.length === named.length
    ? named.join(', ')
    : `${named.join(', ')} and ${titles.length - named.length} more`;
}

/** "3 changes: 1 added, 2 reworded"; "No change in the words" where only facts or the form changed, or nothing. */
export function sayCount({ changes, words }: Pick<PolicyDiff, 'changes' | 'words'>): string {
  if (changes.length === 0) return 'No change in the words';
  const counts = (Object.keys(kindWords) as Change['kind'][]).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kindWords[kind].toLowerCase().replace(' here', '')}`];
  });
  const all = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`;
  // A change without a known cause isn't put down to facts or form.
  const isUnexplained = changes.some(({ causes }) =>
    causes.some(({ kind }) => kind === 'edited' || kind === 'unknown'),
  );
  if (words.passages.length > 0 || isUnexplained) return `${all}: ${counts.join(', ')}`;
  return `No change in the words; ${all} in facts, cover or form: ${counts.join(', ')}`;
}
