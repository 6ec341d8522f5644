import type { ScalarType } from '../../yaml/shape.ts';
import { noPossessive, notShouted, plainNames } from './names-as-spoken.ts';
import { withoutArticle, withoutEndMark, withoutOur } from './trimming.ts';
import { unfit } from './unfit.ts';
import { mostInName, wordsType } from './words-type.ts';

/** What a document is called, after "our": "Complaints Policy", "complaints procedure". */
export const documentTitle: ScalarType<string> = wordsType({
  noun: 'the title of a document',
  example: 'Complaints Policy',
  most: mostInName,
  rules: [
    ...plainNames,
    (words) => {
      const [, bare] = /^(.*\S)\.(?:pdf|docx?|odt|rtf|html?)$/i.exec(words) ?? [];
      return bare === undefined
        ? undefined
        : unfit('is the name of a file, where its title belongs', bare.replace(/[-_]+/g, ' '));
    },
    withoutEndMark,
    withoutOur,
    withoutArticle,
    (words) => {
      const parts = words.split(/\s*[,;]\s*/);
      const areAll =
        parts.length > 1 &&
        parts.every((part) =>
          /(?:policy|handbook|code|code of conduct|procedure|charter|guide|agreement|rules)$/i.test(part),
        );
      return areAll
        ? unfit('names several without an "and"', `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`)
        : undefined;
    },
    noPossessive,
    notShouted,
  ],
});

/** The title of a document in a list or a notice, as it stands on it. */
export const listedTitle: ScalarType<string> = wordsType({
  noun: 'the title of a document',
  example: 'Complaints Policy',
  most: mostInName,
  rules: [...plainNames, withoutEndMark, withoutOur, notShouted],
});
