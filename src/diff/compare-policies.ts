import type { DocumentProperties } from '../document/model.ts';
import type { Cause } from './causes.ts';
import { causesInSources } from './causes.ts';
import { type ChangedWords, changedWords } from './changed-words.ts';
import { type Change, changesIn } from './changes.ts';
import { compareDocuments } from './compare-documents.ts';
import type { DiffLine } from './diff-tree.ts';
import type { PolicyRecord } from './record.ts';

/** Everything that differs between two versions of a policy. */
export interface PolicyDiff {
  readonly before: PolicyRecord;
  readonly after: PolicyRecord;
  readonly lines: readonly DiffLine[];
  /** Headings and clauses whose wording changed, apart from the facts in it; and the facts that changed. */
  readonly words: ChangedWords;
  /** What a reader sees changed (words, facts, their place), in the order of the documents. */
  readonly changes: readonly Change[];
  /** What changed in the file's properties. */
  readonly properties: readonly PropertyChange[];
  /** Changes behind words that stayed, such as a source's new edition. */
  readonly quiet: readonly QuietChange[];
}

export interface PropertyChange {
  readonly property: 'title' | 'school' | 'language' | 'version' | 'date' | 'colour' | 'state';
  readonly before?: string;
  readonly after?: string;
}

export interface QuietChange {
  readonly clause: string;
  readonly title: string;
  readonly causes: readonly Cause[];
}

/** What became of a policy between two records of it, and why. */
export function comparePolicies(before: PolicyRecord, after: PolicyRecord): PolicyDiff {
  const lines = compareDocuments(before.document, after.document);
  const changes = changesIn(lines, { before, after });
  return {
    before,
    after,
    lines,
    words: changedWords(before, after),
    changes,
    properties: propertyChanges(before.document.properties, after.document.properties),
    quiet: quietChanges(before, after, new Set(changes.flatMap(({ clause }) => clause ?? []))),
  };
}

function propertyChanges(before: DocumentProperties, after: DocumentProperties): readonly PropertyChange[] {
  const names = ['title', 'school', 'language', 'version', 'date', 'colour', 'state'] as const;
  return names.flatMap((property): readonly PropertyChange[] => {
    const [old, now] = [before, after].map((all) => (property === 'state' ? all.state?.label : all[property]));
    if (old === now) return [];
    return [{ property, ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) }];
  });
}

function quietChanges(before: PolicyRecord, after: PolicyRecord, told: ReadonlySet<string>): readonly QuietChange[] {
  return [...after.clauses].flatMap(([clause, now]) => {
    const old = before.clauses.get(clause);
    const causes = old && !told.has(clause) ? causesInSources(old, now) : [];
    return causes.length === 0 ? [] : [{ clause, title: now.title, causes }];
  });
}
