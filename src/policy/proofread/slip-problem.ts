import type { Problem, Repair } from '../../problem.ts';
import type { Place } from '../../yaml/read-yaml.ts';
import { placeInTemplate, spanInTemplate } from '../find-in-template.ts';
import type { Template } from '../parse-template.ts';
import type { Slip } from './slip.ts';

/** What is to be written in the place of what a slip found, spaces and all; undefined where there is no one way. */
export const mendedForm = ({ kind, found }: Slip): string | undefined => kind.mended?.(found);

/** What a person is told of a slip at a place, with the mended form where there is one. */
export function problemOf(slip: Slip, place: Place, repair?: Repair): Problem {
  const { kind, found } = slip;
  const mended = mendedForm(slip)?.trim();
  const hint = kind.hint ?? (mended === undefined ? undefined : mended === '' ? 'delete it' : `write ${mended}`);
  const message = `there is ${kind.what}: "${shortened(found.trim())}"`;
  return {
    code: 'PROOFREAD',
    message,
    ...place,
    ...(hint === undefined ? {} : { hint }),
    ...(repair === undefined ? {} : { repair }),
  };
}

/** The problem of a slip in words that a template made, at its place there. */
export function problemInTemplate(slip: Slip, made: string, template: Template): Problem {
  const { at, length } = spanInTemplate(template, made, slip.found, slip.index);
  const mended = mendedForm(slip);
  // What is found in part only is written otherwise than it is printed.
  const isThere = length === slip.found.length && template.text[at - 1] !== '\\';
  const repair = mended === undefined || !isThere ? undefined : template.repair?.(at, length, mended);
  return problemOf(slip, placeInTemplate(template, at, length), repair);
}

/** The problem of words that a template made and that lack their full stop. */
export function problemOfEnd(words: string, isLast: boolean, template: Template): Problem {
  const [, last = ''] = /(\S+)\s*$/.exec(isLast ? template.text : words) ?? [];
  const offset = isLast ? template.text.trimEnd().length - last.length : words.trimEnd().length - last.length;
  const { at, length } = isLast ? { at: offset, length: last.length } : spanInTemplate(template, words, last, offset);
  const repair = length === last.length ? template.repair?.(at, length, `${last}.`) : undefined;
  const [, end = ''] = /(\S+)\s*$/.exec(words) ?? [];
  // "The chair of governors is": a full stop would not mend it.
  if (/^(?:is|are|was|were|will|should|may|who|which|about)$/i.test(end)) {
    const cut = { what: 'an end that is cut short', hint: 'end it: the rest of it is missing' };
    return problemOf({ kind: cut, index: 0, found: end }, placeInTemplate(template, at, length));
  }
  return {
    code: 'PROOFREAD',
    message: `there is a sentence without its end: "${shortened(end)}"`,
    ...placeInTemplate(template, at, length),
    hint: 'end it with a full stop',
    ...(repair === undefined ? {} : { repair }),
  };
}

export const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words);
