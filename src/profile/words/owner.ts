import type { ScalarType } from '../../yaml/shape.ts';
import { noAlternatives, noPossessive, notShouted, plainNames } from './names-as-spoken.ts';
import { noEtcetera, noQuestion, withoutArticle, withoutEndMark } from './trimming.ts';
import { blank, unfit } from './unfit.ts';
import { mostInName, wordsType } from './words-type.ts';

/** Who looks after a policy, in the register: an office, or a person by name. */
export const ownerInRegister: ScalarType<string> = wordsType({
  noun: 'an office or a name',
  example: 'School Business Manager',
  most: mostInName,
  rules: [
    ...plainNames,
    noQuestion,
    noEtcetera,
    withoutEndMark,
    (words) =>
      /^(?:(?:currently )?vacant|vacancy|unfilled)$/i.test(words)
        ? blank(`says that there is none, which would be printed: ${words}`)
        : undefined,
    (words) =>
      /^(?:me|us|i|we|i do|we do|we all|all of us|everyone|everybody|all|anyone|whoever|various|the usual|same|yes|was\b.*|formerly\b.*|me\b.*)$/i.test(
        words,
      )
        ? unfit(`doesn't say who it is: "${words}"`)
        : undefined,
    (words) => words.replace(/^(?:currently|at present|now)[,:]?\s+(?=\S)/i, ''),
    // "the office" is one, "The Headteacher" stands in a cell of a table.
    (words) => (/^(?:[Tt]he|[Oo]ur|[Aa]n?)\s+\p{Lu}/u.test(words) ? withoutArticle(words) : undefined),
    noAlternatives,
    noPossessive,
    notShouted,
  ],
});
