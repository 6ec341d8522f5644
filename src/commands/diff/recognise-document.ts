import { asSeen, shareInCommon } from '../../diff/as-seen.ts';
import { proposed } from '../../diff/proposed.ts';
import type { PolicyRecord } from '../../diff/record.ts';
import { saysAltered } from '../../diff/say.ts';
import type { SeenLine } from '../../diff/seen-line.ts';
import { PolicyError } from '../../problem.ts';
import type { DocumentSide, Version } from './read-version.ts';

/** A file without a record is taken for a policy if at least this share of its paragraphs say the very same. */
const leastInCommon = 0.4;

/**
 * The version of a policy that a document shows: its visible lines, put to the clauses of a record. The record is that
 * of one of the other versions, if the document was made from the same sources; else the document's own. Without one,
 * as when another program saved the file, it is the record of the most similar other version, and no causes can be
 * told. A file with tracked changes counts as the newer version that it shows, as governors get it.
 *
 * @throws PolicyError the document's own, where it has no record and resembles none of the others
 */
export function recognise(side: DocumentSide, others: readonly Version[]): Version {
  const { redline } = side;
  if (!redline) return recogniseVersion(side, others);
  const asShown = (made: PolicyRecord) => (redline === 'proposed changes' ? proposed(made) : made);
  const { record, lines } = side;
  const shown = {
    ...side,
    record: record instanceof PolicyError ? record : asShown(record),
    lines: lines?.filter(({ text }) => !saysAltered(text)),
  };
  const versions = others.map((other) => ({ ...other, record: asShown(other.record) }));
  return { ...recogniseVersion(shown, versions), redline };
}

function recogniseVersion({ label, record, source, lines }: DocumentSide, others: readonly Version[]): Version {
  const made = others.find((other) => source?.said !== undefined && other.record.source?.said === source.said)?.record;
  const known = made ?? (record instanceof PolicyError ? undefined : record);
  if (known) return { label, ...(lines ? asSeen(known, lines) : { record: known }) };
  if (!(record instanceof PolicyError) || !lines || lines.length === 0) throw record;
  const likest = likestOf(others, lines);
  if (!likest) throw record;
  const { asMade: _, left: __, ...seen } = asSeen(likest, lines).record;
  return { label, record: { ...seen, isUnrecorded: true } };
}

const likestOf = (others: readonly Version[], lines: readonly SeenLine[]): PolicyRecord | undefined =>
  others
    .map(({ record }) => ({ record, share: shareInCommon(record, lines) }))
    .filter(({ share }) => share >= leastInCommon)
    .sort((a, b) => b.share - a.share)[0]?.record;
