import Handlebars from 'handlebars';
import type { TemplateValue, TemplateValues } from '../profile/template-values.ts';
import type { Template } from './parse-template.ts';

/** An environment of its own, so that helpers and partials registered elsewhere don't reach templates. */
const handlebars = Handlebars.create();
const compiled = new WeakMap<Template, Handlebars.TemplateDelegate>();

/**
 * The Markdown of a checked template with a school's values. Values are text: each ASCII punctuation mark of theirs is
 * escaped with a backslash (CommonMark 0.31, 2.4), so that Markdown reads back exactly what the profile says. A value
 * that ends in a full stop, such as "St. George's P.T.A.", ends the sentence too: the template's own is not added.
 */
export function mergeTemplate(template: Template, values: TemplateValues): string {
  // Most clauses have no braces: Handlebars would return their words unchanged.
  if (!template.text.includes('{{')) return template.text;
  let merge = compiled.get(template);
  if (!merge) {
    // A precompiled template is JavaScript source of an object; Handlebars itself evaluates it in the same way.
    const specification = new Function(`return ${template.precompiled ?? precompiled(template)}`)();
    merge = handlebars.template(specification) as Handlebars.TemplateDelegate;
    compiled.set(template, merge);
  }
  return merge(escaped(values)).replace(/(\\[.!?])\.(?=\s|$)/g, '$1');
}

/** A checked template precompiled by Handlebars, which is most of the work of its first merge. */
export const precompiled = ({ program }: Template): string =>
  String(
    handlebars.precompile(program, {
      noEscape: true,
      knownHelpersOnly: true,
      knownHelpers: { if: true, unless: true, each: true },
    }),
  );

/** The escaped copy of a policy's values, made once for all its templates. */
const escapedValues = new WeakMap<TemplateValues, TemplateValues>();

function escaped(values: TemplateValues): TemplateValues {
  let copy = escapedValues.get(values);
  if (!copy) {
    copy = escapeGroup(values);
    escapedValues.set(values, copy);
  }
  return copy;
}

function escapeGroup(group: TemplateValues): TemplateValues {
  const copy: { [name: string]: TemplateValue } = Object.create(null);
  for (const [name, value] of Object.entries(group)) copy[name] = escapeValue(value);
  return copy;
}

function escapeValue(value: TemplateValue): TemplateValue {
  if (typeof value === 'string') return value.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  if (Array.isArray(value)) return value.map(escapeValue);
  return escapeGroup(value as TemplateValues);
}
