import type { Document } from '../../document/model.ts';
import type { Profile } from '../../profile/parse-profile.ts';
import type { PolicyValue } from '../../profile/profile-shape.ts';
import { type StatedWords, statedWords } from '../../profile/stated-words.ts';
import type { Report, Place as SourcePlace } from '../../yaml/read-yaml.ts';
import { findInTemplate } from '../find-in-template.ts';
import type { Template } from '../parse-template.ts';
import type { PolicyType } from '../policy-type.ts';
import type { Wording } from '../wordings.ts';
import { hasFootnotes } from './asterisks.ts';
import { documentWords, type PrintedWords } from './document-words.ts';
import { findSlips } from './find-slips.ts';
import { misnumbered } from './lead-in-number.ts';
import { joinedLines } from './run-together.ts';
import { hintForTable } from './signs.ts';
import type { Slip } from './slip.ts';
import { mendedForm, problemInTemplate, problemOf, problemOfEnd, shortened } from './slip-problem.ts';
import { fitted, valuesAt } from './values-at.ts';
import { wordsWithoutCapital, wordsWithoutEnd } from './without-end.ts';

/** Nobody reads further, and words of nothing but signs would take an age to tell. */
const mostTold = 100;

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
  reportAll: Report,
): void {
  let told = 0;
  const report: Report = (problem) => {
    told += 1;
    if (told <= mostTold) reportAll(problem);
  };
  const all = documentWords(document);
  const isFootnoted = hasFootnotes(all.map(({ words }) => words));
  const slipsOf = (stated: StatedWords) => findSlips(stated.words, 'value', isFootnoted);
  const values = statedWords(profile.value, type.id, policy);
  for (const stated of values) for (const slip of slipsOf(stated)) tellInValue(slip, stated, profile, report);
  const joined = tellJoined(type, profile, policy, wordings, report);
  const endless = wordsWithoutEnd(all, type, policy, wordings);
  const small = wordsWithoutCapital(all, type, policy);
  for (const [index, printed] of all.entries()) {
    const { words, clause, place, opens = 0 } = printed;
    const template = templateOf(printed, type, wordings);
    const number = misnumbered(words, opens);
    if (number !== undefined && template) {
      const hint = 'write words that fit one and several, such as "the following:" or "Please:"';
      const message = `there is ${number}: "${shortened(words)}"`;
      report({ code: 'PROOFREAD', message, ...findInTemplate(template, words, words, 0), hint });
    }
    if (template && isClean(template, printed, isFootnoted) && !endless.has(printed) && !small.has(printed)) continue;
    const slips = [...(small.has(printed) ? [smallStart(words)] : []), ...findSlips(words, place, isFootnoted)];
    for (const slip of slips.slice(0, Math.max(0, mostTold - told))) {
      const parts = valuesAt(slip, words, values);
      // What is wrong with a value by itself was told.
      if (parts.some(({ holds, stated }) => holds || slipsOf(stated).length > 0)) continue;
      const [value] = parts;
      if (value && template && !isOwn(printed, policy)) tellSeam(slip, value.stated, profile, report);
      else if (template) report(problemInTemplate(slip, words, template));
      else report(problemOf(slip, placeOfTitle(printed, type)));
    }
    // Where they have to be put in order first, their end comes after that.
    const isCut = slips.some((slip) => mendedForm(slip) === undefined);
    if (!template || !endless.has(printed) || isCut || joined.has(clause ?? '')) continue;
    const isLast = !all.slice(index + 1).some((later) => later.clause === clause);
    report(problemOfEnd(words, isLast, template));
  }
}

const smallStart = (words: string): Slip => ({
  kind: {
    what: 'a sentence that starts with a small letter',
    mended: (found) => found.charAt(0).toUpperCase() + found.slice(1),
  },
  index: 0,
  found: /^\S+/.exec(words)?.[0] ?? '',
});

/** Words without a field are the same in each document that has them: of these it is known. */
const clean = new WeakMap<Template, Set<string>>();

function isClean(template: Template, { words, place }: PrintedWords, isFootnoted: boolean): boolean {
  if (template.text.includes('{{')) return false;
  const known = clean.get(template) ?? new Set();
  clean.set(template, known);
  const key = `${place} ${isFootnoted} ${words}`;
  if (known.has(key)) return true;
  if (findSlips(words, place, isFootnoted).length > 0) return false;
  known.add(key);
  return true;
}

function tellInValue(slip: Slip, { path, words }: StatedWords, profile: Profile, report: Report): void {
  const { index, found } = slip;
  const place = profile.placeInText(path, words, 1, index + 1, found.length);
  const mended = mendedForm(slip);
  const repair = mended === undefined ? undefined : profile.repairInText(path, words, index, found.length, mended);
  report(problemOf(slip, place, repair));
}

/** A slip that a value and the words of the library around it have together: the school can change its value. */
function tellSeam(slip: Slip, { path, words }: StatedWords, profile: Profile, report: Report): void {
  report({
    code: 'PROOFREAD',
    message: `there is ${slip.kind.what} where this stands in its sentence: "${shortened(slip.found)}"`,
    ...profile.place(path),
    hint: `write it so that it fits there, such as: ${fitted(slip, words)}`,
  });
}

/** Tells of a school's own words whose lines run together, and returns the clauses that are of such. */
function tellJoined(
  type: PolicyType,
  profile: Profile,
  policy: PolicyValue,
  wordings: ReadonlyMap<string, Wording>,
  report: Report,
): ReadonlySet<string> {
  const own = [
    ...[...(policy.reword?.keys() ?? [])].map((id) => [id, ['reword', id, 'text']] as const),
    ...(policy.extra ?? []).map((_, index) => [`extra-${index + 1}`, ['extra', index, 'text']] as const),
  ];
  const told = new Set<string>();
  for (const [id, path] of own) {
    const template = wordings.get(id)?.template;
    const joined = template && joinedLines(profile.linesOf(['policies', type.id, ...path]));
    if (!joined) continue;
    told.add(id);
    report({
      code: 'PROOFREAD',
      message: `there are lines that run into one: "${shortened(`${joined.first} ${joined.second}`)}"`,
      ...findInTemplate(template, template.text, joined.first, Math.max(0, template.text.indexOf(joined.first))),
      hint: joined.areColumns
        ? hintForTable
        : joined.areSentences
          ? 'end each line with a full stop; or, to have a list, put an empty line before it and start each line with "- "'
          : 'end each line with a comma and the last one with a full stop; or, to have a list, put an empty line before it and start each line with "- "',
    });
  }
  return told;
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
