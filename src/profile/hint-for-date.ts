import type { Fault } from '../yaml/shape.ts';
import { isInCalendar, isoDate, printDate } from './calendar-date.ts';
import { type Meant, meantDate } from './likely-date.ts';
import { likelyPeriod } from './likely-period.ts';
import { hintForTerm, hintInsteadOfTerm, meantTerm, monthOrAcademicYear } from './likely-term.ts';
import { type AcademicYear, printSchoolTime } from './school-term.ts';

const noDateYet =
  /^(tb[acd]|to be .*|n\/?a|none( yet)?|not .*|unknown|pending.*|on-? ?going|continuous|rolling|(as|when|if) .*|awaiting.*|soon|never|next (year|term|month|meeting)|draft|asap|-+|\?+|x+)$/;

const underReview = /^(currently )?(under|in|being) review(ed)?$|^(in progress|under ?way)$/;

/**
 * The fault of words that aren't a date in the form of a profile, with a hint: the date to write where it is plain,
 * else the possible meanings.
 *
 * @param takesTerms whether the field allows a term or an academic year
 */
export function faultOfDate(written: string, takesTerms: boolean): Fault {
  const words = written.slice(0, 100).toLowerCase().replace(/\s+/g, ' ').trim();
  const either = monthOrAcademicYear(written);
  if (either) return { fault: '', hint: hintForEither(either, takesTerms) };
  const meant = meantDate(written);
  if (meant?.kind === 'impossible') return impossible(meant.date);
  if (meant) return { fault: '', hint: hintOf(meant) };
  const term = meantTerm(written);
  if (term) return { fault: '', hint: takesTerms ? hintForTerm(term) : hintInsteadOfTerm(term) };
  if (underReview.test(words) && takesTerms)
    return { fault: '', hint: 'leave it out, and say since when it is under review: underway: 2026-09' };
  if (noDateYet.test(words))
    return { fault: '', hint: 'write a date such as 2026-03, or leave the line out until there is one' };
  const period = takesTerms ? likelyPeriod(words.replace(/^in /, '')) : undefined;
  if (period !== undefined) return { fault: '', hint: `how often is said by "every": write every: ${period}` };
  const terms = takesTerms ? ' or Summer Term 2026' : '';
  return { fault: '', hint: `for example: 2026-03-31, 2026-03${terms === '' ? ' or 2026' : `, 2026${terms}`}` };
}

function hintOf(meant: Exclude<Meant, { kind: 'impossible' }>): string {
  switch (meant.kind) {
    case 'sure': {
      const { date } = meant;
      return `write it as ${isoDate(date)}${date.month === undefined ? '' : ', the year first'}`;
    }
    case 'either':
      return `write ${meant.dates.map((date) => `${isoDate(date)} for ${printDate(date)}`).join(', or ')}`;
    case 'no year': {
      const { month, day, or } = meant;
      const example = isoDate({ year: 2026, month, ...(day === undefined ? {} : { day }) });
      return or
        ? `write ${isoDate(or)} for ${printDate(or)}, or a day with its year, such as ${example}`
        : `write it with its year, such as ${example}`;
    }
  }
}

/** A hint for "2010/11". A field that allows no academic year needs a date within it instead. */
function hintForEither(
  { academicYear, month }: AcademicYear & { readonly month: number },
  takesTerms: boolean,
): string {
  const date = { year: academicYear, month };
  const example = isoDate({ year: academicYear, month: month === 10 ? 9 : 10 });
  const asYear = takesTerms
    ? `${printSchoolTime({ academicYear })} for the academic year`
    : `for the academic year the month or the day in it, such as ${example}`;
  return `write ${isoDate(date)} for ${printDate(date)}, or ${asYear}`;
}

/** The fault of a date that is well written but not in the calendar. */
export function impossible({ year, month, day }: { year: number; month?: number; day?: number }): Fault {
  const last = { fault: '', impossible: true } as const;
  if (year < 1900 || year > 2199) return { ...last, hint: 'the year should be from 1900 to 2199' };
  if (month !== undefined && !isInCalendar({ year, month })) return { ...last, hint: 'months are 01 to 12' };
  if (day !== undefined && month !== undefined && day > 28) {
    const lastDay = [31, 30, 29, 28].find((candidate) => isInCalendar({ year, month, day: candidate }));
    return {
      ...last,
      hint: `${printDate({ year, month })} has ${lastDay} days: ${isoDate({ year, month, day: lastDay ?? 28 })} is its last`,
    };
  }
  return { ...last, hint: 'days are 01 to 31' };
}
