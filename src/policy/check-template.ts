import type { ProblemCode } from '../problem.ts';
import { statedAs } from '../profile/derived-fields.ts';
import type { TemplateField } from '../profile/template-fields.ts';
import type { TemplateValues } from '../profile/template-values.ts';
import { isStated } from '../profile/value-at.ts';
import type { Report } from '../yaml/read-yaml.ts';
import type { Template } from './parse-template.ts';
import { type Found, resolvePath, type Scope, uncertainField } from './resolve-path.ts';

const helpers = ['if', 'unless', 'each'] as const;

const allowed = 'beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}}';

/** Handlebars' names for the parts that a template can't have, and how each is written. */
const forbidden: Readonly<Record<string, string>> = {
  CommentStatement: 'a comment, {{! … }},',
  PartialStatement: 'a partial, {{> …}},',
  PartialBlockStatement: 'a partial, {{#> …}},',
  Decorator: 'a decorator, {{* …}},',
  DecoratorBlock: 'a decorator, {{#* …}},',
};

/**
 * Whose words a template is: a manifest's, a clause's (which can have a `when`), or a school's, whose facts are known.
 */
export type Owner = 'manifest' | 'clause' | { readonly school: TemplateValues };

/**
 * Checks every path of a template against the fields that there are, also inside `if`, `unless` and `each`, where
 * Handlebars itself lets a misspelt name pass in silence. A field that a profile may leave out may be printed only
 * where a condition, or one of the `certain` paths, says that it is there. Allowed: fields, `if`, `unless`, `each`.
 *
 * @param certain the paths that are stated whenever the template is used (a clause's `when`); `all` where unknown
 * @param whose whose words they are: decides which facts they may rely on, and the hints
 * @returns the paths that the template names, in order
 */
export function checkTemplate(
  template: Template,
  fields: TemplateField,
  certain: readonly string[] | 'all',
  report: Report,
  whose: Owner = 'manifest',
): readonly string[] {
  const check = new TemplateCheck(template, whose, report);
  check.program(template.program, {
    at: [{ field: fields, path: '' }],
    certain: certain === 'all' ? certain : new Set(certain),
  });
  return check.named;
}

class TemplateCheck {
  readonly named: string[] = [];
  readonly #template: Template;
  readonly #whose: Owner;
  readonly #report: Report;

  constructor(template: Template, whose: Owner, report: Report) {
    this.#template = template;
    this.#whose = whose;
    this.#report = report;
  }

  program(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const node of program?.body ?? []) {
      if (node.type === 'MustacheStatement') this.#printed(node as hbs.AST.MustacheStatement, scope);
      else if (node.type === 'BlockStatement') this.#block(node as hbs.AST.BlockStatement, scope);
      else if (node.type === 'ContentStatement') this.#words(node as hbs.AST.ContentStatement);
      else this.#forbid(node, forbidden[node.type] ?? 'this');
    }
  }

  #say(code: ProblemCode, node: hbs.AST.Node, message: string, hint: string): void {
    const { start, end } = node.loc;
    const length = start.line === end.line ? Math.max(1, end.column - start.column) : 1;
    this.#report({ code, message, ...this.#template.place(start.line, start.column + 1, length), hint });
  }

  #forbid(node: hbs.AST.Node, what: string, hint = allowed): void {
    this.#say('TEMPLATE_FORBIDDEN', node, `${what} can't stand here`, hint);
  }

  /** Reports a brace among the words: a field that lacks a brace, so a reader would see the field's name. */
  #words({ original, loc }: hbs.AST.ContentStatement): void {
    const words = String(original);
    const brace = /\{[^{}\n]*\}|[{}]+/.exec(words);
    if (!brace) return;
    const before = words.slice(0, brace.index).split('\n');
    const line = loc.start.line + before.length - 1;
    const column = (before.length === 1 ? loc.start.column : 0) + (before.at(-1) ?? '').length + 1;
    const place = this.#template.place(line, column, brace[0].length);
    const message = `${brace[0]} would be printed as it stands`;
    this.#report({
      code: 'TEMPLATE_SYNTAX',
      message,
      ...place,
      hint: 'a field has two braces on each side: {{school.name}}',
    });
  }

  /** The field that an expression names; reports an expression that names none. */
  #find(node: hbs.AST.Expression, scope: Scope): Found | undefined {
    if (node.type !== 'PathExpression') {
      this.#forbid(node, 'anything but the name of a field');
      return undefined;
    }
    const path = node as hbs.AST.PathExpression;
    const found = resolvePath(path, scope);
    if ('hint' in found) {
      this.#say('TEMPLATE_FIELD_UNKNOWN', path, `unknown field "${path.original}"`, found.hint);
      return undefined;
    }
    this.named.push(found.path);
    return found;
  }

  #printed(node: hbs.AST.MustacheStatement, scope: Scope): void {
    const name = pathText(node.path);
    if (!node.escaped) return this.#forbid(node, '{{{…}}} or {{&…}}', `two braces are enough: {{${name}}}`);
    if (node.params.length > 0 || node.hash) {
      const block = helpers.some((known) => known === name);
      const hint = block ? `write {{#${name} …}}…{{/${name}}}` : `${allowed}; a field's name has no spaces`;
      return this.#forbid(node, `{{${name} …}}`, hint);
    }
    const found = this.#find(node.path, scope);
    if (!found) return;
    if (found.field.kind !== 'word') {
      const [what, hint] = unprintable(found.field, name);
      return this.#say('TEMPLATE_FIELD_UNPRINTABLE', node.path, `"${name}" is ${what}, so it can't be printed`, hint);
    }
    const whose = this.#whose;
    const states = (path: string) => typeof whose === 'object' && isStated(path, whose.school);
    const missing = uncertainField(found, scope, states);
    if (!missing) return;
    const { written, path } = missing;
    const inside = `{{#if ${written}}}…{{/if}}`;
    if (typeof whose === 'object') {
      const message = `this profile doesn't state "${path.replaceAll('[]', '')}", so this would print nothing`;
      return this.#say(
        'TEMPLATE_FIELD_OPTIONAL',
        node.path,
        message,
        `${howToState(path)}, or put it inside ${inside}`,
      );
    }
    const message = `"${written}" may be missing, and this would print nothing`;
    const canSayWhen = whose === 'clause' && !path.includes('[]');
    const asWhen = canSayWhen ? `, or write "when: [${path}]" at the top of the clause` : '';
    this.#say('TEMPLATE_FIELD_OPTIONAL', node.path, message, `put it inside ${inside}${asWhen}`);
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = pathText(node.path);
    const helper = helpers.find((known) => known === name);
    const [asked, ...more] = node.params;
    if (helper === undefined) return this.#forbid(node.path, `{{#${name}}}`);
    if (!asked || more.length > 0 || node.hash || node.program?.blockParams || node.inverse?.blockParams) {
      return this.#forbid(node.path, `{{#${name}}} with anything but one field`);
    }
    const found = this.#find(asked, scope);
    if (helper === 'each') return this.#each(node, asked, found, scope);
    if (found && scope.certain !== 'all' && uncertainField(found, scope) === undefined) {
      const message = `"${pathText(asked)}" is always there, so this asks nothing`;
      return this.#say('TEMPLATE_FORBIDDEN', asked, message, `write its words without {{#${helper}}}`);
    }
    const known = knowing(scope, found);
    this.program(node.program, helper === 'if' ? known : scope);
    this.program(node.inverse, helper === 'if' ? scope : known);
  }

  #each(node: hbs.AST.BlockStatement, asked: hbs.AST.Expression, found: Found | undefined, scope: Scope): void {
    if (!found) return;
    const { field, path } = found;
    if (field.kind !== 'list') {
      const hint = '{{#each}} goes through a list; {{#if}} asks whether a field is there';
      return this.#say('TEMPLATE_FORBIDDEN', asked, `"${pathText(asked)}" is not a list`, hint);
    }
    const item = { field: field.item, path: `${path}[]` };
    // Handlebars takes a loop at an equal item for the same one, so its ../ silently leads one step too far.
    if (
      scope.at.some((outer) => outer.path === item.path || (outer.field.kind === 'word' && item.field.kind === 'word'))
    )
      return this.#forbid(asked, 'an {{#each}} through the list that is gone through already', 'go through it once');
    this.program(node.program, { ...knowing(scope, found), at: [...scope.at, item] });
    this.program(node.inverse, scope);
  }
}

/** A hint where a school states a fact: in its profile, for its policy, or in each item of a list. */
function howToState(path: string): string {
  const [whole = '', inItem] = path.split('[].');
  if (inItem !== undefined) return `add "${inItem}" to each of ${whole}`;
  const stated = statedAs(whole);
  return stated.startsWith('policy.') ? `add "${stated.slice(7)}" to this policy` : `add ${stated} to the profile`;
}

/** A path as the template writes it; empty for any other expression. */
const pathText = (node: hbs.AST.Expression): string =>
  node.type === 'PathExpression' ? (node as hbs.AST.PathExpression).original : '';

/** The scope inside a condition that found the field stated. */
const knowing = (scope: Scope, found: Found | undefined): Scope => ({
  ...scope,
  certain: found && scope.certain !== 'all' ? new Set([...scope.certain, found.path]) : 'all',
});

function unprintable(field: TemplateField, name: string): [what: string, hint: string] {
  switch (field.kind) {
    case 'list':
      return ['a list', `print its items: {{#each ${name}}}…{{/each}}`];
    case 'group':
      return ['a group of fields', `print one of them: ${[...field.fields.keys()].join(', ')}`];
    case 'word':
    case 'hidden':
      return ['not words', `it can only be asked for: {{#if ${name}}}…{{/if}}`];
  }
}
