import { isoDate } from './calendar-date.ts';
import { meantDate, monthNumber } from './likely-date.ts';
import { meantTerm } from './likely-term.ts';

/** The longest period between reviews, in months: ten years. A longer one is a slip of the hand. */
export const longestPeriod = 120;

/** Numbers spelt in letters. */
const spelt: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, eighteen: 18, 'twenty-four': 24, 'thirty-six': 36 },
  ...{ other: 2, alternate: 2, second: 2, third: 3, fourth: 4, fifth: 5, '2nd': 2, '3rd': 3, '4th': 4, '5th': 5 },
};

const numberOf = (word: string): number => spelt[word] ?? Number(word);

// The longest first: "eighteen" begins as "eight" does.
const words = Object.keys(spelt).sort((a, b) => b.length - a.length);
const number = `(\\d{1,3}(?:\\.\\d)?|${words.join('|')})`;

/** Words that mean a period without a number, with its months. */
const adverbs: readonly (readonly [RegExp, number])[] = [
  [/^(annual(ly)?|year(ly)?|(once )?(every|each|per|a) (year|annum|twelvemonth)|pa|p\.a)$/, 12],
  [/^bi-?ennial(ly)?$/, 24],
  [/^triennial(ly)?$/, 36],
  [/^(semi-?annual(ly)?|(every )?half[ -]?year(ly)?|(twice|two times|2 times) (a|per|each|every) year)$/, 6],
  [/^(quarterly|(every|each) quarter|four times a year)$/, 3],
  [/^(monthly|(every|each) month)$/, 1],
];

const units: readonly (readonly [RegExp, (count: number) => number])[] = [
  [/^((academic|school|calendar) )?(y|years?|yrs?|yearly|annual(ly)?)$/, (count) => count * 12],
  [/^(m|mos?|months?|mths?|monthly)$/, (count) => count],
  [/^(weeks?|wks?|weekly)$/, (count) => (count / 52) * 12],
  [/^days?$/, (count) => (count / 365) * 12],
];

/** The months of a period in an office's words: "annually", "3-yearly", "every two years", "24m", "P2Y". */
function meantMonths(words: string): number | undefined {
  const known = adverbs.find(([pattern]) => pattern.test(words));
  if (known) return known[1];
  const both = new RegExp(`^${number} years? (?:and )?${number} months?$`).exec(words);
  if (both) return numberOf(both[1] ?? '') * 12 + numberOf(both[2] ?? '');
  const duration = /^p(\d+)([ym])$/.exec(words);
  if (duration) return Number(duration[1]) * (duration[2] === 'y' ? 12 : 1);
  const [, count = '', unit = ''] =
    new RegExp(`^(?:once )?(?:every |each |per )?${number}[ -]?(.+)$`).exec(words) ?? [];
  const of = units.find(([pattern]) => pattern.test(unit))?.[1];
  if (of) return of(numberOf(count));
  const each = /^(?:every|each) ((?:academic|school|calendar) year)$/.test(words);
  return each ? 12 : undefined;
}

/** The words without "reviewed", "at least", and remarks in brackets or after a comma. */
const coreOf = (written: string): string =>
  written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?[([].*$/, '')
    .replace(/(,|;| - | or sooner\b| or earlier\b| in (?=[a-z])| by (?=[a-z])).*$/, '')
    .replace(/^((to be |is )?review(ed|s)?( cycle| period)?|cycle|frequency|period)[: ]+/, '')
    .replace(
      /^(at least|at most|no less than|not more than|minimum( of)?|an?(?= (annual|biennial|triennial)))[: ]+/,
      '',
    )
    .replace(/ (review|cycle|basis|intervals?)$/, '')
    .replace(/[\s.;]+$/, '')
    .trim();

/** Months in the form of a profile: "2 years", "18 months". */
function inWords(months: number): string {
  const [count, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** The period that is meant, in the form of a profile: "1 year" for "annually". Undefined where it isn't plain. */
export function likelyPeriod(written: string): string | undefined {
  const months = written.length > 80 ? undefined : meantMonths(coreOf(written));
  const fits = months !== undefined && Number.isInteger(months) && months >= 1 && months <= longestPeriod;
  return fits ? inWords(months) : undefined;
}

const example = 'for example: 1 year, 2 years or 18 months';

/** A hint for words that aren't a period in the form of a profile. */
export function hintForPeriod(written: string): string {
  if (written.length > 80) return example;
  const likely = likelyPeriod(written);
  const named = written.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  const season = named.find((word) => monthNumber(word) !== undefined || meantTerm(word)?.kind === 'no year');
  if (likely !== undefined || (season !== undefined && /^((every|each) )?[a-z]+$/i.test(written.trim()))) {
    const when = season === undefined ? '' : '; when in the year is said by "next", such as next: 2026-10';
    return `write it as ${likely ?? '1 year'}${when}`;
  }
  return unclear(coreOf(written)) ?? aDate(written) ?? example;
}

/** A hint for words with more than one meaning, or with one that no period can express. */
function unclear(words: string): string | undefined {
  if (/^bi-?(annual|yearly|year)(ly)?$/.test(words))
    return 'write 6 months for twice a year, or 2 years for every other year';
  if (/^bi-?month(ly)?$/.test(words)) return 'write 2 months for every other month, or 1 month';
  if (/\bterm/.test(words)) {
    const months = /half/.test(words) ? '2 months' : /\b(2|two)\b/.test(words) ? '8 months' : '4 months';
    return `a term has no fixed length: write ${months}, or leave "every" out and write next: Autumn Term 2026`;
  }
  const range = new RegExp(`^(?:every )?${number} ?(?:-|to|or) ?${number}[ -]?(year|month)(?:s|ly)?$`).exec(words);
  if (range) {
    const unit = range[3] === 'year' ? 12 : 1;
    const [from, to] = [range[1], range[2]].map((word = '') => inWords(numberOf(word) * unit));
    return `write one of the two: ${from} or ${to}`;
  }
  const count = numberOf(words);
  if (Number.isInteger(count) && count > 10 && count <= longestPeriod)
    return `write ${inWords(count)} for ${count} months`;
  if (Number.isInteger(count) && count > 0 && count <= 10)
    return `write ${inWords(count * 12)}, or ${count} ${count === 1 ? 'month' : 'months'}`;
  const none = /^(tb[acd]|to be .*|n\/?a|none|never|on-?going|continuous(ly)?|(as|when|if) .*|-+|\?+|regular(ly)?)$/;
  return none.test(words) ? 'leave "every" out where no span is agreed' : undefined;
}

/** A hint for a date where a period should be. */
function aDate(written: string): string | undefined {
  const meant = meantDate(written);
  return meant?.kind === 'sure' ? `a date is said by "next": write next: ${isoDate(meant.date)}` : undefined;
}
