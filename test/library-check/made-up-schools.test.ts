import { expect, it } from 'vitest';
import { factFactors, groupOfFact } from '../../src/library-check/fact-factors.ts';
import { schoolsFor } from '../../src/library-check/synthetic-profile.ts';

const school = schoolsFor('parent-group-chats');
const nothing = factFactors.map(() => 0);

it('a school of which only what every profile needs is stated can be made up', () => {
  expect(school(nothing)).toHaveProperty('profile');
});

// One that is refused always is never tried, and to find that out takes most of the time of a check.
it.each(
  [...factFactors.entries()].flatMap(([at, { levels, names }]) =>
    levels.map((_, level) => [names[level] ?? '', at, level] as const),
  ),
)('and one of which this is stated: %s', (_, at, level) => {
  const group = groupOfFact[at];
  const row = nothing.map((none, index) => (index === at ? level : index === group ? 1 : none));
  expect(school(row)).toHaveProperty('profile');
});
