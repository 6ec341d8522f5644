import type { FormatName } from '../formats/format.ts';
import type { Problem } from '../problem.ts';
import type { SchoolDocument, SchoolResult } from './build-order.ts';

/** A school's result while others are built, in half of its memory: there may be tens of thousands. */
export interface CompactResult {
  /** One line for each: words, size and hash, and nothing for what is null. */
  readonly documents: string;
  readonly problems: readonly Problem[];
}

const noProblems: readonly Problem[] = [];

export const compactResult = ({ documents, problems }: SchoolResult): CompactResult => ({
  documents: documents.map(asLine).join('\n'),
  problems: problems.length === 0 ? noProblems : problems,
});

/** The documents of a result, as the school's result has them. */
export const documentsOf = ({ documents }: CompactResult): readonly SchoolDocument[] =>
  documents === '' ? [] : documents.split('\n').map(fromLine);

const asLine = ({ policy, format, status, bytes, sha256 }: SchoolDocument): string =>
  [policy, format, status, bytes ?? '', sha256 ?? ''].join(' ');

function fromLine(line: string): SchoolDocument {
  const [policy = '', format, status, bytes, sha256] = line.split(' ');
  return {
    policy,
    format: format as FormatName,
    status: status as SchoolDocument['status'],
    bytes: bytes ? Number(bytes) : null,
    sha256: sha256 || null,
  };
}
