import type { Source } from '../problem.ts';
import type { TemplateField } from '../profile/template-fields.ts';
import { type Read, type Report, readYaml, recallYaml } from '../yaml/read-yaml.ts';
import { unseenSigns } from '../yaml/unseen-signs.ts';
import { checkTemplate } from './check-template.ts';
import { type ClauseValue, clauseShape } from './manifest-shape.ts';
import { parseTemplate, type Template, type TemplateSource } from './parse-template.ts';
import { clauseId } from './policy-type-sources.ts';
import { fieldAt } from './resolve-path.ts';

/** One provision: what is known of it, and its words. */
export interface Clause {
  readonly id: string;
  readonly file: string;
  readonly front: Read<ClauseValue>;
  readonly template: Template;
  /** The paths of the profile that its words name. */
  readonly named: readonly string[];
}

/**
 * Reads one clause file: front matter between two lines of `---`, then Markdown with fields. Checks both by themselves.
 * Reports what is wrong and returns undefined when the clause can't be used.
 */
export function parseClause(source: Source, fields: TemplateField, report: Report): Clause | undefined {
  const id = clauseId(source.file);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    const hint = 'such as no-politics.md';
    report({
      code: 'FILE_NAME',
      message: "a clause's file name should be small letters, digits and hyphens",
      file: source.file,
      hint,
    });
  }
  const parts = partsOf(source);
  if (!parts) {
    const hint = 'the first line is ---, then come title, why and since, then another line ---';
    report({
      code: 'YAML_SYNTAX',
      message: 'a clause starts with its front matter',
      file: source.file,
      line: 1,
      column: 1,
      hint,
    });
    return undefined;
  }
  const front = readYaml(parts.front, clauseShape, report, 2);
  const { text, place } = parts.words;
  if (text.trim() === '') {
    const hint = 'write its words after the second line of ---';
    report({ code: 'FIELD_EMPTY', message: 'the clause has no words', ...place(1, 1, 1), hint });
    return undefined;
  }
  const unseen = unseenSigns(text);
  for (const { index, length, name, hint } of unseen) {
    const before = text.slice(0, index).split('\n');
    const at = place(before.length, (before.at(-1) ?? '').length + 1, length);
    const message = `the clause's words have a character that can't be seen (${name})`;
    report({ code: 'VALUE_INVALID', message, ...at, hint });
  }
  if (unseen.length > 0) return undefined;
  const template = parseTemplate(parts.words, report);
  if (front) checkWhen(front, fields, report);
  if (!template) return undefined;
  const named = checkTemplate(template, fields, front ? (front.value.when ?? []) : 'all', report, 'clause');
  return front && { id, file: source.file, front, template, named };
}

/** The result of parseClause without the words. */
export interface KnownClause {
  readonly front: ClauseValue;
  readonly named: readonly string[];
}

/** A clause from a source that parseClause has read and checked before, without checking it again. */
export function recallClause(
  source: Source,
  { front, named }: KnownClause,
  recall: (words: TemplateSource) => Template,
): Clause {
  const parts = partsOf(source);
  if (!parts) throw new Error(`${source.file} is not what it was when it was read`);
  const { file } = source;
  const read = recallYaml(parts.front, clauseShape, front, 2);
  return { id: clauseId(file), file, front: read, template: recall(parts.words), named };
}

/** A clause file's front matter and its words; undefined where there is no front matter. */
function partsOf({ file, text }: Source): { readonly front: Source; readonly words: TemplateSource } | undefined {
  const match = /^---\r?\n([\s\S]*?\n)---[^\S\n]*\r?(?:\n|$)/.exec(text);
  if (!match) return undefined;
  const linesBefore = match[0].split('\n').length - 1;
  const place = (line: number, column: number, length: number) => ({ file, line: linesBefore + line, column, length });
  const words = text.slice(match[0].length).trimEnd();
  const repair = (from: number, length: number, instead: string) => {
    const before = words.slice(0, from).split('\n');
    return { line: linesBefore + before.length, column: (before.at(-1) ?? '').length + 1, length, text: instead };
  };
  return { front: { file, text: match[1] ?? '' }, words: { text: words, place, repair } };
}

function checkWhen(front: Read<ClauseValue>, fields: TemplateField, report: Report): void {
  for (const [index, path] of (front.value.when ?? []).entries()) {
    const found = fieldAt(path, fields);
    const place = front.place(['when', index]);
    if ('hint' in found) {
      report({ code: 'TEMPLATE_FIELD_UNKNOWN', message: `unknown field "${path}"`, ...place, hint: found.hint });
    } else if (found.optional.length === 0) {
      report({
        code: 'TEMPLATE_FORBIDDEN',
        message: `"${path}" is always there, so this asks nothing`,
        ...place,
        hint: 'delete it',
      });
    }
  }
}
