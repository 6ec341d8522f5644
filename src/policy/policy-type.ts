import type { Read } from '../yaml/read-yaml.ts';
import type { ManifestValue } from './manifest-shape.ts';
import type { Clause } from './parse-clause.ts';
import type { Template } from './parse-template.ts';

/** A kind of policy: its clauses, and where each of them stands. */
export interface PolicyType {
  readonly id: string;
  readonly file: string;
  readonly manifest: Read<ManifestValue>;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly cover: readonly Part[];
  readonly sections: readonly SectionPlan[];
  readonly editions: ReadonlyMap<string, readonly string[]>;
  /** The id of the clause that says the document's title; it is in every edition. */
  readonly title: string;
}

export interface SectionPlan {
  readonly id: string;
  readonly heading: Template;
  readonly provision?: string;
  readonly parts: readonly Part[];
}

/** One part of the cover or of a section. Clauses are named by their ids. */
export type Part =
  | { readonly kind: 'picture'; readonly alternative: Template }
  | { readonly kind: 'line'; readonly style: LineStyle; readonly clause: string }
  | { readonly kind: 'paragraph'; readonly clauses: readonly string[] }
  | {
      readonly kind: 'list';
      /** The clauses that can stand before the list, of which a policy has one; empty where it needs no lead-in. */
      readonly leadIns: readonly string[];
      readonly clauses: readonly string[];
      readonly takesExtras: boolean;
    }
  | { readonly kind: 'table'; readonly caption: string; readonly clauses: readonly string[] }
  | { readonly kind: 'facts'; readonly clauses: readonly string[] }
  | { readonly kind: 'signature'; readonly clause: string }
  | { readonly kind: 'block'; readonly clause: string };

export type LineStyle = 'school' | 'title' | 'motto' | 'title-again';

/** The clauses that a part places, in the order of the document. */
export function clausesOf(part: Part): readonly string[] {
  switch (part.kind) {
    case 'picture':
      return [];
    case 'line':
    case 'signature':
    case 'block':
      return [part.clause];
    case 'list':
      return [...part.leadIns, ...part.clauses];
    case 'paragraph':
    case 'table':
    case 'facts':
      return part.clauses;
  }
}
