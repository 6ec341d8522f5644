import { asSeen, shareInCommon } from '../../diff/as-seen.ts';
import { proposed } from '../../diff/proposed.ts';
import type { PolicyRecord } from '../../diff/record.ts';
import { saysAltered } from '../../diff/say.ts';
import type { SeenLine } from '../../diff/seen-line.ts';
import { PolicyError } from '../../problem.ts';
import type { DocumentSide, Version } from './read-version.ts';

/** The least share of paragraphs that say the very same in a file and in the policy that it is one of. */
const leastInCommon = 0.4;

/**
 * The version that a document is: what a person sees in it, by the clauses of what policygen made. That is what one of the
 * others says, if it was made from the same sources; else what the document itself says of that. Where it says nothing, as
 * when another program saved it, it is the one of the others that it is most like, and nothing tells why it says what it says.
 * A file with tracked changes is the newer version that it shows, as governors get it.
 *
 * @throws PolicyError the document's own, where it is like none of them
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
