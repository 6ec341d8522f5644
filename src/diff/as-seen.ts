import { allMarked, compareWords, type Piece } from './compare-words.ts';
import { type PairedUnit, pairWithFile } from './pair-with-file.ts';
import type { PolicyRecord } from './record.ts';
import { rewriteDocument } from './rewrite-document.ts';
import type { SeenLine } from './seen-line.ts';
import { seenWords } from './seen-words.ts';
import { unitsOf } from './units.ts';

/** A line of a file that reads otherwise than policygen made it: what it said, and what it says. */
export type AlteredLine = readonly Piece[];

/** A file that somebody altered after policygen had made it. */
export interface AlteredFile {
  /** As a person calls it. */
  readonly file: string;
  /** At least one. */
  readonly lines: readonly AlteredLine[];
}

/** A policy as a person reads it in a file. */
export interface Seen {
  /** With the file's words; `asMade` is set where these differ from the words that the file's record holds. */
  readonly record: PolicyRecord;
  /** Empty where the file still says what it was made with. */
  readonly altered: readonly AlteredLine[];
}

/** Compares the words that a person sees in a file with those of its record, which policygen made it with. */
export function asSeen(record: PolicyRecord, lines: readonly SeenLine[]): Seen {
  const held = pairWithFile(unitsOf(record.document), lines);
  const altered = held.filter(({ same }) => !same);
  if (altered.length === 0) return { record, altered: [] };
  const document = rewriteDocument(record.document, held);
  return { record: { ...record, document, asMade: record.document }, altered: altered.map(piecesOf) };
}

/** The share of words that a file and a document have in common, 0 to 1: tells which document a file was made from. */
export function shareInCommon(record: PolicyRecord, lines: readonly SeenLine[]): number {
  const held = pairWithFile(unitsOf(record.document), lines);
  return held.length === 0 ? 0 : held.filter(({ same }) => same).length / held.length;
}

function piecesOf({ unit, line }: PairedUnit): AlteredLine {
  const before = unit?.passages.flatMap(({ inlines }, index) => [
    ...(index === 0 ? [] : [{ kind: 'text', text: ' ' } as const]),
    ...inlines,
  ]);
  const after = line && [{ kind: 'text', text: line.text } as const];
  if (!before) return allMarked(after ?? [], 'inserted');
  if (!after || !unit) return allMarked(before, 'deleted');
  // Plain words on both sides: a file's lines have no form, so a word in bold that stayed counts as one that stayed.
  return compareWords([{ kind: 'text', text: unit.words }], [{ kind: 'text', text: seenWords(line?.text ?? '') }]);
}
