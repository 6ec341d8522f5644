import type { TemplateField } from '../profile/template-fields.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';

/** What a template may name at one place in it, and what is known there. */
export interface Scope {
  /** Where plain names start from; the innermost `each` last. */
  readonly at: readonly { readonly field: TemplateField; readonly path: string }[];
  /** Paths that are there for certain. */
  readonly certain: ReadonlySet<string>;
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
  let { field, path: full } = start;
  const optional: string[] = [];
  for (const part of path.parts) {
    const name = String(part);
    const known = field.kind === 'group' ? field.fields : new Map<string, TemplateField>();
    const next = known.get(name);
    if (!next)
      return {
        hint: isOuter(path, scope) ? `inside {{#each}} write ../${path.original}` : didYouMean(name, known.keys()),
      };
    full = full === '' ? name : `${full}.${name}`;
    field = next;
    if (field.optional) optional.push(full);
  }
  return { field, path: full, optional };
}

function isOuter(path: hbs.AST.PathExpression, scope: Scope): boolean {
  const root = scope.at[0]?.field;
  return scope.at.length > 1 && path.depth === 0 && root?.kind === 'group' && root.fields.has(String(path.parts[0]));
}

/** The first path on the way that may be missing: neither it nor anything inside it was asked for. */
export function uncertainPath(found: Found, scope: Scope): string | undefined {
  const certain = [...scope.certain];
  return found.optional.find((path) => !certain.some((sure) => sure === path || sure.startsWith(`${path}.`)));
}
