import { plainText } from '../document/plain-text.ts';
import {
  type Cause,
  causesOfHeading,
  causesOfPicture,
  causesOfRewording,
  type Records,
  unexplained,
} from './causes.ts';
import { causesOfAddition, causesOfRemoval } from './causes-of-choice.ts';
import type { Piece } from './compare-words.ts';
import type { DiffLine, DiffPassage } from './diff-tree.ts';
import { type Edits, editsIn } from './edits.ts';
import { type Found, findChanges } from './find-changes.ts';
import type { PolicyRecord } from './record.ts';
import { plain } from './tokens.ts';

/** One change that a reader sees: of a clause, or of a part of a section that no clause stands behind. */
export interface Change {
  /** The index of the line that shows the change. */
  readonly line: number;
  /** Absent on the cover. */
  readonly section?: string;
  /** The section's heading; empty on the cover. */
  readonly heading: string;
  readonly clause?: string;
  /** The clause's title; without a clause, what kind of thing changed, such as "heading". */
  readonly title: string;
  readonly kind: 'added' | 'left-out' | 'reworded' | 'moved' | 'form';
  readonly pieces: readonly Piece[];
  readonly causes: readonly Cause[];
}

/** The changes that the lines show, in their order, each with its causes. */
export function changesIn(lines: readonly DiffLine[], records: Records): readonly Change[] {
  const headings = new Map([...headingsOf(records.before), ...headingsOf(records.after)]);
  const inBoth = clausesInBoth(lines);
  const edits = editsIn(records);
  const all = withMoves(lines.flatMap(findChanges)).map(({ found, kind }): Change => {
    const { line, section, clause, pieces } = found;
    return {
      line,
      ...(section === undefined ? {} : { section }),
      heading: section === undefined ? '' : (headings.get(section) ?? ''),
      ...(clause === undefined ? {} : { clause }),
      title: titleOf(found, records),
      kind,
      pieces: kind === 'moved' ? pieces.map((piece) => ({ ...piece, mark: 'kept' as const })) : pieces,
      causes: withEdits(found.why ? [found.why] : causesOf(found, kind, inBoth, records), found, edits),
    };
  });
  return joinParts(all);
}

/** A clause of several lines that came or went is one change. */
function joinParts(changes: readonly Change[]): readonly Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const { clause, kind, pieces } = change;
    const goesOn = last && clause !== undefined && last.clause === clause && last.kind === kind && kind !== 'reworded';
    const lineBreak = { ...plain, text: '\n', lineBreak: true, mark: pieces[0]?.mark ?? 'kept' };
    if (goesOn) joined[joined.length - 1] = { ...last, pieces: [...last.pieces, lineBreak, ...pieces] };
    else joined.push(change);
  }
  return joined;
}

/** Whether the library had the section before and has it now, even if a policy prints nothing of it. */
const headed = (section: string, { before, after }: Records): boolean =>
  before.headings.has(section) && after.headings.has(section);

interface Known {
  readonly found: Found;
  readonly kind: Change['kind'];
}

function causesOf(found: Found, kind: Known['kind'], inBoth: ReadonlySet<string>, records: Records): readonly Cause[] {
  const { section, clause, clauseBefore, labelled, what } = found;
  if (records.before.isUnrecorded || records.after.isUnrecorded) return [{ kind: 'unknown' }];
  if (kind === 'moved' || kind === 'form') return [{ kind: 'layout' }];
  if (what === 'picture') return causesOfPicture(records);
  if (clause !== undefined && (records.after.clauses.get(clause) || records.before.clauses.get(clause))) {
    // A part of a clause that both documents have came or went: a row of the version history, say.
    const asWhole = kind !== 'reworded' && (!inBoth.has(clause) || isOwnRule(clause));
    if (!asWhole) return causesOfRewording(clause, clauseBefore ?? clause, labelled, records);
    return kind === 'added' ? causesOfAddition(clause, records) : causesOfRemoval(clause, records);
  }
  if (what !== 'heading' || section === undefined) return [unexplained(records)];
  return kind === 'reworded' || !headed(section, records) ? causesOfHeading(section, records) : [{ kind: 'goes-with' }];
}

/** The causes of a change, with "edited" added where somebody edited the file, or alone where that explains it all. */
function withEdits(
  causes: readonly Cause[],
  { clause, clauseBefore = clause, pieces }: Found,
  edits: Edits | undefined,
): readonly Cause[] {
  if (!edits) return causes;
  const edited: Cause = { kind: 'edited' };
  if (clause === undefined || clauseBefore === undefined) {
    const without = (mark: Piece['mark']) => pieces.filter((piece) => piece.mark !== mark).map(({ text }) => text);
    const isEdited = [without('inserted'), without('deleted')].some((texts) => edits.hasWords(texts.join('')));
    return isEdited ? [edited] : causes;
  }
  if (!edits.hasClause(clauseBefore, clause)) return causes;
  const others = causes.filter(({ kind }) => kind !== 'unknown' && kind !== 'policygen');
  return edits.wasSame(clauseBefore, clause) ? [edited] : [edited, ...others];
}

/** A clause deleted in one place and inserted in another with the same words was moved: told once, at its new place. */
function withMoves(all: readonly Found[]): readonly Known[] {
  const gone = new Set(all.filter(({ mark }) => mark === 'deleted'));
  const moved = new Set<Found>();
  for (const found of all) {
    if (found.mark !== 'inserted') continue;
    const from = [...gone].find((other) => isSameRule(other, found) && wordsOf(other) === wordsOf(found));
    if (!from) continue;
    gone.delete(from);
    moved.add(found);
  }
  return all.flatMap((found): readonly Known[] => {
    if (found.mark === 'deleted') return gone.has(found) ? [{ found, kind: 'left-out' }] : [];
    if (found.mark === 'inserted') return [{ found, kind: moved.has(found) ? 'moved' : 'added' }];
    return [{ found, kind: found.pieces.every(({ mark }) => mark === 'kept') ? 'form' : 'reworded' }];
  });
}

/** A school's own rule, whose id is only its number: such rules are told apart by their words. */
const isOwnRule = (clause: string): boolean => /^extra-\d+$/.test(clause);

const isSameRule = (a: Found, b: Found): boolean =>
  a.clause !== undefined &&
  b.clause !== undefined &&
  (a.clause === b.clause || (isOwnRule(a.clause) && isOwnRule(b.clause)));

const wordsOf = ({ pieces }: Found): string => pieces.map(({ text }) => text).join('');

function clausesInBoth(lines: readonly DiffLine[]): ReadonlySet<string> {
  const before = new Set<string>();
  const after = new Set<string>();
  for (const { clause, clauseBefore, mark } of lines.flatMap(passagesIn)) {
    const old = clauseBefore ?? clause;
    if (mark !== 'inserted' && old !== undefined) before.add(old);
    if (mark !== 'deleted' && clause !== undefined) after.add(clause);
  }
  return new Set([...before].filter((clause) => after.has(clause)));
}

function passagesIn(line: DiffLine): readonly DiffPassage[] {
  if (line.kind === 'text') return line.passages;
  return line.kind === 'table' ? [line.caption, ...line.header, ...line.rows.flatMap(({ cells }) => cells)] : [];
}

function headingsOf({ document }: PolicyRecord): ReadonlyMap<string, string> {
  return new Map(
    document.sections.flatMap(({ id, blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'heading' && block.level === 2 ? [[id, plainText(block.inlines)]] : [],
      ),
    ),
  );
}

const whats: Readonly<Record<Found['what'], string>> = {
  heading: 'Heading',
  paragraph: 'Paragraph',
  item: 'Item of a list',
  fact: 'Fact',
  signature: 'Signature',
  table: 'Table',
  picture: 'Picture',
  state: 'State of the policy',
};

const titleOf = ({ clause, what }: Found, { before, after }: Records): string =>
  (clause === undefined ? undefined : (after.clauses.get(clause) ?? before.clauses.get(clause))?.title) ?? whats[what];
