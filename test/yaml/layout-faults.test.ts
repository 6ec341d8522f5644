import { beforeAll, describe, expect, it } from 'vitest';
import { randomNumbers, shuffled } from '../../src/library-check/random.ts';
import { rightProfiles, type Tried, tryFaults, wordsOf } from '../mutations/measure.ts';
import { layoutRules } from '../samples/layout-faults.ts';
import { otherHands } from '../samples/other-hands.ts';

/** Of each rule, how many slips are tried in all; `npm run mutations` tries every one. */
const most = 8;

describe('slips of layout, some of each kind', () => {
  let tried: readonly Tried[] = [];
  beforeAll(() => {
    const random = randomNumbers(20261128);
    const chosen = new Map<string, number>();
    tried = shuffled(rightProfiles, random).flatMap((profile) =>
      tryFaults(profile, (all) =>
        shuffled(all, random).filter(([{ what }]) => {
          const count = (chosen.get(what) ?? 0) + 1;
          // One or two from each profile, so that every profile has its part.
          if (count > most || (count > 1 && random() < 0.6)) return false;
          chosen.set(what, count);
          return true;
        }),
      ),
    );
  }, 180_000);

  const shown = ({ rule, profile, fault, problems }: Tried) =>
    `${rule} at ${profile}:${fault.lines.join(' or ')}: ${problems.map(({ line, message, hint }) => `${line} ${message} (${hint})`).join('; ') || 'nothing is said'}`;

  it('are made in profiles that are right', () => {
    for (const profile of rightProfiles) expect(wordsOf(profile), profile.file).toBeTypeOf('string');
  });

  it.each(layoutRules.map(({ what }) => what))('%s: told at its very line', (what) => {
    const own = tried.filter(({ rule }) => rule === what);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ outcome }) => outcome === 'at another line').map(shown)).toEqual([]);
  });

  it('give the words back that were meant, where every hint is followed', () => {
    const certain = tried.filter(({ rule, problems }) => alwaysMended.has(rule) && problems.length > 0);
    expect(certain.length).toBeGreaterThan(50);
    expect(certain.filter(({ isMended }) => !isMended).map(shown)).toEqual([]);
  });
});

it('slips of other hands are told at their very line, 95 of 100, one of each kind', () => {
  const random = randomNumbers(20261129);
  const chosen = new Set<string>();
  const tried = shuffled(rightProfiles, random).flatMap((profile) =>
    tryFaults(
      profile,
      (all) => shuffled(all, random).filter(([{ what }]) => !chosen.has(what) && chosen.add(what)),
      otherHands,
    ),
  );
  expect(tried.length).toBe(otherHands.length);
  const refused = tried.filter(({ problems }) => problems.length > 0);
  const missed = refused.filter(({ outcome }) => outcome === 'at another line');
  expect(missed.length, missed.map(({ rule }) => rule).join('; ')).toBeLessThanOrEqual(refused.length / 20);
}, 120_000);

/** The slips of which nothing is lost, so that the words that were meant can be known. */
const alwaysMended: ReadonlySet<string> = new Set([
  'a field 4 to the right',
  'a field 2 to the left',
  'an item 2 to the right',
  'an item 2 to the left',
  'no colon',
  'no space after the colon',
  'a semicolon for the colon',
  'a tab for the indentation',
  'spaces of Word for the indentation',
  'a space of Word after the colon',
  'a blank line of spaces of Word after it',
  'a quote that stays open',
  'a single quote that stays open',
  'no space after the dash',
  'the value on the next line, at the left',
]);
