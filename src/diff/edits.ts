import type { Document, Passage } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import type { Records } from './causes.ts';
import { cells, linesOf } from './lines.ts';
import type { PolicyRecord } from './record.ts';
import { seenWords } from './seen-words.ts';
import { unitsOf } from './units.ts';

/** What somebody edited in either of two files after policygen had made them. */
export interface Edits {
  /** Whether somebody edited a clause in either file, given its id in each. */
  hasClause(before: string, after: string): boolean;
  /** Whether somebody added or deleted a paragraph of these words. */
  hasWords(words: string): boolean;
  /** Whether policygen made the clause alike in both, so that only the editing tells them apart. */
  wasSame(before: string, after: string): boolean;
}

/** Undefined where nobody edited either file. */
export function editsIn({ before, after }: Records): Edits | undefined {
  if (!before.asMade && !after.asMade) return undefined;
  const [old, now] = [before, after].map(editedIn);
  return {
    hasClause: (idBefore, id) => (old?.isEdited(idBefore) ?? false) || (now?.isEdited(id) ?? false),
    hasWords: (words) => (old?.words.has(seenWords(words)) ?? false) || (now?.words.has(seenWords(words)) ?? false),
    wasSame: (idBefore, id) => old?.made.get(idBefore) === now?.made.get(id),
  };
}

function editedIn({ document, asMade = document }: PolicyRecord) {
  const [made, seen] = [clauseWords(asMade), clauseWords(document)];
  const [then, since] = [asMade, document].map((one) => new Set(unitsOf(one).map(({ words }) => words)));
  const words = [...(then ?? [])].filter((one) => !since?.has(one));
  const added = [...(since ?? [])].filter((one) => !then?.has(one));
  return {
    made,
    isEdited: (clause: string) => made.get(clause) !== seen.get(clause),
    words: new Set([...words, ...added]),
  };
}

/** What each clause says in a document. */
function clauseWords(document: Document): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  const add = ({ clause, inlines }: Passage) => {
    if (clause !== undefined) said.set(clause, `${said.get(clause) ?? ''}\n${seenWords(plainText(inlines))}`);
  };
  for (const line of linesOf(document)) {
    if (line.kind === 'text') line.passages.forEach(add);
    else if (line.kind === 'table') {
      const { clause } = line.table;
      for (const cell of cells(line.table)) add(clause === undefined ? cell : { ...cell, clause });
    }
  }
  return said;
}
