import type { Block, Document, Paragraph, Passage } from '../document/model.ts';
import { comparePolicies, type PolicyDiff } from './compare-policies.ts';
import type { PolicyRecord } from './record.ts';
import { saysApproval } from './says-approval.ts';

/** The state of a document that is put before governors. */
export const proposedLabel = 'Proposed';

/** Whether the newer version is only proposed: its words differ, and it has no approval of its own. */
export const isProposed = ({ before, after, words }: PolicyDiff): boolean =>
  words.passages.length > 0 && (isUnapproved(after) || isUnderApprovalOf(before, after));

const isUnapproved = ({ document }: PolicyRecord): boolean =>
  ['Draft', 'Changed since approval', proposedLabel].includes(document.properties.state?.label ?? '');

/** Whether the newer version bears the older one's date and version. A corrected slip has a version of its own. */
function isUnderApprovalOf({ document: before }: PolicyRecord, { document: after }: PolicyRecord): boolean {
  const { date, version } = after.properties;
  return date !== undefined && date === before.properties.date && version === before.properties.version;
}

/**
 * The comparison as governors get it: a document with proposed words says so under its title, and loses the approval,
 * date and version that belong to the older words. Any other comparison stays as it is.
 */
export const forGovernors = (diff: PolicyDiff): PolicyDiff =>
  isProposed(diff) ? comparePolicies(diff.before, proposed(diff.after)) : diff;

/** A version as governors get it: marked as proposed, without the clauses and properties that tell of an approval. */
export function proposed(record: PolicyRecord): PolicyRecord {
  const { version: _, date: __, ...properties } = record.document.properties;
  const blocks = record.document.cover.flatMap((block) => withoutApproval(block, record));
  const title = blocks.findIndex((block) => block.kind === 'heading');
  const document: Document = {
    ...record.document,
    properties: { ...properties, state: { label: proposedLabel, notice: true } },
    cover: [...blocks.slice(0, title + 1), notice, ...blocks.slice(title + 1)],
  };
  return { ...record, document };
}

const notice: Paragraph = {
  kind: 'paragraph',
  style: 'state',
  passages: [{ inlines: [{ kind: 'text', text: 'Proposed: not yet approved' }] }],
};

function withoutApproval(block: Block, record: PolicyRecord): readonly Block[] {
  const stays = ({ clause }: { readonly clause?: string }) => !saysApproval(record.clauses.get(clause ?? ''));
  if (block.kind === 'paragraph') {
    const passages: readonly Passage[] = block.style === 'state' ? [] : block.passages.filter(stays);
    return passages.length === 0 ? [] : [{ ...block, passages }];
  }
  if (block.kind === 'cover-facts') {
    const facts = block.facts.filter(stays);
    return facts.length === 0 ? [] : [{ ...block, facts }];
  }
  return block.kind === 'list' || stays(block) ? [block] : [];
}
