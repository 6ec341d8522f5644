import { appendFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { layoutRules } from '../samples/layout-faults.ts';
import { otherHands } from '../samples/other-hands.ts';
import { type Outcome, rightProfiles, type Tried, tryFaults, wordsOf } from './measure.ts';

const outcomes: readonly Outcome[] = ['at its line', 'at another line', 'the same words', 'other words'];

function row(what: string, tried: readonly Tried[]): string {
  const counts = outcomes.map((outcome) => tried.filter((each) => each.outcome === outcome).length);
  const [exact = 0, other = 0] = counts;
  const mended = tried.filter(({ isMended }) => isMended).length;
  const share = exact + other === 0 ? '-' : `${((100 * exact) / (exact + other)).toFixed(1)} %`;
  return `${what.padEnd(62)}${[tried.length, ...counts, mended].map((count) => String(count).padStart(8)).join('')}${share.padStart(10)}`;
}

/** `HANDS=other`: only the slips that were thought of later; `ONLY=dash`: those with this word in what they are called. */
const rules = [...(process.env.HANDS === 'other' ? [] : layoutRules), ...otherHands].filter(({ what }) =>
  what.includes(process.env.ONLY ?? ''),
);

it('tells a slip of layout at its very line, 95 of 100', () => {
  for (const profile of rightProfiles) expect(wordsOf(profile), profile.file).toBeTypeOf('string');
  const every = Number(process.env.EVERY ?? 1);
  const tried = rightProfiles.flatMap((profile, from) =>
    tryFaults(profile, (all) => all.filter((_, index) => index % every === from % every), rules),
  );
  const head = `${''.padEnd(62)}${['cases', 'at line', 'other', 'same', 'wrong', 'mended'].map((word) => word.padStart(8)).join('')}${'exact'.padStart(10)}`;
  const table = [
    head,
    ...rules.map(({ what }) =>
      row(
        what,
        tried.filter((each) => each.rule === what),
      ),
    ),
    '',
    ...rightProfiles.map(({ file }) =>
      row(
        file,
        tried.filter((each) => each.profile === file),
      ),
    ),
    '',
    row('all', tried),
  ];
  process.stdout.write(`${table.join('\n')}\n`);
  const missed = tried.filter(({ outcome }) => outcome === 'at another line' || outcome === 'other words');
  const list = process.env.MISSED;
  if (list !== undefined) {
    for (const { rule, profile, fault, problems, outcome } of missed) {
      const told = problems.map(({ line, column, message, hint }) => `  ${line}:${column} ${message} (${hint})`);
      const around = fault.text.split('\n').slice(Math.max(0, (fault.lines[0] ?? 1) - 3), (fault.lines[0] ?? 1) + 2);
      appendFileSync(
        list,
        `${outcome}: ${rule} at ${profile}:${fault.lines.join()}\n${around.map((line) => `  |${line}`).join('\n')}\n${told.join('\n')}\n\n`,
      );
    }
  }
  const refused = tried.filter(({ outcome }) => outcome === 'at its line' || outcome === 'at another line');
  const exact = refused.filter(({ outcome }) => outcome === 'at its line');
  expect(exact.length / refused.length).toBeGreaterThanOrEqual(0.95);
}, 1_800_000);
