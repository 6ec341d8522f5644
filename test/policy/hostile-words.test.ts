import { describe, expect, it } from 'vitest';
import { findSlips } from '../../src/policy/proofread/find-slips.ts';
import { PolicyError } from '../../src/problem.ts';
import { prepare, withPolicy } from '../samples/trial.ts';

/** What a pattern may begin with, go on with and wait for in vain. */
const signs =
  '[ _ * ~ ( ) | . < > { } " “ ` = ^ : # \\ - – ! ? , ; & $ + / • … % « @ \' 1 a A x é 😀 [[ ]( ![ [^ (a)[ __ ** ~~ == ?? :: -- --- ... `` \'\' "" () [] ${ {{ {# <a <!-- <b &a &amp \\n .a .a/ www. http:// a@ a@b a. a.a a/ a-b a’b abc. abcd., [name xx xx/ 00/ 1) (a) a) 1. i. 2. 3) h1. _a *a ~a |a |- :a ^a “a (a a( «a %a @@a'.split(
    ' ',
  );
const words =
  'Name: Signed: Date: the that and insert delete your Mr TBC two these is parent (insert DD/ and, e.g. a, :smile :s • –'.split(
    ' ',
  );
const units = [...signs, ...signs.map((sign) => `${sign} `), ...signs.map((sign) => `${sign}b `), ...words.map((word) => `${word} `), ' ', 'a\n', '| a ', 'a: - ', 'a: * ', 'Aa Ab ']; // biome-ignore format: a list to scan

const letters = 19_900;
const passageOf = (unit: string): string => {
  const long = unit.repeat(Math.ceil(letters / unit.length)).slice(0, letters);
  return `Be kind: ${long} x.`;
};

/** The processor's time for some work, in seconds, however busy the machine is. */
function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Each takes a tenth of a second, or less. A pattern that goes back to the start from each letter takes two and more. */
const most = 1.5;

describe('words of nothing but signs are read through in no time', () => {
  it('by each pattern', () => {
    for (const unit of units) {
      const passage = passageOf(unit);
      for (const place of ['passage', 'last item'] as const) {
        expect(
          secondsOf(() => findSlips(passage, place, false)),
          unit,
        ).toBeLessThan(most);
      }
    }
  }, 300_000);

  it('by all that reads a policy', () => {
    for (const unit of [...signs, ...words]) {
      // Words of more than 2,000 letters are refused before anybody reads them.
      const broken = passageOf(unit).replace(/\S{1500}/gu, '$& ');
      const { profile = '' } = withPolicy(`include: [notes]\nreword:\n  notes: ${JSON.stringify(broken)}`);
      const taken = secondsOf(() => {
        try {
          prepare({ profile });
        } catch (error) {
          if (!(error instanceof PolicyError)) throw error;
        }
      });
      expect(taken, unit).toBeLessThan(2 * most);
    }
  }, 300_000);
});
