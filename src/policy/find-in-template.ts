import type { Place } from '../yaml/read-yaml.ts';
import type { Template } from './parse-template.ts';

/**
 * The place in a template of words that stand at an offset in the merged text. Searches the template for the longest
 * beginning of the words that it holds, and skips as many finds as the merged text has before the offset.
 */
export function findInTemplate(template: Template, made: string, words: string, offset: number): Place {
  const { at, length } = spanInTemplate(template, made, words, offset);
  return placeInTemplate(template, at, length);
}

/** Like findInTemplate, but in characters of the template's text, from 0. */
export function spanInTemplate(
  { text }: Template,
  made: string,
  words: string,
  offset: number,
): { readonly at: number; readonly length: number } {
  // A text that holds a beginning of the words holds each shorter one too, so a binary search finds the longest.
  let length = 0;
  for (let most = words.length; length < most; ) {
    const middle = Math.ceil((length + most) / 2);
    if (text.includes(words.slice(0, middle))) length = middle;
    else most = middle - 1;
  }
  const first = words.slice(0, length);
  const places = length === 0 ? [] : occurrences(text, first);
  const passed = length === 0 ? 0 : occurrences(made.slice(0, offset), first).length;
  const at = places[Math.min(passed, places.length - 1)];
  return at === undefined ? { at: 0, length: 1 } : { at, length };
}

/** The place of `length` characters of a template's text, starting at `at`, counted from 0. */
export function placeInTemplate(template: Template, at: number, length: number): Place {
  const before = template.text.slice(0, at).split('\n');
  return template.place(before.length, (before.at(-1) ?? '').length + 1, length);
}

function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}
