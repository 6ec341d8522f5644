import type { ProblemCode } from '../problem.ts';
import type { TemplateField } from '../profile/template-fields.ts';
import type { Report } from '../yaml/read-yaml.ts';
import type { Template } from './parse-template.ts';
import { type Found, resolvePath, type Scope, uncertainPath } from './resolve-path.ts';

const helpers = ['if', 'unless', 'each'] as const;

/**
 * Checks every path of a template against the fields that there are, also inside `if`, `unless` and `each`, where
 * Handlebars itself lets a misspelt name pass in silence. A field that a profile may leave out may be printed only
 * where a condition, or one of the `certain` paths, says that it is there. Allowed: fields, `if`, `unless`, `each`.
 *
 * @param certain paths that are there whenever the template is used: a clause's `when`
 * @returns the paths that the template names, in order
 */
export function checkTemplate(
  template: Template,
  fields: TemplateField,
  certain: Iterable<string>,
  report: Report,
): readonly string[] {
  const check = new TemplateCheck(template, report);
  check.program(template.program, { at: [{ field: fields, path: '' }], certain: new Set(certain) });
  return check.named;
}

class TemplateCheck {
  readonly named: string[] = [];
  readonly #template: Template;
  readonly #report: Report;

  constructor(template: Template, report: Report) {
    this.#template = template;
    this.#report = report;
  }

  program(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const node of program?.body ?? []) {
      if (node.type === 'MustacheStatement') this.#printed(node as hbs.AST.MustacheStatement, scope);
      else if (node.type === 'BlockStatement') this.#block(node as hbs.AST.BlockStatement, scope);
      else if (node.type !== 'ContentStatement' && node.type !== 'CommentStatement') this.#forbid(node, 'a partial');
    }
  }

  #say(code: ProblemCode, node: hbs.AST.Node, message: string, hint: string): void {
    const { start, end } = node.loc;
    const length = start.line === end.line ? Math.max(1, end.column - start.column) : 1;
    this.#report({ code, message, ...this.#template.place(start.line, start.column + 1, length), hint });
  }

  #forbid(node: hbs.AST.Node, what: string): void {
    this.#say('TEMPLATE_FORBIDDEN', node, `${what} can't stand here`, 'fields, {{#if}}, {{#unless}} and {{#each}} can');
  }

  /** The field that an expression names; says what is wrong with it otherwise. */
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
    if (!node.escaped) return this.#forbid(node, '{{{…}}} or {{&…}}');
    if (node.params.length > 0 || node.hash) return this.#forbid(node, 'a helper');
    const found = this.#find(node.path, scope);
    if (!found) return;
    if (found.field.kind !== 'word') {
      const [what, hint] = unprintable(found.field);
      const message = `"${found.path}" is ${what}, so it can't be printed`;
      return this.#say('TEMPLATE_FIELD_UNPRINTABLE', node.path, message, hint);
    }
    const missing = uncertainPath(found, scope);
    if (missing === undefined) return;
    const message = `a school may have no "${missing}", and this would print nothing`;
    const hint = `put it inside {{#if ${missing}}}…{{/if}}, or write "when: [${missing}]" at the top of the clause`;
    this.#say('TEMPLATE_FIELD_OPTIONAL', node.path, message, hint);
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = node.path.type === 'PathExpression' ? (node.path as hbs.AST.PathExpression).original : '';
    const helper = helpers.find((known) => known === name);
    const [asked, ...more] = node.params;
    if (helper === undefined) return this.#forbid(node.path, `{{#${name}}}`);
    if (!asked || more.length > 0 || node.hash || node.program?.blockParams || node.inverse?.blockParams) {
      return this.#forbid(node.path, `{{#${name}}} with anything but one field`);
    }
    const found = this.#find(asked, scope);
    if (helper === 'each') return this.#each(node, asked, found, scope);
    if (found && scope.certain !== 'all' && uncertainPath(found, scope) === undefined) {
      const hint = `write its words without {{#${helper}}}`;
      return this.#say('TEMPLATE_FORBIDDEN', asked, `"${found.path}" is always there, so this asks nothing`, hint);
    }
    const known = knowing(scope, found);
    this.program(node.program, helper === 'if' ? known : scope);
    this.program(node.inverse, helper === 'if' ? scope : known);
  }

  #each(node: hbs.AST.BlockStatement, asked: hbs.AST.Expression, found: Found | undefined, scope: Scope): void {
    if (!found) return;
    if (found.field.kind !== 'list') {
      const hint = '{{#each}} goes through a list; {{#if}} asks whether a field is there';
      return this.#say('TEMPLATE_FORBIDDEN', asked, `"${found.path}" is not a list`, hint);
    }
    const item = { field: found.field.item, path: `${found.path}[]` };
    this.program(node.program, { ...knowing(scope, found), at: [...scope.at, item] });
    this.program(node.inverse, scope);
  }
}

/** The scope where a field was asked for and is there. */
const knowing = (scope: Scope, found: Found | undefined): Scope => ({
  ...scope,
  certain: found && scope.certain !== 'all' ? new Set([...scope.certain, found.path]) : 'all',
});

function unprintable(field: TemplateField): [what: string, hint: string] {
  switch (field.kind) {
    case 'list':
      return ['a list', 'print its items with {{#each}}'];
    case 'group':
      return ['a group of fields', `print one of them: ${[...field.fields.keys()].join(', ')}`];
    default:
      return ['not words', 'it can only be asked for, with {{#if}}'];
  }
}
