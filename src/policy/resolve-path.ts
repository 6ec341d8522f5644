import { statedAs } from '../profile/derived-fields.ts';
import type { TemplateField } from '../profile/template-fields.ts';
import { didYouMean, nearestName } from '../yaml/did-you-mean.ts';

/** The fields that a template may name at one place, and those that are stated there for certain. */
export interface Scope {
  /** The fields that plain names start from: the root, then each `each`, the innermost last. */
  readonly at: readonly { readonly field: TemplateField; readonly path: string }[];
  /** Paths that are stated for certain; `all` after a condition with a fault, so that no more follows from it. */
  readonly certain: ReadonlySet<string> | 'all';
}

/** A field that a path leads to. */
export interface Found {
  readonly field: TemplateField;
  /** From the root, such as "policy.history[].date". */
  readonly path: string;
  /** The fields on the way that a profile may leave out. */
  readonly optional: readonly OptionalField[];
}

interface OptionalField {
  readonly path: string;
  /** How a template writes the field at this place, such as "../school.motto" or "url". */
  readonly written: string;
}

/** The field behind `@first` and its like, which can be asked for but not printed. */
const loopWord = (name: string): Found => ({
  field: { kind: 'hidden', optional: true },
  path: name,
  optional: [{ path: name, written: name }],
});

const loopWords = ['@first', '@last', '@index'];

/** The field that a Handlebars path names in a scope, or a hint where there is none. */
export function resolvePath(path: hbs.AST.PathExpression, scope: Scope): Found | { readonly hint: string } {
  if (path.data) {
    if (path.original.startsWith('@root.')) return { hint: `write it without @root: ${path.original.slice(6)}` };
    if (scope.at.length === 1) return { hint: 'names with @ stand inside {{#each}} only' };
    return loopWords.includes(path.original) ? loopWord(path.original) : { hint: didYouMean(path.original, loopWords) };
  }
  const parts = path.parts.map(String);
  const start = scope.at[scope.at.length - 1 - path.depth];
  if (!start) {
    const up = '../'.repeat(scope.at.length - 1);
    return { hint: `there are too many ../ in it: write ${up}${parts.join('.')}` };
  }
  const found = follow(parts, start, '../'.repeat(path.depth));
  return 'hint' in found && isOuter(path, scope) ? { hint: `inside {{#each}} write ../${path.original}` } : found;
}

/** The field at a path written out from the root, such as "platforms.schoolApp". */
export const fieldAt = (path: string, root: TemplateField): Found | { readonly hint: string } =>
  follow(path.split('.'), { field: root, path: '' }, '');

function follow(parts: readonly string[], start: Scope['at'][number], up: string): Found | { readonly hint: string } {
  let { field, path } = start;
  const optional: OptionalField[] = [];
  for (const [index, part] of parts.entries()) {
    const way = up + parts.slice(0, index).join('.');
    if (field.kind !== 'group') return { hint: `${way === up ? `${up}this` : way} is ${nounOf(field)}` };
    const next = field.fields.get(part);
    if (!next) return { hint: hintFor(part, way, field.fields.keys()) };
    path = path === '' ? part : `${path}.${part}`;
    field = next;
    if (field.optional) optional.push({ path, written: up + parts.slice(0, index + 1).join('.') });
  }
  return { field, path, optional };
}

function hintFor(part: string, way: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearestName(part, names);
  return near === undefined
    ? didYouMean(part, names)
    : `did you mean "${way}${way === '' || way.endsWith('/') ? '' : '.'}${near}"?`;
}

function nounOf(field: TemplateField): string {
  return field.kind === 'list' ? 'a list: go through it with {{#each}}' : 'plain words, with no fields in it';
}

function isOuter(path: hbs.AST.PathExpression, scope: Scope): boolean {
  const root = scope.at[0]?.field;
  return scope.at.length > 1 && path.depth === 0 && root?.kind === 'group' && root.fields.has(String(path.parts[0]));
}

/**
 * The first field on the way that may be missing: no condition has asked for it, or for anything inside it.
 *
 * @param states whether the one school that the template is for states a field
 */
export function uncertainField(
  found: Found,
  scope: Scope,
  states: (path: string) => boolean = () => false,
): OptionalField | undefined {
  if (scope.certain === 'all') return undefined;
  const certain = [...scope.certain];
  const isSure = (path: string) =>
    certain.some((sure) => sure === path || sure === statedAs(path) || sure.startsWith(`${path}.`));
  return found.optional.find(({ path }) => !isSure(path) && !states(path));
}
