import type { ScalarType } from '../../yaml/shape.ts';
import { noPossessive, notShouted, plainNames } from './names-as-spoken.ts';
import { noEtcetera, noQuestion, withoutArticle, withoutBullet, withoutEndMark, withoutOur } from './trimming.ts';
import { type Rule, unfit } from './unfit.ts';
import { mostInName, wordsType } from './words-type.ts';

/** "Behaviour_Policy v2 FINAL.docx": what a title was saved as. */
const noFile: Rule = (words) => {
  const [, bare] = /^(.*\S)\.(?:pdf|docx?|odt|rtf|html?)$/i.exec(words) ?? [];
  const title = (bare ?? words)
    .replace(/^copy of /i, '')
    .replace(/[\s_-]*(?:\((?:\d{1,2}|final)\)|\bfinal(?:[\s_-]final)*\b|(?<=[\s_-])v\d+(?:\.\d+)?\b)/gi, '');
  if (bare === undefined && title === words) return undefined;
  return unfit('is the name of a file, where its title belongs', title.replace(/[-_]+/g, ' ').trim());
};

/** "Complaints Policy (see website)", "Complaints Policy available on request". */
const noExplanation: Rule = (words) => {
  const bare = words.replace(
    /\s*[-–—,;:]?\s*(?:\((?:see|available|on|from|found|link|here|attached)\b[^()]*\)|(?:see|available|found|on request|on the (?:school )?web ?site|on our (?:school )?web ?site|from the (?:school )?office)\b.*)$/iu,
    '',
  );
  return bare === words || bare === ''
    ? undefined
    : unfit('has an explanation after it, which the policy would print', bare);
};

/** "Contact the office", "complaints": no document is called so. */
const isTitle: Rule = (words) =>
  /^(?:please )?(?:contact|ask|phone|email|e-mail|speak|write|ring|talk|call|read)\b|^(?:complaints?|behaviour|conduct|parents?|staff|pupils?|children|safeguarding)$/i.test(
    words,
  )
    ? unfit(`is no title of a document: "${words}"`)
    : undefined;

/** "Behaviour Policy, Complaints Policy" as one title. */
const severalTitles: Rule = (words) => {
  const parts = words.split(/\s*[,;]\s*(?:and\s+)?|\s+\/\s+|\s+[•·|]\s+/);
  const areAll =
    parts.length > 1 &&
    parts.every((part) =>
      /\S (?:policy|handbook|code|code of conduct|procedure|charter|guide|agreement|rules)$/i.test(part),
    );
  return areAll
    ? unfit('is several titles in one', undefined, `make an item of each: ${parts.join(' · ')}`)
    : undefined;
};

/** What a document is called, after "our": "Complaints Policy", "complaints procedure". */
export const documentTitle: ScalarType<string> = wordsType({
  noun: 'the title of a document',
  example: 'Complaints Policy',
  most: mostInName,
  rules: [
    ...plainNames,
    withoutBullet,
    noFile,
    noExplanation,
    isTitle,
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
  rules: [
    ...plainNames,
    withoutBullet,
    (words) => words.replace(/^(?:and|plus|also|see(?: also)?)\b:?\s+(?=\S)/i, ''),
    noFile,
    noExplanation,
    isTitle,
    noEtcetera,
    noQuestion,
    withoutEndMark,
    withoutOur,
    severalTitles,
    (words) =>
      /^(?:all )?(?:of )?(?:our |other |relevant )*policies$|^(?:various|others?|etc\.?)$/i.test(words)
        ? unfit(`names no document: "${words}"`)
        : undefined,
    notShouted,
  ],
});
