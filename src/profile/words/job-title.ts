import type { ScalarType } from '../../yaml/shape.ts';
import { noAlternatives, noPossessive, notShouted, titles } from './names-as-spoken.ts';
import { withoutArticle, withoutEndMark } from './trimming.ts';
import { mostInName, wordsType } from './words-type.ts';

const example = 'Headteacher';

/** A title that stands after "the" or "or": "Headteacher", "Co-Headteachers". */
export const jobTitle: ScalarType<string> = wordsType({
  noun: 'the title of an office',
  example,
  most: mostInName,
  rules: [...titles(example), withoutEndMark, withoutArticle, noAlternatives, noPossessive, notShouted],
});
