/** A term of a school in England or Wales. */
export interface Term {
  readonly term: TermName;
  readonly year: number;
}

/** A school year, from September to August. */
export interface AcademicYear {
  /** The year in which it begins: 2025 for 2025/26. */
  readonly academicYear: number;
}

export type SchoolTime = Term | AcademicYear;

export type TermName = 'Autumn' | 'Spring' | 'Summer';

/** The first and the last month of each. Autumn ends on 31 December, Spring on 30 April, Summer on 31 August. */
const monthsOfTerm: Readonly<Record<TermName, readonly [first: number, last: number]>> = {
  Autumn: [9, 12],
  Spring: [1, 4],
  Summer: [5, 8],
};

const termNames: readonly TermName[] = ['Autumn', 'Spring', 'Summer'];

interface Month {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
}

/** The first and the last month of a term or an academic year. */
export function monthsOf(time: SchoolTime): readonly [first: Month, last: Month] {
  if ('academicYear' in time)
    return [
      { year: time.academicYear, month: 9 },
      { year: time.academicYear + 1, month: 8 },
    ];
  const [first, last] = monthsOfTerm[time.term];
  return [
    { year: time.year, month: first },
    { year: time.year, month: last },
  ];
}

/** "Summer Term 2026" or "academic year 2025/26", both for print and for a profile. */
export const printSchoolTime = (time: SchoolTime): string =>
  'academicYear' in time
    ? `academic year ${time.academicYear}/${String((time.academicYear + 1) % 100).padStart(2, '0')}`
    : `${time.term} Term ${time.year}`;

/** The term that a month lies in; the academic year if `like` is one. */
export function schoolTimeOf({ year, month }: Month, like: SchoolTime): SchoolTime {
  if ('academicYear' in like) return { academicYear: month >= 9 ? year : year - 1 };
  return { term: month >= 9 ? 'Autumn' : month <= 4 ? 'Spring' : 'Summer', year };
}

const year = '(?:19|20|21)\\d{2}';

/** The JSON Schema's pattern for what `parseSchoolTime` takes; it can't check that an academic year's years follow. */
export const schoolTimePattern = `([Aa]utumn|[Ss]pring|[Ss]ummer)( [Tt]erm)? ${year}|([Aa]cademic [Yy]ear )?${year}/\\d{2}`;

const schoolTime = new RegExp(`^(?:${schoolTimePattern})$`, 'u');

/** "Autumn Term 2026", "autumn 2026", "Academic year 2026/27" or "2026/27"; undefined for anything else. */
export function parseSchoolTime(words: string): SchoolTime | undefined {
  if (!schoolTime.test(words)) return undefined;
  const [first = 0, second] = (words.match(/\d+/g) ?? []).map(Number);
  if (second !== undefined) return second === (first + 1) % 100 ? { academicYear: first } : undefined;
  const term = termNames.find((name) => words.toLowerCase().startsWith(name.toLowerCase()));
  return term && { term, year: first };
}
