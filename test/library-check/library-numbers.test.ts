import { expect, it } from 'vitest';
import { ownTemplates, readPolicyTypes } from '../../src/io/library/read-sources.ts';
import { parsePolicyType } from '../../src/policy/parse-policy-type.ts';
import { home, schools } from '../read/schools.ts';
import { type WordShares, wordShares } from '../read/word-shares.ts';

const shares = new Map(schools.map((school) => [school, wordShares(school)]));

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function rowOf([school, { shared, facts, prose }]: readonly [string, WordShares]): string {
  const all = shared + facts + prose;
  const cells = [school, all, shared, facts, prose, percent(shared, shared + prose), percent(shared, all)];
  return `| ${cells.join(' | ')} |`;
}

function numbers(): string {
  const sources = readPolicyTypes(ownTemplates, home);
  const types = sources.map(parsePolicyType).flatMap(({ id, clauses, editions }) => {
    const sizes = [...editions].map(([name, ids]) => `\`${name}\` ${ids.length}`);
    return [`- \`${id}\`: ${clauses.size} clauses; in an edition: ${sizes.join(', ')}.`];
  });
  return `# The library in numbers

<!-- Made by test/library-check/library-numbers.test.ts; \`npm run golden\` writes it anew. -->

${types.join('\n')}

## Whose words a policy has

How many words of each school’s policy on parents’ group chats, as it is printed, come from where:

- **shared**: written in the library, and the same for every school that chooses the clause: clauses, headings, labels.
- **facts**: inserted from the profile, or worked out from it: names, titles, dates, addresses, services, the kind of groups.
- **own prose**: what the profile says in sentences and phrases of its own: vision, motto, ethos, \`reword\`, \`extra\`.

Facts can’t be shared: they are what makes a policy the school’s. So the first share is of the wording, shared and own
prose; the second is of all words. A word is the profile’s where any part of it is.

| school | words | shared | facts | own prose | shared, of the wording | shared, of all words |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${[...shares].map(rowOf).join('\n')}
`;
}

it('docs/library.md says what is so', async () => {
  await expect(numbers()).toMatchFileSnapshot('../../docs/library.md');
});

it.each(schools)('%s: at least 95 words in 100 of its wording are shared', (school) => {
  const { shared, prose } = shares.get(school) ?? { shared: 0, prose: 1 };
  expect(shared / (shared + prose)).toBeGreaterThanOrEqual(0.95);
});
