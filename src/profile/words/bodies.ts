import type { ScalarType } from '../../yaml/shape.ts';
import { noAlternatives, noPossessive, notShouted, plainNames, titles } from './names-as-spoken.ts';
import { withoutArticle, withoutEndMark } from './trimming.ts';
import { unfit } from './unfit.ts';
import { mostInName, wordsType } from './words-type.ts';

/** A body after "our": "Senior Leadership Team". */
export const team: ScalarType<string> = wordsType({
  noun: 'the name of a team',
  example: 'Senior Leadership Team',
  most: mostInName,
  rules: [
    ...titles('Senior Leadership Team'),
    withoutEndMark,
    withoutArticle,
    (words) => {
      const [, whole] = /^(?:(?:a|one|a(?:ny)) )?(?:members?|one|a(?:ny)) of (?:the |our )?(\S.*)$/i.exec(words) ?? [];
      return whole === undefined ? undefined : unfit('names a member, where the team belongs', whole);
    },
    (words) => words.replace(/^(?:an?y?|some|every|each)\s+(?=\S)/i, '').replace(/(?<=\S)\s+members$/i, ''),
    noAlternatives,
    noPossessive,
    notShouted,
  ],
});

/** A body after "the": "PTFA", "Friends of Elm School". */
export const association: ScalarType<string> = wordsType({
  noun: "the name of a parents' association",
  example: 'PTFA',
  most: mostInName,
  rules: [...titles('PTFA'), withoutEndMark, withoutArticle, noAlternatives, noPossessive, notShouted],
});

/** Who decides: a body, or a person by office or name. */
export const approver: ScalarType<string> = wordsType({
  noun: 'the name of a body or an office',
  example: 'Governing Body',
  most: mostInName,
  rules: [
    ...plainNames,
    withoutEndMark,
    (words) => {
      const [, bare] = /^(?:approved|agreed|adopted|ratified) by\s+(.+)$/i.exec(words) ?? [];
      return bare;
    },
    withoutArticle,
    noAlternatives,
    noPossessive,
    notShouted,
  ],
});
