import type { TemplateField } from '../profile/template-fields.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';

/** What a template may name at one place in it, and what is known there. */
export interface Scope {
  /** Where plain names start from; the innermost `each` last. */
  readonly at: readonly { readonly field: TemplateField; readonly path: string }[];
  /** Paths that are there for certain; `all` where the condition around can't be read, so that nothing is known. */
  readonly certain: ReadonlySet<string> | 'all';
}

/** A field that a path leads to. */
export interface Found {
  readonly field: TemplateField;
  /** From the root, such as "policy.history[].date". */
  readonly path: string;
  /** The paths on the way that a profile may leave out. */
  readonly optional: readonly string[];
}

/** What `@first` and its like are: never printed, and not always so. */
const loopWord = (name: string): Found => ({
  field: { kind: 'hidden', optional: true },
  path: name,
  optional: [name],
});

/** The field that a Handlebars path names in a scope, or a hint where there is none. */
export function resolvePath(path: hbs.AST.PathExpression, scope: Scope): Found | { readonly hint: string } {
  if (path.data) {
    const known = scope.at.length > 1 ? ['@first', '@last', '@index'] : [];
    return known.includes(path.original) ? loopWord(path.original) : { hint: didYouMean(path.original, known) };
  }
  const start = scope.at[scope.at.length - 1 - path.depth];
  if (!start) return { hint: 'it goes further up than there is; write it from the top, such as school.name' };
  const found = follow(path.parts.map(String), start);
  return 'hint' in found && isOuter(path, scope) ? { hint: `inside {{#each}} write ../${path.original}` } : found;
}

/** The field at a path written out from the root, such as "platforms.schoolApp". */
export const fieldAt = (path: string, root: TemplateField): Found | { readonly hint: string } =>
  follow(path.split('.'), { field: root, path: '' });

function follow(parts: readonly string[], start: Scope['at'][number]): Found | { readonly hint: string } {
  let { field, path } = start;
  const optional: string[] = [];
  for (const part of parts) {
    const known = field.kind === 'group' ? field.fields : new Map<string, TemplateField>();
    const next = known.get(part);
    if (!next) return { hint: didYouMean(part, known.keys()) };
    path = path === '' ? part : `${path}.${part}`;
    field = next;
    if (field.optional) optional.push(path);
  }
  return { field, path, optional };
}

function isOuter(path: hbs.AST.PathExpression, scope: Scope): boolean {
  const root = scope.at[0]?.field;
  return scope.at.length > 1 && path.depth === 0 && root?.kind === 'group' && root.fields.has(String(path.parts[0]));
}

/** The first path on the way that may be missing: neither it nor anything inside it was asked for. */
export function uncertainPath(found: Found, scope: Scope): string | undefined {
  if (scope.certain === 'all') return undefined;
  const certain = [...scope.certain];
  return found.optional.find((path) => !certain.some((sure) => sure === path || sure.startsWith(`${path}.`)));
}
