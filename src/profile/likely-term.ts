import { withoutAsides } from './likely-date.ts';
import { printSchoolTime, type SchoolTime, type TermName } from './school-term.ts';

/** What people call the terms: whole, shortened, and as independent schools do. */
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

/** A term or an academic year as people write it, or what is unclear of it. */
export type MeantTerm =
  | { readonly kind: 'sure'; readonly time: SchoolTime }
  | { readonly kind: 'no year'; readonly term: TermName }
  /** Two terms, half of one, a season that is none, or one of several that are counted. */
  | { readonly kind: 'unclear' };

/** "Summer term 26", "Autumn 2025-26", "Spring", "AY 2025/26", "25/26"; undefined where it speaks of none. */
export function meantTerm(written: string): MeantTerm | undefined {
  if (written.length > 60) return undefined;
  const words = withoutAsides(written).toLowerCase().replace(/'/g, '').replace(/[,:]/g, ' ').replace(/ +/g, ' ');
  return namedTerm(words) ?? academicYear(words);
}

const years = '(?<first>\\d{4}|\\d{2})(?: ?[/-] ?(?<second>\\d{4}|\\d{2}))?';

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
    if (!follows(first, second)) return { kind: 'unclear' };
    return { kind: 'sure', time: { term, year: term === 'Autumn' ? year : year + 1 } };
  }
  const several = /\b(half[ -]?)?term\b|\b(autumn|spring|summer|winter|easter|michaelmas)\b|^q[1-4]\b|\bquarter\b/;
  return several.test(words) ? { kind: 'unclear' } : undefined;
}

function academicYear(words: string): MeantTerm | undefined {
  const named = new RegExp(
    `^(?<name>(?:academic|school)(?: year)?|ay|sy|year)?[ -]?${years}(?: academic year| school year)?$`,
  );
  const { name, first = '', second } = named.exec(words)?.groups ?? {};
  if (second === undefined || !follows(first, second)) return undefined;
  // 2010/11 and 10/11 are months as well.
  if (name === undefined && /^0?[1-9]$|^1[0-2]$/.test(second)) return undefined;
  return { kind: 'sure', time: { academicYear: yearOf(first) } };
}

const yearOf = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

const follows = (first: string, second: string): boolean => Number(second) % 100 === (Number(first) + 1) % 100;

/** A month of the term, as an example: in the middle of it. */
const monthIn = (time: SchoolTime): string => {
  if ('academicYear' in time) return `${time.academicYear}-09`;
  return `${time.year}-${{ Autumn: '10', Spring: '02', Summer: '06' }[time.term]}`;
};

/** What to write for it where a review's date is meant. */
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

/** And where a term can't stand. */
export function hintInsteadOfTerm(meant: MeantTerm): string {
  const time = meant.kind === 'sure' ? meant.time : { term: 'term' in meant ? meant.term : 'Autumn', year: 2026 };
  const month = monthIn(time as SchoolTime);
  return `only the next review can be a term or an academic year: write the month or the day, such as ${month}`;
}
