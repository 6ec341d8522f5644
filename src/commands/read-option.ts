import type { CalendarDate, Day } from '../profile/calendar-date.ts';
import { date } from '../profile/scalars.ts';
import type { Options } from './command.ts';
import { UsageError } from './usage-error.ts';

/** The words of an option; undefined where it isn't given. Throws UsageError where nothing follows its name. */
export function wordsOption(options: Options, name: string): string | undefined {
  const value = options[name];
  if (value === undefined) return undefined;
  const words = String(value).trim();
  if (words === '') throw new UsageError(`${flag(name)} is empty`);
  return words;
}

/** A date as a profile writes it: a day, a month or a year. Throws UsageError. */
export function dateOption(options: Options, name: string): CalendarDate | undefined {
  const words = wordsOption(options, name);
  if (words === undefined) return undefined;
  const parsed = date.parse(words);
  if ('value' in parsed) return parsed.value;
  const fault = parsed.impossible ? `the calendar has no ${words}` : `should be ${date.noun}, not "${words}"`;
  throw new UsageError(`${flag(name)}: ${fault} (${parsed.hint})`);
}

/** A day such as 2026-11-20. Throws UsageError. */
export function dayOption(options: Options, name: string): Day | undefined {
  const value = dateOption(options, name);
  if (value === undefined) return undefined;
  const { year, month, day } = value;
  if (month !== undefined && day !== undefined) return { year, month, day };
  throw new UsageError(`${flag(name)} should be a whole day, such as 2026-11-20`);
}

/** As on the command line: "dryRun" is --dry-run. */
const flag = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
