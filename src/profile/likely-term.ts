import { withoutAsides } from './likely-date.ts';
import { type AcademicYear, printSchoolTime, type SchoolTime, type TermName } from './school-term.ts';

/** Names of the terms: in full, shortened, and those of independent schools. */
const termOf: Readonly<Record<string, TermName>> = {
  autumn: 'Autumn',
  aut: 'Autumn',
  fall: 'Autumn',
  michaelmas: 'Autumn',
  christmas: 'Autumn',
  spring: 'Spring',
  spr: 'Spring',
  lent: 'Spring',
  hilary: 'Spring',
  summer: 'Summer',
  sum: 'Summer',
  trinity: 'Summer',
};

/** The term or academic year that words mean, as far as they are clear. */
export type MeantTerm =
  | { readonly kind: 'sure'; readonly time: SchoolTime }
  | { readonly kind: 'no year'; readonly term: TermName }
  /** Two terms, half a term, a season that is no term, or a numbered term. */
  | { readonly kind: 'unclear' };

/** Reads "Summer term 26", "Autumn 2025-26", "Spring", "AY 2025/26", "25/26"; undefined for words without a term. */
export function meantTerm(written: string): MeantTerm | undefined {
  if (written.length > 60) return undefined;
  const words = plain(written);
  return namedTerm(words) ?? academicYear(words);
}

const plain = (written: string): string =>
  withoutAsides(written).toLowerCase().replace(/'/g, '').replace(/[,:]/g, ' ').replace(/ +/g, ' ');

const years = '(?<first>\\d{4}|\\d{2})(?: ?[/-] ?(?<second>\\d{4}|\\d{1,2}))?';

function namedTerm(words: string): MeantTerm | undefined {
  const season = '(?<season>[a-z]+)';
  const forms = [
    `(?:term )?${season}(?:[ -]?term)?(?:[ -]?(?:of )?(?:the )?${years})?`,
    `${years} ${season}(?: term)?`,
  ];
  for (const form of forms) {
    const { season: name = '', first, second } = new RegExp(`^${form}$`).exec(words)?.groups ?? {};
    const term = Object.hasOwn(termOf, name) ? termOf[name] : undefined;
    if (!term) continue;
    if (first === undefined) return { kind: 'no year', term };
    const year = yearOf(first);
    if (second === undefined) return { kind: 'sure', time: { term, year } };
    if (!isNextYear(first, second)) return { kind: 'unclear' };
    return { kind: 'sure', time: { term, year: term === 'Autumn' ? year : year + 1 } };
  }
  const several = /\b(half[ -]?)?term\b|\b(autumn|spring|summer|winter|easter|michaelmas)\b|^q[1-4]\b|\bquarter\b/;
  return several.test(words) ? { kind: 'unclear' } : undefined;
}

const yearsNamed = '(?:acad(?:emic|\\.)?|school)(?: year)?|ay|sy|session|year';
const academicForm = new RegExp(
  `^(?:(?:the|for|during) )*(?<name>${yearsNamed})?[ -]?${years.replace('[/-]', '(?:[/-]|to\\b)')}(?<after> (?:${yearsNamed}))?$`,
);

/** Reads "2025/26" and the like. `month` is set where the second number may be a month: "2010/11", "10/11". */
function yearsIn(words: string): { readonly first: string; readonly month: number | undefined } | undefined {
  const { name, first = '', second, after } = academicForm.exec(words)?.groups ?? {};
  if (second === undefined || !isNextYear(first, second)) return undefined;
  const mayBeMonth = name === undefined && after === undefined && /^0?[1-9]$|^1[0-2]$/.test(second);
  return { first, month: mayBeMonth ? Number(second) : undefined };
}

function academicYear(words: string): MeantTerm | undefined {
  const meant = yearsIn(words);
  if (!meant || meant.month !== undefined) return undefined;
  return { kind: 'sure', time: { academicYear: yearOf(meant.first) } };
}

/** "2010/11", which is November 2010 or an academic year; "2025/6" likewise. Undefined for anything that isn't both. */
export function monthOrAcademicYear(written: string): (AcademicYear & { readonly month: number }) | undefined {
  const { first = '', month } = (written.length > 60 ? undefined : yearsIn(plain(written))) ?? {};
  return month === undefined || first.length < 4 ? undefined : { academicYear: Number(first), month };
}

const yearOf = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** Whether `second` is the year after `first`: "25" and "26", "2025" and "2026", "2025" and "6". */
function isNextYear(first: string, second: string): boolean {
  const digits = second.length === 1 ? 10 : 100;
  return Number(second) % digits === (Number(first) + 1) % digits;
}

/** A month in the middle of the term, or the first of the academic year, as an example. */
const monthIn = (time: SchoolTime): string => {
  if ('academicYear' in time) return `${time.academicYear}-09`;
  return `${time.year}-${{ Autumn: '10', Spring: '02', Summer: '06' }[time.term]}`;
};

/** A hint where the field allows a term. */
export function hintForTerm(meant: MeantTerm): string {
  switch (meant.kind) {
    case 'sure':
      return `write it as ${printSchoolTime(meant.time)}`;
    case 'no year':
      return `write it with its year, such as ${meant.term} Term 2026`;
    case 'unclear':
      return 'write one term with its year, such as Autumn Term 2026, or a month, such as 2026-10';
  }
}

/** A hint where the field allows no term: write a month in it. */
export function hintInsteadOfTerm(meant: MeantTerm): string {
  const time = meant.kind === 'sure' ? meant.time : { term: 'term' in meant ? meant.term : 'Autumn', year: 2026 };
  const month = monthIn(time as SchoolTime);
  return `only the next review can be a term or an academic year: write the month or the day, such as ${month}`;
}
