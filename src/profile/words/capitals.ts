/** Words of offices, bodies, documents and schools, whose letters are known to be no initials. */
const known = new Set(
  `head heads headteacher headteachers head-teacher teacher teachers teaching principal principals deputy deputies assistant
  assistants vice director directors manager managers leader leaders leadership lead senior management team teams master
  mistress headmaster headmistress rector warden provost dean president officer officers coordinator secretary administrator
  chair chairman chairwoman chairperson clerk bursar executive acting interim business office finance
  pennaeth dirprwy cynorthwyol gweithredol corff llywodraethu llywodraethwyr prifathro prifathrawes príomhoide
  co joint phase key stage year class rep reps representatives senco sendco
  governor governors governing body bodies board boards trustee trustees trust council councils committee committees local full
  academy association parent parents carers friends school schools staff federation diocese
  primary infant infants junior juniors nursery secondary college high community church england catholic voluntary aided
  controlled preparatory prep grammar first middle lower upper girls boys saint ysgol
  policy policies handbook code conduct behaviour complaints complaint procedure procedures charter agreement guide pupil pupils`.split(
    /\s+/,
  ),
);

const small = new Set([
  'of',
  'the',
  'and',
  'for',
  'at',
  'in',
  'on',
  'or',
  'to',
  'with',
  'y',
  'yr',
  'de',
  'la',
  'na',
  'an',
]);

/** Initials that stay in capitals where all the words are. */
const initials = new Set(
  'PTA PTFA PTSA HSA SLT SMT FGB LGB LGC MAT CE CEO RC VA VC SEN SEND UTC ICT PE KS1 KS2 UK II III IV C E'.split(' '),
);

/** Whether words are written in capitals throughout, one of which is known not to be initials. */
export const isShouted = (words: string): boolean =>
  !/\p{Ll}/u.test(words) && words.split(/[^\p{L}]+/u).some((word) => word.length > 3 && known.has(word.toLowerCase()));

/** Whether each word in capitals is a known one, or one of those that join them. */
export const allKnown = (words: string): boolean =>
  words
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .every((word) => known.has(word.toLowerCase()) || small.has(word.toLowerCase()) || initials.has(word));

/** Words in capitals, or without any, as a title has them: "Governing Body of St Mary's". Well-known initials stay. */
export const inTitleCase = (words: string): string =>
  words.replace(/\p{L}[\p{L}'’]*/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    if (at > 0 && small.has(lower)) return lower;
    return initials.has(word) ? word : lower.charAt(0).toUpperCase() + lower.slice(1);
  });

/** Whether words name an office, a body or a document rather than a person. */
export const hasKnownWord = (words: string): boolean =>
  words.split(/[^\p{L}]+/u).some((word) => known.has(word.toLowerCase()));
