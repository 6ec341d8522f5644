import type { FormatName } from '../../formats/format.ts';
import type { Notice, Problem } from '../../problem.ts';
import type { SchoolDocument, SchoolResult } from './order.ts';

/** A school's result while others are built, in a third of its memory: there may be tens of thousands. */
export interface CompactResult {
  /** For each document a letter for its words, then, unless it failed, four for its size and 32 for its SHA-256. */
  readonly documents: string;
  readonly notices: readonly Notice[];
  readonly problems: readonly Problem[];
  readonly strays?: readonly string[];
}

/** One for the many that have none. */
const none: readonly never[] = [];

/** The size and the hash of one document after the other: a buffer for each would be garbage that grows. */
const facts = Buffer.alloc(36);

/** What documents' words are, each by the letter that stands for it: there are a dozen for every policy type. */
const words: Pick<SchoolDocument, 'policy' | 'format' | 'status'>[] = [];
const letters = new Map<string, string>();

export const compactResult = ({ documents, notices, problems, strays }: SchoolResult): CompactResult => ({
  documents: documents.map(asLetters).join(''),
  notices: notices.length === 0 ? none : notices,
  problems: problems.length === 0 ? none : problems,
  ...(strays === undefined ? {} : { strays }),
});

/** The documents of a result, as the school's result has them. */
export function documentsOf({ documents }: CompactResult): readonly SchoolDocument[] {
  const list: SchoolDocument[] = [];
  for (let at = 0; at < documents.length; ) {
    const said = words[documents.charCodeAt(at++)];
    if (!said) throw new Error('a letter that stands for nothing');
    if (said.status === 'failed') list.push({ ...said, bytes: null, sha256: null });
    else {
      facts.write(documents.slice(at, at + facts.length), 'latin1');
      list.push({ ...said, bytes: facts.readUInt32BE(), sha256: facts.toString('hex', 4) });
      at += facts.length;
    }
  }
  return list;
}

function asLetters({ policy, format, status, bytes, sha256 }: SchoolDocument): string {
  const letter = letterOf(policy, format, status);
  if (bytes === null || sha256 === null) return letter;
  facts.writeUInt32BE(bytes);
  facts.write(sha256, 4, 'hex');
  return letter + facts.toString('latin1');
}

function letterOf(policy: string, format: FormatName, status: SchoolDocument['status']): string {
  const name = `${policy} ${format} ${status}`;
  const known = letters.get(name);
  if (known !== undefined) return known;
  const letter = String.fromCharCode(words.length);
  words.push({ policy, format, status });
  letters.set(name, letter);
  return letter;
}
