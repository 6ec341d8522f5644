import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/io/library/read-library.ts';
import { ownTemplates } from '../../src/io/library/read-sources.ts';
import { randomNumbers, shuffled } from '../../src/library-check/random.ts';
import { parseClause } from '../../src/policy/parse-clause.ts';
import { openLibrary } from '../../src/prepare-policy.ts';
import type { Problem, Source } from '../../src/problem.ts';
import { templateFields } from '../../src/profile/template-fields.ts';
import { wordsOf } from '../mutations/measure.ts';
import { home, schools } from '../read/schools.ts';
import { clauseFaults } from '../samples/clause-faults.ts';
import { fullProfile } from '../samples/full-profile.ts';
import { type Fault, type FaultRule, profileFaults } from '../samples/profile-faults.ts';

/** How many of a rule's occasions are tried in profiles, and how many in clauses. */
const most = { profiles: 9, clauses: 6 };

const sources = readLibrary(ownTemplates, home);
const library = openLibrary(sources);
const clauseFolder = join(ownTemplates, 'parent-group-chats', 'clauses');
const profiles: readonly Source[] = [
  ...schools.map((id) => ({
    file: `schools/${id}.yaml`,
    text: readFileSync(resolve(home, 'schools', `${id}.yaml`), 'utf8'),
  })),
  { file: 'schools/full.yaml', text: forTheLibrary(fullProfile) },
];
const clauses: readonly Source[] = readdirSync(clauseFolder).map((name) => ({
  file: `templates/parent-group-chats/clauses/${name}`,
  text: readFileSync(join(clauseFolder, name), 'utf8'),
}));

/** The sample profile with every field, with what our own library has. */
function forTheLibrary(text: string): string {
  return text
    .replace('  trial:', '  parent-group-chats:')
    .replace(/ {2}logo: .*\n/, '')
    .replace(/ {4}include:[\s\S]*?(?= {4}extra:)/, '')
    .replace('section: rules', 'section: group-rules');
}

interface Outcome {
  readonly what: string;
  readonly name: string;
  readonly fault: Fault;
  readonly problems: readonly Problem[];
  readonly harmless: boolean;
  readonly atLine: boolean;
  readonly suggested: boolean;
}

const sound = new Map(profiles.map((profile) => [profile.file, wordsOf(profile, library)]));

const ofProfile = (source: Source, before: Source): Outcome['problems'] | 'harmless' => {
  const now = wordsOf(source, library);
  if (typeof now !== 'string') return now;
  return now === sound.get(before.file) ? 'harmless' : [];
};

/** A clause alone tells most; where it doesn't, the whole library and every school's document are tried with it. */
const ofClause = (source: Source): Outcome['problems'] | 'harmless' => {
  const problems: Problem[] = [];
  parseClause(source, templateFields, (problem) => problems.push(problem));
  if (problems.length > 0) return problems;
  const types = sources.types.map((type) => ({
    ...type,
    clauses: type.clauses.map((clause) =>
      clause.file.endsWith(`/${source.file.split('/').at(-1)}`) ? source : clause,
    ),
  }));
  const mutated = openLibrary({ ...sources, types });
  const all = profiles.map((profile) => [wordsOf(profile, mutated), sound.get(profile.file)] as const);
  const told = all.flatMap(([now]) => (typeof now === 'string' ? [] : now));
  if (told.length > 0) return told;
  return all.every(([now, before]) => now === before) ? 'harmless' : [];
};

function tryRules(
  rules: readonly FaultRule[],
  texts: readonly Source[],
  atMost: number,
  judge: (source: Source, before: Source) => Outcome['problems'] | 'harmless',
): readonly Outcome[] {
  const random = randomNumbers(20261120);
  return rules.flatMap((rule) => {
    const occasions = texts.flatMap((source) => {
      const lines = source.text.split('\n');
      return lines.flatMap((_, at) => {
        const fault = rule.make(lines, at);
        return fault ? [{ source, fault }] : [];
      });
    });
    return shuffled(occasions, random)
      .slice(0, atMost)
      .map(({ source, fault }): Outcome => {
        const verdict = judge({ ...source, text: fault.text }, source);
        const problems = verdict === 'harmless' ? [] : verdict;
        const there = problems.filter(({ line, file }) => line === fault.line && file?.endsWith(source.file));
        const says = ({ message, hint = '' }: Problem) => fault.says.test(`${message}\n${hint}`);
        const name = `${rule.what}, at ${source.file}:${fault.line}`;
        return {
          what: rule.what,
          name,
          fault,
          problems,
          harmless: verdict === 'harmless',
          atLine: there.length > 0,
          suggested: there.some(says),
        };
      });
  });
}

describe('single faults', () => {
  let outcomes: readonly Outcome[] = [];
  beforeAll(() => {
    outcomes = [
      ...tryRules(profileFaults, profiles, most.profiles, ofProfile),
      ...tryRules(clauseFaults, clauses, most.clauses, ofClause),
    ];
  }, 120_000);

  const shown = ({ name, problems }: Outcome) =>
    `${name}: ${problems.map(({ line, message, hint }) => `${line} ${message} (${hint})`).join('; ') || 'nothing is said'}`;

  it('are not told of the valid ones', () => {
    expect([...sound].filter(([, documents]) => typeof documents !== 'string')).toEqual([]);
  });

  it('are made by every rule, at least 300 of them', () => {
    const used = new Set(outcomes.map(({ what }) => what));
    expect([...profileFaults, ...clauseFaults].map(({ what }) => what).filter((what) => !used.has(what))).toEqual([]);
    expect(outcomes.length).toBeGreaterThanOrEqual(300);
  });

  it('are all refused, or change nothing', () => {
    expect(outcomes.filter(({ problems, harmless }) => problems.length === 0 && !harmless).map(shown)).toEqual([]);
  });

  it('are told at their line with the right suggestion, 95 of 100; the figures stand in docs/problems.md', () => {
    const refused = outcomes.filter(({ harmless }) => !harmless);
    const exact = refused.filter(({ atLine, suggested }) => atLine && suggested);
    const share = ((100 * exact.length) / refused.length).toFixed(1);
    const figures = `Of ${outcomes.length} single faults, ${refused.length} are refused and ${outcomes.length - refused.length} change no document; ${exact.length} (${share} %) are told at their very line with the right suggestion.`;
    process.stdout.write(`${figures}\n`);
    const missed = refused.filter(({ atLine, suggested }) => !(atLine && suggested));
    expect(exact.length / refused.length, missed.map(shown).join('\n')).toBeGreaterThanOrEqual(0.95);
    // Schools and clauses come and go, so the docs' figures may be a little behind, but not wrong.
    const docs = readFileSync(resolve(home, 'docs/problems.md'), 'utf8').replace(/\s+/g, ' ');
    const [, total = 0, told = 0] = /Of (\d+) single faults, .*? \((\d+\.\d) %\) are told/.exec(docs) ?? [];
    expect(Math.abs(Number(total) - outcomes.length), `docs/problems.md should say: ${figures}`).toBeLessThan(20);
    expect(Math.abs(Number(told) - Number(share)), `docs/problems.md should say: ${figures}`).toBeLessThan(1);
  });
});
