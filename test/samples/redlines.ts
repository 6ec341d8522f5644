import { resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { changesIn } from '../../src/diff/changes.ts';
import { compareDocuments } from '../../src/diff/compare-documents.ts';
import { comparePolicies, type PolicyDiff } from '../../src/diff/compare-policies.ts';
import type { PolicyRecord } from '../../src/diff/record.ts';
import type { Document } from '../../src/document/model.ts';
import { readLibrary } from '../../src/io/library/read-library.ts';
import { ownTemplates, readSource } from '../../src/io/library/read-sources.ts';
import { openLibrary, preparePolicies } from '../../src/prepare-policy.ts';
import { noLogo } from '../read/no-logo.ts';
import { home } from '../read/schools.ts';

const library = openLibrary(readLibrary(ownTemplates, home));

/** What becomes of a school of ours when it goes from the short edition to the full one, with nothing else chosen. */
export function fromShortToFull(school: string): PolicyDiff {
  const { file, text } = readSource(resolve(home, 'schools', `${school}.yaml`), home);
  const recordOf = (edition: string): PolicyRecord => {
    const profile = parseDocument(text);
    const at = ['policies', 'parent-group-chats'];
    profile.setIn([...at, 'edition'], edition);
    for (const choice of ['include', 'omit', 'reword']) profile.deleteIn([...at, choice]);
    const [policy] = preparePolicies({ file, text: String(profile) }, library, noLogo);
    if (!policy) throw new Error(`${school} has no policy`);
    return policy.record;
  };
  return comparePolicies(recordOf('short'), recordOf('full'));
}

/** Two documents of which nothing is known but their words. */
export function diffOfDocuments(
  before: Document,
  after: Document,
): Pick<PolicyDiff, 'before' | 'after' | 'lines' | 'changes'> {
  const records = { before: recordOf(before), after: recordOf(after) };
  const lines = compareDocuments(before, after);
  return { ...records, lines, changes: changesIn(lines, records) };
}

const recordOf = (document: Document): PolicyRecord => ({
  school: 'hill',
  policy: 'trial',
  edition: 'full',
  document,
  clauses: new Map(),
  headings: new Map(),
  facts: new Map(),
});
