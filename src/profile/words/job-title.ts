import type { ScalarType } from '../../yaml/shape.ts';
import { noAlternatives, noPossessive, notShouted, titles } from './names-as-spoken.ts';
import { noQuestion, withoutArticle, withoutEndMark } from './trimming.ts';
import { type Rule, unfit } from './unfit.ts';
import { mostInName, wordsType } from './words-type.ts';

const example = 'Headteacher';

/** Short forms of offices that readers know. */
const known = new Set('CEO HT EHT DHT AHT HOS SBM SLT DSL DDSL COO CFO SENCO'.split(' '));

/** "JS", "J.S.": whose initials they are, parents don't know. */
const noInitials: Rule = (words) =>
  /^(?:\p{Lu}\.?\s?){2,3}$/u.test(words) && !known.has(words.replace(/[.\s]/g, ''))
    ? unfit(`has initials, ${words}, where a title belongs`, undefined, `for example: ${example}`)
    : undefined;

/** A title that stands after "the" or "or": "Headteacher", "Co-Headteachers". */
export const jobTitle: ScalarType<string> = wordsType({
  noun: 'the title of an office',
  example,
  most: mostInName,
  rules: [
    ...titles(example),
    noInitials,
    noQuestion,
    withoutEndMark,
    withoutArticle,
    noAlternatives,
    noPossessive,
    notShouted,
  ],
});
