import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../src/policy/check-template.ts';
import { mergeTemplate } from '../../src/policy/merge-template.ts';
import { parseTemplate } from '../../src/policy/parse-template.ts';
import { PolicyError, type Problem } from '../../src/problem.ts';
import { parseProfile } from '../../src/profile/parse-profile.ts';
import { templateFields } from '../../src/profile/template-fields.ts';
import { templateValues, withTitle } from '../../src/profile/template-values.ts';
import { problemsOf, profile, withPolicy } from '../samples/trial.ts';

/** Pieces that YAML is made of, and that break it. */
const yamlPieces = [
  'school', 'name', 'email', 'policies', 'trial', 'edition', 'include', 'reword', 'extra', 'history', ': ', ':', '- ', '-', '\n', '\n  ', '\n    ',
  '\n      ', '\t', '"', "'", '[', ']', '{', '}', ',', '#', ' # ', '|', '>', '|-', '>2', '&a ', '*a', '!', '!!str ', '!<x> ', '<<', '? ', '---\n', '...\n',
  '%YAML 1.2\n', '@', '`', '\\', '\\x', 'é', '\u00a0', '\ufeff', '\u2028', '\r\n', '\0', '😀', '\ud800', '__proto__', 'constructor', '1.10', '~', 'null',
  '2026-02-30', '{{', '}}', '“', '”', ' ',
]; // biome-ignore format: a list to scan

/** Pieces that templates are made of, and that break them. */
const templatePieces = [
  '{{', '}}', '{{{', '}}}', '{', '}', '{{#if ', '{{/if}}', '{{#unless ', '{{/unless}}', '{{#each ', '{{/each}}', '{{else}}', '{{else if ', '{{^}}', '{{^if ',
  '{{~', '~}}', '{{> a}}', '{{! a }}', '{{!-- a --}}', '{{&', 'school.name', 'school.motto', 'school.values', 'policy.history', 'policy.related',
  'school', 'this', '.', '..', '../', '../school.name', '@first', '@index', '@root.school', 'title', 'url', 'version', '[', ']', '(', ')', '|x|', ' as |x|',
  'a=1', '"a"', '1', 'true', 'constructor', '__proto__', '\\', '\\\\', '\n', ' ', 'words', '{{school.name}}', '{{this}}', '{{../title}}', '/',
]; // biome-ignore format: a list to scan

const madeOf = (pieces: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((chosen) => chosen.join(''));

const source = (text: string) => ({ file: 'schools/hill.yaml', text });

function refusedOrRead(text: string): void {
  try {
    parseProfile(source(text));
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    const last = text.split('\n').length;
    for (const problem of error.problems) expectWhole(problem, last);
  }
}

/** A problem has words, a place in the text and something to do. */
function expectWhole({ message, hint, line = 1, column = 1, length = 1 }: Problem, lastLine: number): void {
  expect(message).not.toMatch(/undefined|\[object|^\s*$/);
  expect(hint).toMatch(/\S/);
  expect(line).toBeGreaterThanOrEqual(1);
  expect(line).toBeLessThanOrEqual(lastLine);
  expect(column).toBeGreaterThanOrEqual(1);
  expect(length).toBeGreaterThanOrEqual(1);
}

describe('whatever a profile holds, it is read or refused', () => {
  it('made of pieces of YAML', () => {
    fc.assert(fc.property(madeOf(yamlPieces, 60), refusedOrRead), { numRuns: 400 });
  });

  it('a right profile with a piece put in or cut out', () => {
    fc.assert(
      fc.property(fc.nat(profile.length), fc.nat(8), madeOf(yamlPieces, 3), (at, cut, piece) =>
        refusedOrRead(profile.slice(0, at) + piece + profile.slice(at + cut)),
      ),
      { numRuns: 400 },
    );
  });

  it('any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), refusedOrRead), { numRuns: 100 });
  });

  it.each([
    ['brackets', '['.repeat(10_000)],
    ['braces', 'school: '.concat('{a: '.repeat(10_000))],
    ['dashes', '- '.repeat(20_000)],
    ['question marks', '? '.repeat(20_000)],
    ['indentation', Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['one long line', `school: ${'x'.repeat(500_000)}`],
    ['many lines', 'a: b\n'.repeat(2_000)],
  ])('a great many %s', (_, text) => {
    refusedOrRead(text);
  });
});

describe('whatever a template holds, it is checked, and what passes says no nonsense', () => {
  const stated = parseProfile(
    source(
      profile.replace('  email', '  motto: Onwards\n  values: [Joy, Peace]\n  email') +
        '    history:\n      - { version: "1.0", date: 2024-03, author: A, change: New }\n' +
        '    related: [{ title: T }, { title: U, url: "https://u.example" }]\n',
    ),
  );
  const [policy] = stated.value.policies.values();
  const place = (line: number, column: number, length: number) => ({ file: 'a.md', line, column, length });

  function checkedAndMerged(text: string): void {
    if (!policy) throw new Error('there is no policy');
    const problems: Problem[] = [];
    const report = (problem: Problem) => problems.push(problem);
    const template = parseTemplate({ text, place }, report);
    if (template) checkTemplate(template, templateFields, [], report);
    for (const problem of problems) expectWhole(problem, text.split('\n').length);
    if (!template) expect(problems.length).toBeGreaterThan(0);
    else if (problems.length === 0) {
      const bare = parseProfile(source(profile));
      const [empty] = bare.value.policies.values();
      if (!empty) throw new Error('there is no policy');
      for (const values of [templateValues(stated.value, policy), templateValues(bare.value, empty)]) {
        expect(mergeTemplate(template, withTitle(values, 'Title'))).not.toMatch(/undefined|\[object|[{}]/);
      }
    }
  }

  it('made of pieces of Handlebars', () => {
    fc.assert(fc.property(madeOf(templatePieces, 25), checkedAndMerged), { numRuns: 1000 });
  });

  it('blocks in blocks', () => {
    const path = fc.constantFrom(
      'school.name',
      'school.motto',
      'school.values',
      'policy.history',
      'policy.related',
      'this',
      'title',
      'url',
      '../school.motto',
      '../../school.name',
      '@first',
      'school.nmae',
    );
    const { words } = fc.letrec<{ words: string }>((tie) => ({
      words: fc.oneof(
        { maxDepth: 4 },
        fc.constant('words'),
        path.map((name) => `{{${name}}}`),
        fc
          .tuple(fc.constantFrom('if', 'unless', 'each'), path, tie('words'), tie('words'))
          .map(
            ([helper, name, inside, otherwise]) => `{{#${helper} ${name}}}${inside}{{else}}${otherwise}{{/${helper}}}`,
          ),
        fc.tuple(tie('words'), tie('words')).map((both) => both.join(' ')),
      ),
    }));
    fc.assert(fc.property(words, checkedAndMerged), { numRuns: 600 });
  });

  it('as own words of a profile, through all stages', () => {
    fc.assert(
      fc.property(madeOf(templatePieces, 10), (words) => {
        for (const problem of problemsOf(withPolicy(`reword:\n  be-kind: ${JSON.stringify(words)}`))) {
          expectWhole(problem, 12);
        }
      }),
      { numRuns: 150 },
    );
  });
});
