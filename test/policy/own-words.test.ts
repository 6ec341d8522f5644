import { describe, expect, it } from 'vitest';
import { documentWords } from '../../src/policy/proofread/document-words.ts';
import { PolicyError, type Problem } from '../../src/problem.ts';
import { repairedAll } from '../read/repaired.ts';
import { rightOwnWords, runTogether, wrongOwnWords } from '../samples/own-words.ts';
import { wrong } from '../samples/slips.ts';
import { prepare, withPolicy } from '../samples/trial.ts';

/** A school's own words where there is room for any blocks, under a "|". */
const withOwnWords = (words: string) =>
  withPolicy(`include: [notes]\nreword:\n  notes: |\n${words.replace(/^(?=.)/gm, '    ')}`).profile ?? '';

const textsOf = (all: string): readonly string[] =>
  all
    .split(/\n\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
const wholeTexts = (all: string): readonly string[] => all.split('\n---\n').map((text) => text.replace(/^\n/, ''));

function problemsIn(profile: string): readonly Problem[] {
  try {
    prepare({ profile });
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
}

const whatIsWrong = (profile: string) => problemsIn(profile).map(({ message, hint }) => `${message} (${hint})`);

describe.each(Object.entries(wrongOwnWords))('own words: %s', (_, texts) => {
  it.each(textsOf(texts))('%s', (words) => {
    const problems = problemsIn(withOwnWords(words));
    expect(problems).not.toEqual([]);
    for (const { code, line, hint } of problems) {
      expect(code).toMatch(/PROOFREAD|TEMPLATE_/);
      expect([line, typeof hint]).toEqual([12, 'string']);
    }
  });
});

describe('own words whose lines run into one', () => {
  const header = { '|': 'a literal', '>': 'a folded', '|-': 'another literal' };
  it.each(wholeTexts(runTogether))('%s', (words) => {
    for (const sign of Object.keys(header)) {
      const problems = problemsIn(withOwnWords(words).replace('notes: |', `notes: ${sign}`));
      expect(problems).toMatchObject([
        { code: 'PROOFREAD', message: expect.stringContaining('lines that run into one') },
      ]);
    }
  });

  it('also without a sign', () => {
    const profile = withPolicy('include: [notes]\nreword:\n  notes: Be kind\n    Be calm\n    Be quiet').profile ?? '';
    expect(whatIsWrong(profile)).toEqual([expect.stringMatching(/lines that run into one: "Be kind Be calm"/)]);
  });

  it.each(wholeTexts(runTogether))('and the hint mends it: %s', (words) => {
    const lines = words.trim().split('\n');
    // These want a table.
    if (/\t| {3}/.test(words)) return;
    const [opening = '', ...rest] = lines;
    const opens = opening.endsWith(':');
    const items = (opens ? rest : lines).map((line) => `- ${line}`);
    expect(whatIsWrong(withOwnWords([...(opens ? [opening] : []), '', ...items].join('\n').trim()))).toEqual([]);
    const areSentences = /\(end each line with a full stop/.test(whatIsWrong(withOwnWords(words)).join('')) && !opens;
    const ended = lines.map((line) => `${line.replace(/\.$/, '')}.`).join('\n');
    if (areSentences) expect(whatIsWrong(withOwnWords(ended))).toEqual([]);
  });
});

describe('own words in which nothing is wrong', () => {
  it.each(wholeTexts(rightOwnWords))('%s', (words) => {
    expect(whatIsWrong(withOwnWords(words))).toEqual([]);
  });

  it('are printed with single spaces, and a value as well', () => {
    const profile = withOwnWords('Be  kind.   Be [calm ](https://elm.example) and  **quiet**.').replace(
      'Hill School',
      'Hill  School',
    );
    const [policy] = prepare({ profile });
    const words = policy ? documentWords(policy.document).map((each) => each.words) : [];
    expect(words).toContain('Be kind. Be calm and quiet.');
    expect(words).toContain('Rules at Hill School');
  });
});

describe('a repair of words', () => {
  const all = [...Object.values(wrongOwnWords), ...Object.values(wrong).map((texts) => texts.replace(/\n/g, '\n\n'))];
  it.each(all.flatMap(textsOf))('%s', (words) => {
    let profile = withOwnWords(words);
    let problems = problemsIn(profile);
    const told = problems.map(({ message }) => message);
    for (let round = 0; round < 4 && problems.some(({ repair }) => repair); round++) {
      profile = repairedAll(profile, problems);
      problems = problemsIn(profile);
    }
    // What is left can't be mended by itself: it was there, or a clause has no words any more.
    for (const { message, repair, code } of problems) {
      expect(repair, `${message}: then\n${profile}`).toBeUndefined();
      if (code === 'PROOFREAD') expect(told).toContain(message);
    }
  });
});

describe('the hint about a line to write on, followed to the letter', () => {
  it('makes a table with empty cells', () => {
    const [problem] = problemsIn(withOwnWords('Please sign here. Name: ____'));
    const rows = [...(problem?.hint ?? '').matchAll(/«([^»]*)»/g)].map(([, row]) => row);
    expect(rows).toHaveLength(3);
    const profile = withOwnWords(['Please sign here.', '', ...rows].join('\n'));
    expect(whatIsWrong(profile)).toEqual([]);
    expect(JSON.stringify(prepare({ profile })[0]?.document)).toContain('"kind":"table"');
  });
});
