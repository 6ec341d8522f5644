import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { type ProblemCode, problemCodes } from '../../../src/problem.ts';

const home = resolve(import.meta.dirname, '../../..');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(resolve(home, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(resolve(entry.parentPath, entry.name), 'utf8'));

const sources = filesIn('src');
const tests = filesIn('test');
const table = readFileSync(resolve(home, 'docs/problems.md'), 'utf8');

/** Codes of commands that are being written: their tests hold the parts of a problem, not yet its whole text. */
const textToCome: ReadonlySet<ProblemCode> = new Set(['PORT_UNAVAILABLE']);

it.each(problemCodes)('%s is explained in docs/problems.md, once', (code) => {
  expect(table.split(`\n| \`${code}\` |`)).toHaveLength(2);
});

it('nothing else is explained there', () => {
  const explained = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code);
  expect(explained.toSorted()).toEqual([...problemCodes].toSorted());
});

it.each(problemCodes.filter((code) => !textToCome.has(code)))(
  '%s is reported, and a test has its whole text',
  (code) => {
    const reporting = sources.filter((text) => text.includes(`'${code}'`));
    expect(reporting.length, 'files that name it: problem.ts and what reports it').toBeGreaterThan(1);
    // As showProblem ends a problem: the code in brackets, after its hint.
    const holding = tests.filter((text) => text.includes(` [${code}]`));
    expect(holding.length, 'tests that hold its text').toBeGreaterThan(0);
  },
);
