import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from '../../src/io/library/read-library.ts';
import { ownTemplates } from '../../src/io/library/read-sources.ts';
import { exampleClauses } from '../../src/policy/example-clauses.ts';
import { openLibrary, preparePolicies } from '../../src/prepare-policy.ts';
import { PolicyError, type Problem, type Source } from '../../src/problem.ts';
import { newProfile } from '../../src/profile/new-profile.ts';
import { noLogo } from '../read/no-logo.ts';
import { repaired } from '../read/repaired.ts';
import { home, schools } from '../read/schools.ts';
import { fullProfile } from '../samples/full-profile.ts';
import { type LayoutFault, type LayoutRule, layoutRules } from '../samples/layout-faults.ts';

const library = openLibrary(readLibrary(ownTemplates, home));

/** The sample profile with every field, with what our own library has. */
const fullForTheLibrary = fullProfile
  .replace('  trial:', '  parent-group-chats:')
  .replace(/ {2}logo: .*\n/, '')
  .replace(/ {4}include:[\s\S]*?(?= {4}extra:)/, '')
  .replace('section: rules', 'section: group-rules');

const needed: readonly (readonly [string, string])[] = [
  ['school.name', 'Elm Primary School'],
  ['school.email', 'office@elm.example'],
  ['platforms.chat', 'WhatsApp'],
  ['policy.edition', 'standard'],
];
const answered: readonly (readonly [string, string])[] = [
  ...needed,
  ['school.shortName', 'Elm School'],
  ['school.headteacher', 'Head Teacher'],
  ['school.parentBody', 'Friends of Elm'],
  ['platforms.schoolApp', 'ParentMail'],
  ['platforms.groups', 'class'],
  ['policy.approval.by', 'Governing Body'],
  ['policy.review.every', '2 years'],
];

/** A profile as `policygen init` writes it. */
function fromInit(name: string, answers: readonly (readonly [string, string])[]): Source {
  const type = library.policyType('parent-group-chats');
  if (!type) throw new Error('the library has lost its policy type');
  const file = `schools/${name}.yaml`;
  const today = { year: 2026, month: 11, day: 28 };
  const ready = exampleClauses(type, 'standard');
  const text = newProfile({
    answers: new Map(answers),
    policyType: type.id,
    file,
    schema: 'profile.schema.json',
    today,
    ready,
  });
  return { file, text };
}

/** Right profiles to spoil: as `init` writes them, with few and with many answers; the five schools; every field. */
export const rightProfiles: readonly Source[] = [
  fromInit('init-few', needed),
  fromInit('init-many', answered),
  ...schools.map((id) => ({
    file: `schools/${id}.yaml`,
    text: readFileSync(join(home, 'schools', `${id}.yaml`), 'utf8'),
  })),
  { file: 'schools/full.yaml', text: fullForTheLibrary },
];

export type Outcome = 'at its line' | 'at another line' | 'the same words' | 'other words';

/** What became of one fault. */
export interface Tried {
  readonly rule: string;
  readonly profile: string;
  readonly fault: LayoutFault;
  readonly outcome: Outcome;
  readonly problems: readonly Problem[];
  /** Whether what the hints say, done for each repair that is told, gives the words back that were there before. */
  readonly isMended: boolean;
}

/** The words of a profile's documents, to compare; or what is wrong with it. */
export function wordsOf(source: Source, by = library): string | readonly Problem[] {
  try {
    return JSON.stringify(preparePolicies(source, by, noLogo).map(({ document }) => document));
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.problems;
  }
}

/** Each rule at each line of a profile, or at some of them. */
export function tryFaults(
  source: Source,
  choose: (
    faults: readonly (readonly [LayoutRule, LayoutFault])[],
  ) => readonly (readonly [LayoutRule, LayoutFault])[] = (all) => all,
  rules = layoutRules,
): readonly Tried[] {
  const before = wordsOf(source);
  const lines = source.text.split('\n');
  const all = rules.flatMap((rule) =>
    lines.flatMap((_, at) => rule.make(lines, at).map((fault) => [rule, fault] as const)),
  );
  return choose(all).map(([rule, fault]): Tried => {
    const now = wordsOf({ ...source, text: fault.text });
    const problems = typeof now === 'string' ? [] : now;
    const atLine = problems.some(
      ({ line, file }) => file === source.file && line !== undefined && fault.lines.includes(line),
    );
    const outcome =
      typeof now === 'string'
        ? now === before
          ? 'the same words'
          : 'other words'
        : atLine
          ? 'at its line'
          : 'at another line';
    const mended = problems
      .toReversed()
      .reduce((text, { repair }) => (repair ? repaired(text, repair) : text), fault.text);
    const isMended = problems.length > 0 && wordsOf({ ...source, text: mended }) === before;
    return { rule: rule.what, profile: source.file, fault, outcome, problems, isMended };
  });
}
