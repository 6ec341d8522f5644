import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentWords } from '../../src/policy/proofread/document-words.ts';
import { PolicyError } from '../../src/problem.ts';
import { clause, prepare, profile, type Trial, withPolicy } from '../samples/trial.ts';

/** POLICYGEN_FUZZ=6000 POLICYGEN_SEED=random for a long night. */
const numRuns = Number(process.env.POLICYGEN_FUZZ ?? 400);

/** What people type who know Markdown, or half of it. */
const pieces = [
  '~~old~~', '~~', '**bold**', '**', '** bold **', '__x__', '*x *', '*', '_x_', '`code`', '`', '```', '[text](https://a.example)',
  '[text](https://a.example/a b)', '](', '[text]', '[^1]', '[ ]', '[x]', '==mark==', '^sup^', ':smile:', '# ', '## ', '> ', '|', '| a | b |',
  '---', '\\', '\\*', '\\n', '&nbsp;', '&amp;', '<br>', '<b>', '</b>', '{{', '}}', '{{school.name}}', '1) ', '2) ', '- ', '• ', '\n', '\n\n', ' ', ' ',
  'kind', 'Be kind.', 'the', 'the', 'and', ',', '.', ':', '(', ')', '"', '____', 'Name:', 'Date:',
]; // biome-ignore format: a list to scan

const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 10 })
  .map((chosen) => chosen.join(''))
  .filter((words) => words.trim() !== '');

/** Signs that no finished document has. */
const signs = /\*\*|~~|`|\]\(|\[\^|\[[ x]?\]|==|&nbsp;|&amp;|<\/?br?>|\{\{|\}\}|\\|_{3,}|:smile:|\^sup\^|\b(the) \1\b/;

function expectRefusedOrClean(trial: Trial): void {
  try {
    for (const { document } of prepare(trial)) {
      for (const { words } of documentWords(document)) expect(words).not.toMatch(signs);
    }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    for (const { hint, line } of error.problems) expect([typeof hint, typeof line]).toEqual(['string', 'number']);
  }
}

describe('whatever is typed as Markdown is refused, or printed without its signs', () => {
  it('in an extra', () => {
    fc.assert(
      fc.property(text, (words) =>
        expectRefusedOrClean(
          withPolicy(`include: [please]\nextra:\n  - { section: rules, text: ${JSON.stringify(words)} }`),
        ),
      ),
      { numRuns },
    );
  });

  it('in a reword', () => {
    fc.assert(
      fc.property(text, (words) => expectRefusedOrClean(withPolicy(`reword:\n  be-kind: ${JSON.stringify(words)}`))),
      { numRuns },
    );
  });

  it('in a value', () => {
    const one = text.map((words) => words.replace(/\n/g, ' ').trim()).filter((words) => words !== '');
    fc.assert(
      fc.property(one, (words) =>
        expectRefusedOrClean({
          profile: `${profile.replace('  email', () => `  motto: ${JSON.stringify(words)}\n  email`)}    include: [notes]\n`,
          clauses: { notes: clause('We say {{school.motto}} to all.', 'when: [school.motto]\n') },
        }),
      ),
      { numRuns },
    );
  });
});
