import type { CalendarDate, Day } from '../profile/calendar-date.ts';
import { date } from '../profile/dates.ts';
import type { ScalarType } from '../yaml/shape.ts';
import { UsageError } from './usage-error.ts';

/** Options whose values at these names are strings. Asking for another name is a type error. */
type Worded<Name extends string> = { readonly [Each in Name]: string | undefined };

/** The words of an option; undefined where it isn't given. Throws UsageError where nothing follows its name. */
export function wordsOption<Name extends string>(options: Worded<Name>, name: Name): string | undefined {
  const words = options[name]?.trim();
  if (words === undefined) return undefined;
  if (words === '') throw new UsageError(`${flagOf(name)} is empty`);
  return words;
}

/** An option's value, read by the same rules as a profile's field of this type. Throws UsageError. */
export function typedOption<Name extends string, T>(
  options: Worded<Name>,
  name: Name,
  type: Answerable<T>,
): T | undefined {
  const words = wordsOption(options, name);
  if (words === undefined) return undefined;
  const read = readWords(words, type);
  if ('value' in read) return read.value;
  throw new UsageError(`${flagOf(name)}: ${read.fault}`);
}

/** A date as a profile writes it: a day, a month or a year. Throws UsageError. */
const dateOption = <Name extends string>(options: Worded<Name>, name: Name): CalendarDate | undefined =>
  typedOption(options, name, date);

/** A day such as 2026-11-20. Throws UsageError. */
export function dayOption<Name extends string>(options: Worded<Name>, name: Name): Day | undefined {
  const value = dateOption(options, name);
  if (value === undefined) return undefined;
  const { year, month, day } = value;
  if (month !== undefined && day !== undefined) return { year, month, day };
  throw new UsageError(`${flagOf(name)} should be a whole day, such as 2026-11-20`);
}

/** The part of a scalar type that is needed to read a person's answer: its name in words, and its parser. */
export type Answerable<T> = Pick<ScalarType<T>, 'noun' | 'parse'>;

/** The value that a person's words give; or what is wrong with them, in one sentence for that person. */
export function readWords<T>(words: string, { noun, parse }: Answerable<T>): { value: T } | { fault: string } {
  const parsed = parse(words);
  if ('value' in parsed) return parsed;
  const { fault, hint, impossible } = parsed;
  const told = impossible ? `the calendar has no ${words}` : fault === '' ? `should be ${noun}, not "${words}"` : fault;
  return { fault: hint === undefined ? told : `${told} (${hint})` };
}

/** An option's name as on the command line: "dryRun" is --dry-run. */
export const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
