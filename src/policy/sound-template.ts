import { templateFields } from '../profile/template-fields.ts';
import { checkTemplate } from './check-template.ts';
import { parseTemplate, type Template } from './parse-template.ts';

/** Words as a template, with the fields that they name; undefined where they have a fault, reported elsewhere. */
export function soundTemplate(
  text: string,
): { readonly template: Template; readonly named: readonly string[] } | undefined {
  let faults = 0;
  const count = () => {
    faults++;
  };
  const template = parseTemplate({ text, place: nowhere }, count);
  const named = template ? checkTemplate(template, templateFields, 'all', count) : [];
  return template && faults === 0 ? { template, named } : undefined;
}

const nowhere = () => ({ file: '', line: 1, column: 1, length: 1 });
