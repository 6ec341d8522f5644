import type { Place } from '../yaml/read-yaml.ts';
import type { Template } from './parse-template.ts';

/**
 * The place in a template of words that stand, at an offset, in what was made of it. The words, or as many of the first
 * of them as the template itself has, are looked up there: as often as they stand before the offset, they are passed by.
 */
export function findInTemplate(template: Template, made: string, words: string, offset: number): Place {
  const { at, length } = spanInTemplate(template, made, words, offset);
  return placeInTemplate(template, at, length);
}

/** As findInTemplate, in characters of the template's text from 0. */
export function spanInTemplate(
  { text }: Template,
  made: string,
  words: string,
  offset: number,
): { readonly at: number; readonly length: number } {
  for (let length = words.length; length > 0; length--) {
    const first = words.slice(0, length);
    const places = occurrences(text, first);
    const passed = occurrences(made.slice(0, offset), first).length;
    const at = places[Math.min(passed, places.length - 1)];
    if (at !== undefined) return { at, length };
  }
  return { at: 0, length: 1 };
}

/** The place of so many characters of a template's text from one of them on, counted from 0. */
export function placeInTemplate(template: Template, at: number, length: number): Place {
  const before = template.text.slice(0, at).split('\n');
  return template.place(before.length, (before.at(-1) ?? '').length + 1, length);
}

function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}
