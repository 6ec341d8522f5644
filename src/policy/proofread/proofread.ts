import type { Document } from '../../document/model.ts';
import type { Profile } from '../../profile/parse-profile.ts';
import type { PolicyValue } from '../../profile/profile-shape.ts';
import { type StatedWords, statedWords } from '../../profile/stated-words.ts';
import type { Report, Place as SourcePlace } from '../../yaml/read-yaml.ts';
import { findInTemplate } from '../find-in-template.ts';
import type { Template } from '../parse-template.ts';
import type { PolicyType } from '../policy-type.ts';
import type { Wording } from '../wordings.ts';
import { documentWords, type PrintedWords } from './document-words.ts';
import { findSlips } from './find-slips.ts';
import { misnumbered } from './lead-in-number.ts';
import type { Slip } from './slip.ts';

/**
 * Reads the finished document once more, whatever brought its words, and reports what no reader should meet
 * (find-slips.ts), each at the value of the profile or the words of the clause that brought it. Judges no more of the
 * choice of clauses.
 *
 * @param wordings all words of the policy, by their ids, a school's own among them
 */
export function proofread(
  document: Document,
  type: PolicyType,
  profile: Profile,
  policy: PolicyValue,
  wordings: ReadonlyMap<string, Wording>,
  report: Report,
): void {
  const values = statedWords(profile.value, type.id, policy);
  for (const { path, words } of values) {
    for (const slip of findSlips(words, 'value')) {
      const place = profile.placeInText(path, words, 1, slip.index + 1, slip.found.length);
      tell(slip, place, report);
    }
  }
  for (const printed of documentWords(document)) {
    const template = templateOf(printed, type, wordings);
    const number = misnumbered(printed.words, printed.opens ?? 0);
    if (number !== undefined && template) {
      const hint = 'write words that fit one and several, such as "the following:" or "Please:"';
      const message = `there is ${number}: "${shortened(printed.words)}"`;
      report({ code: 'PROOFREAD', message, ...findInTemplate(template, printed.words, printed.words, 0), hint });
    }
    if (template && isClean(template, printed)) continue;
    for (const slip of findSlips(printed.words, printed.place)) {
      const parts = valuesAt(slip, printed.words, values);
      // What is wrong with a value by itself was told.
      if (parts.some(({ holds, stated }) => holds || findSlips(stated.words, 'value').length > 0)) continue;
      const [value] = parts;
      if (value && template && !isOwn(printed, policy)) tellValue(slip, value.stated, profile, report);
      else if (template) tell(slip, findInTemplate(template, printed.words, slip.found, slip.index), report);
      else tell(slip, placeOfTitle(printed, type), report);
    }
  }
}

/** Words without a field are the same in each document that has them: of these it is known. */
const clean = new WeakMap<Template, Set<string>>();

function isClean(template: Template, { words, place }: PrintedWords): boolean {
  if (template.text.includes('{{')) return false;
  const known = clean.get(template) ?? new Set();
  clean.set(template, known);
  const key = `${place} ${words}`;
  if (known.has(key)) return true;
  if (findSlips(words, place).length > 0) return false;
  known.add(key);
  return true;
}

function tell({ kind, found }: Slip, place: SourcePlace, report: Report): void {
  const mended = kind.mended?.(found);
  const hint =
    mended === undefined || kind.hint !== undefined
      ? kind.hint
      : mended.trim() === ''
        ? 'delete it'
        : `write ${mended}`;
  report({
    code: 'PROOFREAD',
    message: `there is ${kind.what}: "${shortened(found.trim())}"`,
    ...place,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** A slip that a value and the words of the library around it have together: the school can change its value. */
function tellValue(slip: Slip, { path, words }: StatedWords, profile: Profile, report: Report): void {
  const place = profile.place(path);
  report({
    code: 'PROOFREAD',
    message: `there is ${slip.kind.what} where this stands in its sentence: "${shortened(slip.found)}"`,
    ...place,
    hint: `write it so that it fits there, such as: ${fitted(slip, words)}`,
  });
}

/** The value without the word at its start or end that its sentence has already. */
function fitted({ found }: Slip, value: string): string {
  const said = found.toLowerCase().split(/\s+/);
  const words = value.split(/\s+/);
  if (words.length > 1 && said.includes(words[0]?.toLowerCase() ?? '')) return words.slice(1).join(' ');
  if (words.length > 1 && said.includes(words.at(-1)?.toLowerCase() ?? '')) return words.slice(0, -1).join(' ');
  return value.replace(/[\s.,;:!?]+$/, '');
}

interface ValueAt {
  readonly stated: StatedWords;
  /** Whether all of the slip is in the value, where it is judged by itself. */
  readonly holds: boolean;
}

/** The values that a slip is in, whole or with a part of it. */
function valuesAt({ index, found }: Slip, words: string, values: readonly StatedWords[]): readonly ValueAt[] {
  const end = index + found.length;
  return values.flatMap((stated) => {
    for (let at = words.indexOf(stated.words); at >= 0; at = words.indexOf(stated.words, at + 1)) {
      const until = at + stated.words.length;
      if (at < end && until > index) return [{ stated, holds: at <= index && until >= end }];
    }
    return [];
  });
}

function templateOf(
  { clause, section, isTitle }: PrintedWords,
  type: PolicyType,
  wordings: ReadonlyMap<string, Wording>,
): Template | undefined {
  if (isTitle) return undefined;
  if (clause !== undefined) return wordings.get(clause)?.template;
  return type.sections.find(({ id }) => id === section)?.heading;
}

/** Whether the words are the school's own, which it can change whatever they print. */
const isOwn = ({ clause = '' }: PrintedWords, policy: PolicyValue): boolean =>
  clause.startsWith('extra-') || (policy.reword?.has(clause) ?? false);

function placeOfTitle({ clause }: PrintedWords, type: PolicyType): SourcePlace {
  const front = clause === undefined ? undefined : type.clauses.get(clause)?.front;
  return front?.place(['title']) ?? type.manifest.place([]);
}

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words);
