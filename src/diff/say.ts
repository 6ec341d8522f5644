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

/** A value of the profile that changed; of values that aren't known, that they came, went or changed. */
function sayFact({ field, before, after, rows }: FactCause): string {
  const label = labelOfField(field);
  if (before === undefined && after === undefined) return `${label} changed`;
  if (before === undefined) return `${rows ? 'new in' : 'the profile now states'} ${label}${said(after)}`;
  if (after === undefined) return `${rows ? 'no longer in' : 'the profile no longer states'} ${label}${said(before)}`;
  return before === true || after === true ? `${label} changed` : `${label}: ${before} → ${after}`;
}

const said = (value: string | true | undefined): string => (typeof value === 'string' ? `: ${value}` : '');

/** The same as a sentence with its full stop, unless the last value brings one. */
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

/** The words for what became of a text, also where no colour is seen. */
export const markWords = { inserted: 'Added', deleted: 'Left out' } as const;

/** How many words that stayed stand around a change. */
const around = 4;

/** A line with its changes and little of what stayed. */
export const abridged = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, index) => {
    const words = piece.text.split(/(?<=\s)/);
    const [isFirst, isLast] = [index === 0, index === pieces.length - 1];
    if (piece.mark !== 'kept' || words.length <= 2 * around || (isFirst && isLast)) return piece;
    const start = isFirst ? '' : words.slice(0, around).join('').trimEnd();
    const end = isLast ? '' : words.slice(-around).join('');
    return { ...piece, text: [start, '…', end].filter((part) => part !== '').join(' ') };
  });

/** An altered line with its changes marked where no form can be seen: as `git diff --word-diff` does. */
export const sayAlteredLine = (pieces: AlteredLine): string =>
  abridged(pieces)
    .map(({ text, mark }) => ({ kept: text, inserted: `{+${text}+}`, deleted: `[-${text}-]` })[mark])
    .join('');

const wasAltered = 'was altered after policygen had made it:';

/** That somebody altered a file, with what it reads otherwise. */
export const sayAlteredFile = ({ file, lines }: AlteredFile): string =>
  `${file} ${wasAltered} ${lines.map(sayAlteredLine).join('; ')}`;

/** Whether a paragraph says so, as a Word file with tracked changes does of the files that it was made from. */
export const saysAltered = (words: string): boolean => words.includes(` ${wasAltered} `);

/** "version: 0.1 → 1.0"; "none" where there is no value. */
export const sayProperty = ({ property, before = 'none', after = 'none' }: PropertyChange): string =>
  `${property}: ${before} → ${after}`;

/** The names of passages, of many the first few: "Be kind", "No politics" and 2 more. */
export function sayPassages(passages: readonly { readonly title: string }[], most = 4): string {
  const titles = [...new Set(passages.map(({ title }) => title))];
  const named = titles.slice(0, titles.length === most + 1 ? titles.length : most).map((title) => `"${title}"`);
  return titles.length === named.length
    ? named.join(', ')
    : `${named.join(', ')} and ${titles.length - named.length} more`;
}

/** "3 changes: 1 added, 2 reworded", or that there is none, also where facts or the form are others. */
export function sayCount({ changes, words }: Pick<PolicyDiff, 'changes' | 'words'>): string {
  if (changes.length === 0) return 'No change in the words';
  const counts = (Object.keys(kindWords) as Change['kind'][]).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kindWords[kind].toLowerCase().replace(' here', '')}`];
  });
  const all = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`;
  // Where nobody knows why it reads otherwise, it is no matter of facts or form.
  const isUnexplained = changes.some(({ causes }) =>
    causes.some(({ kind }) => kind === 'edited' || kind === 'unknown'),
  );
  if (words.passages.length > 0 || isUnexplained) return `${all}: ${counts.join(', ')}`;
  return `No change in the words; ${all} in facts, cover or form: ${counts.join(', ')}`;
}
