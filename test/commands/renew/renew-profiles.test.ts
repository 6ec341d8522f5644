import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDay } from '../../../src/profile/calendar-date.ts';
import { parseProfile } from '../../../src/profile/parse-profile.ts';
import { nextReview } from '../../../src/profile/policy-dates.ts';
import { planRenewal, type Renewal } from '../../../src/review/plan-renewal.ts';
import { asSource, renewProfile } from '../../../src/review/renew-profile.ts';
import { day } from '../../samples/day.ts';
import { writtenProfile } from '../../samples/written-profiles.ts';

const type = 'parent-group-chats';
const runs = Number(process.env.RENEWALS ?? 200);

const approvals = fc.record({
  on: fc.constantFrom({ year: 2026, month: 11 }, { year: 2026, month: 11, day: 12 }),
  by: fc.constantFrom(undefined, 'Full Governing Body', "*Head's* Panel: {all}"),
  minute: fc.constantFrom(undefined, 'ZZ 12/11/26, item 7', 'ZZ #7'),
  every: fc.constantFrom(undefined, { months: 12, words: '1 year' }),
  change: fc.constantFrom('ZZ reviewed', 'ZZ "photos": need consent, # now', "ZZ it's new"),
});

/** The lines that a renewal is about, in old and new text alike; ZZ stands in whatever it brings. */
const touched =
  /^\s*(-\s+)?(approval|issued|by|on|minute|every|next|review): |^\s*(history|review|approval):$|^\s*# (as agreed|see|\{not)|^\s*history: \[|ZZ|"?9\.1"?|^\s*(-\s+)?date: ["']?2026-11/;

const comments = (text: string) =>
  text.match(/# (A school|the name|as agreed|see "minutes"|\{not\} \[yaml\]|a line of its own|at the margin)/g);

test(`over ${runs} profiles in many hands, a renewal changes the lines that it is about and no other`, () => {
  fc.assert(
    fc.property(writtenProfile, approvals, (written, { every, minute, by = written.by, ...asked }) => {
      const { text } = written;
      const profile = parseProfile(asSource('schools/elm.yaml', text));
      const renewal: Renewal = {
        ...asked,
        by: by ?? 'Full Governing Body',
        version: '9.1',
        author: 'ZZ',
        ...(minute === undefined ? {} : { minute }),
        ...(every || written.needsNext ? { every: every ?? { months: 24, words: '2 years' } } : {}),
      };
      const renewed = renewProfile(profile, type, text, planRenewal(profile, type, renewal, day('2026-11-20')));

      const untouched = (whole: string) => whole.split(/\r?\n/).filter((line) => !touched.test(line.trimEnd()));
      expect(untouched(renewed)).toEqual(untouched(text));
      // A remark on a line that goes goes with it.
      const goes = minute === undefined ? /^\s*(minute|issued): / : /^\s*issued: /;
      const staying = text.split(/\r?\n/).filter((line) => !goes.test(line));
      expect(comments(renewed)).toEqual(comments(staying.join('\n')));
      expect(renewed.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
      expect(/[^\r]\n/.test(renewed)).toBe(/[^\r]\n/.test(text));
      if (text.endsWith('\n')) expect(renewed).toMatch(/\n$/);

      const policy = parseProfile(asSource('schools/elm.yaml', renewed)).value.policies.get(type);
      expect(policy?.approval).toEqual({ by: renewal.by, on: renewal.on, ...(minute === undefined ? {} : { minute }) });
      expect(policy?.issued).toBeUndefined();
      expect(policy?.history?.at(-1)).toEqual({
        version: '9.1',
        date: renewal.on,
        author: 'ZZ',
        change: renewal.change,
      });
      const before = profile.value.policies.get(type);
      expect(policy?.history?.slice(0, -1)).toEqual(before?.history ?? []);
      const cycle = renewal.every ?? before?.review?.every;
      const next = policy && nextReview(policy);
      expect(next && [lastDay(next).year, lastDay(next).month]).toEqual(cycle && [2026 + cycle.months / 12, 11]);
    }),
    { numRuns: runs },
  );
});
