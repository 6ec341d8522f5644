import type { ScalarType } from '../../yaml/shape.ts';
import { hasKnownWord, inTitleCase } from './capitals.ts';
import { noPossessive, notShouted, plainNames } from './names-as-spoken.ts';
import { withoutEndMark } from './trimming.ts';
import { blank, type Rule, unfit } from './unfit.ts';
import { mostInName, wordsType } from './words-type.ts';

/** What forms have where the name belongs. */
const fromForm: Rule = (words) =>
  /^(?:(?:your|my|our|the|this|an?y?)\s+(?:school|academy|federation|trust)(?:['’]s)?(?:\s+name)?|school name|(?:test|sample|example|dummy|demo|an?y) school|any ?town.*)(?:\s+here)?$/i.test(
    words,
  )
    ? blank(`is still to be filled in: ${words}`)
    : undefined;

const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;
const street =
  /^(?:\d+[a-z]?(?:[–-]\d+)?,?\s+)?(?:[\p{L}'’.-]+\s+){1,4}(?:street|st|road|rd|lane|ln|avenue|ave|drive|close|way|crescent|terrace|grove|row|court|gardens|square)\.?$/iu;

/** A name with where the school is: an address stands nowhere in a policy's sentences. */
const noAddress: Rule = (words) => {
  const parts = words.split(/\s*,\s*/);
  const at = parts.findIndex(
    (part, index) => index > 0 && (street.test(part) || postcode.test(part) || /^P\.?O\.? Box/i.test(part)),
  );
  if (at > 0) return unfit('has an address after it, which every sentence would say', parts.slice(0, at).join(', '));
  const [code] = postcode.exec(words) ?? [];
  return code === undefined
    ? undefined
    : unfit('has a postcode in it, which every sentence would say', words.replace(code, '').replace(/[\s,;-]+$/, ''));
};

/** A school's name is written with capitals, whoever is in a hurry. */
const notSmall: Rule = (words) =>
  !/\p{Lu}/u.test(words) && !/^(?:our|the) /.test(words) && /\b(?:school|academy|primary|college|nursery)\b/.test(words)
    ? unfit('has no capital letters', inTitleCase(words))
    : undefined;

/** "Mrs Jones"; "Dr Challoner's Grammar School" is one. */
const noTeacher: Rule = (words) =>
  /^(?:Mr|Mrs|Ms|Miss|Mx)\b/.test(words) && !hasKnownWord(words)
    ? unfit(`names a person, ${words}, where the name of a school belongs`)
    : undefined;

const article: Rule = (words) => words.replace(/^the (?=\p{Lu})/u, 'The ');

const ofSchool = (example: string, rules: readonly Rule[]): ScalarType<string> =>
  wordsType({
    noun: 'the name of a school',
    example,
    most: mostInName,
    rules: [...rules, ...plainNames, noTeacher, withoutEndMark, noPossessive, noAddress, calm, notSmall, article],
  });

/** A name in capitals is told, never changed: it may be how the school writes it, but for the words that all schools have. */
const calm: Rule = (words) => {
  const outcome = notShouted(words);
  return typeof outcome === 'string' ? unfit('is in capitals, which shout and are hard to read', outcome) : outcome;
};

export const schoolName = ofSchool('Orchard Primary School', [fromForm]);

/** How sentences call the school, which may be "our school". */
export const schoolInSentences = ofSchool('Orchard Primary School', [
  (words) => (/^(?:our|the) (?:school|academy|federation|trust)$/i.test(words) ? undefined : fromForm(words)),
]);
