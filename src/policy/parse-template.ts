import Handlebars from 'handlebars';
import type { Repair } from '../problem.ts';
import type { Place, Report } from '../yaml/read-yaml.ts';
import { type BraceFault, findBraceFault } from './find-brace-fault.ts';

/** Words with Handlebars fields, and the place of each character in its file. */
export interface TemplateSource {
  readonly text: string;
  /** The place of a line and a column of the text, both from 1. */
  place(line: number, column: number, length: number): Place;
  /** The change to the file that replaces `length` characters of the text, starting at `from`. */
  repair?(from: number, length: number, instead: string): Repair | undefined;
}

/** A template as read, not yet checked. */
export interface Template extends TemplateSource {
  readonly program: hbs.AST.Program;
  /** The program as Handlebars precompiled it, where that was done already. */
  readonly precompiled?: string;
}

/** The parts of a template to keep so that it need not be read again. */
export type KnownTemplate = Required<Pick<Template, 'program' | 'precompiled'>>;

/** The longest template: more is a mistake or an attack, since the parser is slow on deeply nested braces. */
const mostCharacters = 20_000;

/** Reads Handlebars. Reports what it can't read, with the place in the template's file, and returns undefined. */
export function parseTemplate(source: TemplateSource, report: Report): Template | undefined {
  if (source.text.length > mostCharacters) {
    const message = `these words are longer than ${mostCharacters.toLocaleString('en-GB')} characters`;
    report({
      code: 'VALUE_INVALID',
      message,
      ...source.place(1, 1, 1),
      hint: 'shorten them: a clause is a few sentences',
    });
    return undefined;
  }
  try {
    return { ...source, program: Handlebars.parse(source.text) };
  } catch (error) {
    const { line, column, length, message, hint } = findBraceFault(source.text) ?? unexplained(error, source.text);
    report({ code: 'TEMPLATE_SYNTAX', message, ...source.place(line, column, length), hint });
    return undefined;
  }
}

/** A template that parseTemplate has read before, from the same words. */
export function recallTemplate(source: TemplateSource, known?: KnownTemplate): Template {
  if (known) return { ...source, ...known };
  let program: hbs.AST.Program | undefined;
  return {
    ...source,
    get program() {
      program ??= Handlebars.parse(source.text);
      return program;
    },
  };
}

const unexplained = (error: unknown, text: string): BraceFault => ({
  ...placeOfError(error, text),
  length: 1,
  message: "the braces here can't be read",
  hint: 'a field is {{school.name}}; every {{#if …}} needs its {{/if}}, every {{#each …}} its {{/each}}',
});

/** The place of a Handlebars error: some have `lineNumber` and `column`, others only name it in their message. */
function placeOfError(error: unknown, text: string): { line: number; column: number } {
  const { lineNumber, column, message } = error as { lineNumber?: number; column?: number; message?: string };
  const line = lineNumber ?? Number(/on line (\d+)/.exec(message ?? '')?.[1] ?? 1);
  if (column !== undefined) return { line, column: column + 1 };
  const braces = (text.split('\n')[line - 1] ?? '').indexOf('{{');
  return { line, column: Math.max(0, braces) + 1 };
}
