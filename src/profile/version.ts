import type { ScalarType } from '../yaml/shape.ts';
import { hintForVersion } from './likely-version.ts';

/** At most eight digits a part, as many as a day such as 20260312 has: no count of versions is longer. */
const pattern = '^\\d{1,8}(\\.\\d{1,8}){0,2}$';

const form = new RegExp(pattern, 'u');

/** A version, kept as written: "1.10" is not "1.1". */
export const version: ScalarType<string> = {
  noun: 'a version, whole numbers with dots',
  example: '"1.0"',
  parse(written) {
    const value = written.trim();
    if (form.test(value)) return { value };
    const fault = /\d{9}/.test(value) ? 'has a number of more than eight digits' : '';
    return { fault, hint: hintForVersion(value, (likely) => form.test(likely)) };
  },
  print: (value) => value,
  jsonSchema: { type: ['string', 'number'], minimum: 0, exclusiveMaximum: 100_000_000, pattern },
};

/** Whether one version comes after another, part by part: 1.10 after 1.9; 1.0 and 1 are the same. */
export function isHigher(version: string, than: string): boolean {
  const [a, b] = [partsOf(version), partsOf(than)];
  const index = Array.from({ length: Math.max(a.length, b.length) }).findIndex((_, i) => (a[i] ?? 0) !== (b[i] ?? 0));
  return index >= 0 && (a[index] ?? 0) > (b[index] ?? 0);
}

/**
 * The version after `last`, with as many parts and two at least: `minor` counts up the second part, `major` the first,
 * and `patch`, for a mended slip, the third: 1.0.1 after 1.0. Without a `last`, 1.0.
 */
export function nextVersion(step: 'major' | 'minor' | 'patch', last: string | undefined): string {
  if (last === undefined) return '1.0';
  if (step === 'patch') {
    const [first = 0, second = 0, third = 0] = partsOf(last);
    return [first, second, third + 1].join('.');
  }
  const [major = 0, minor = 0, ...rest] = partsOf(last);
  const counted = step === 'major' ? [major + 1, 0] : [major, minor + 1];
  return [...counted, ...rest.map(() => 0)].join('.');
}

const partsOf = (version: string): readonly number[] => version.split('.').map(Number);
