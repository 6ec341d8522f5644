import type { AlteredFile } from '../../diff/as-seen.ts';
import type { Change } from '../../diff/changes.ts';
import type { Piece } from '../../diff/compare-words.ts';
import { abridged, kindWords, sayCauses, sayCount, sayProperty } from '../../diff/say.ts';
import type { Paint } from '../../show-problem.ts';
import type { Comparison } from './comparisons.ts';

/** The marks of deleted and inserted words, for terminals without colour: those of `git diff --word-diff`. */
const legend = '[-left out-] {+added+}';

/** What became of a policy as a person reads it: by section and clause, each change with its words and its cause. */
export function showDiff({ before, after, diff, altered, redlines, isProposed }: Comparison, paint: Paint): string {
  const { school, title } = diff.after.document.properties;
  const { changes, properties, quiet } = diff;
  const shown = [
    ...redlines.map((file) => `${file} shows changes between two versions: it is compared as if all were accepted`),
    ...altered.flatMap((one) => showAltered(one, paint)),
    paint('bold', `${school}: ${title}`),
    ...(isProposed ? ['Proposed: not yet approved'] : []),
    `from ${before}`,
    `to   ${after}`,
    `${sayCount(diff)}${changes.length === 0 ? '' : paint('dim', `   ${legend}`)}`,
  ];
  let section: string | undefined = 'none yet';
  for (const change of changes) {
    if (change.section !== section)
      shown.push('', paint('bold', change.section === undefined ? 'Cover' : change.heading));
    section = change.section;
    shown.push(...showChange(change, paint));
  }
  if (properties.length + quiet.length > 0) {
    shown.push('', paint('bold', 'Behind the words'));
    shown.push(...properties.map((property) => `  ${sayProperty(property)}`));
    shown.push(...quiet.map(({ title, causes }) => `  ${title}: ${sayCauses(causes)}`));
  }
  return `${shown.join('\n')}\n`;
}

/** Says, before all else, that a file is no longer as policygen made it, and which lines were altered. */
const showAltered = ({ file, lines }: AlteredFile, paint: Paint): readonly string[] => [
  paint('bold', `${file} was altered after policygen had made it:`),
  ...lines.map(
    (pieces) =>
      `  ${abridged(pieces)
        .map((piece) => showPiece(piece, paint))
        .join('')}`,
  ),
  '',
];

function showChange({ kind, title, clause, pieces, causes }: Change, paint: Paint): readonly string[] {
  const name = clause === undefined || clause === title ? title : `${title} ${paint('dim', `(${clause})`)}`;
  const words = pieces.map((piece) => showPiece(piece, paint)).join('');
  return [
    `  ${kindWords[kind]}: ${name}`,
    ...words.split('\n').map((line) => `    ${line}`),
    `    ${paint('dim', 'why:')} ${sayCauses(causes)}`,
  ];
}

/** A line break among marked words stays inside the marks, as a slash. */
function showPiece({ mark, text, lineBreak }: Piece, paint: Paint): string {
  const words = lineBreak && mark !== 'kept' ? ' / ' : text;
  switch (mark) {
    case 'kept':
      return words;
    case 'inserted':
      return paint('green', `{+${words}+}`);
    case 'deleted':
      return paint('red', `[-${words}-]`);
    default:
      return mark satisfies never;
  }
}

/** A comparison as `--json` prints it. */
export const diffAsJson = ({ exact, diff, altered, redlines, isProposed }: Comparison) => ({
  school: diff.after.school,
  policy: diff.after.policy,
  before: exact.before,
  after: exact.after,
  proposed: isProposed,
  redlines,
  altered: altered.map(({ file, lines }) => ({ file, lines: lines.map(textsOf) })),
  changes: diff.changes.map(changeAsJson),
  properties: diff.properties.map(({ property, before: old = null, after: now = null }) => ({
    property,
    before: old,
    after: now,
  })),
  quiet: diff.quiet.map(({ clause, causes }) => ({ clause, causes, why: sayCauses(causes) })),
});

/** A change as `--json` prints it: its words before and after, each word's mark, and why. */
export const changeAsJson = ({ section, clause, title, kind, pieces, causes }: Change) => ({
  section: section ?? null,
  clause: clause ?? null,
  title,
  kind,
  ...textsOf(pieces),
  words: pieces.map(({ mark, text }) => ({ mark, text })),
  causes,
  why: sayCauses(causes),
});

/** What some words said before, and what they say now. */
function textsOf(pieces: readonly Piece[]): { readonly before: string; readonly after: string } {
  const without = (gone: Piece['mark']) => pieces.flatMap(({ mark, text }) => (mark === gone ? [] : [text])).join('');
  return { before: without('inserted'), after: without('deleted') };
}
