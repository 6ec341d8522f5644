import type { ScalarType } from '../../yaml/shape.ts';
import { unquoted, withoutBullet, withoutEndMark } from './trimming.ts';
import { type Rule, unfit } from './unfit.ts';
import { mostInName, mostInSentence, wordsType } from './words-type.ts';

/** Words that begin a sentence and are no names, so that they lose their capital behind a colon. */
const beginning =
  /^(?:We|Our|That|To|Every|Everyone|Everybody|All|Each|The|A|An|In|At|Be|Being|Treat|Treating|With|By|As|For|Children|Pupils|Staff|Respect|Respecting|Kindness|Working|Together|Show|Showing|Help|Helping|It|There|This|Here|When|Where|Love|Learning|Caring|Care|Always)(?=[\s,]|$)/;

/** After "Our ethos, in a few words:", and before a full stop. */
export const ethosInWords: ScalarType<string> = wordsType({
  noun: 'a few words that go on after a colon',
  example: 'we treat everyone with kindness',
  most: mostInSentence,
  rules: [
    unquoted,
    (words) =>
      words.replace(/^(?:our|the school['’]s) (?:school )?ethos\s*(?:is|:)?\s*(?:that\s+|one of\s+)?(?=\S)/i, ''),
    (words) => words.replace(/[\s,;:]+$/u, ''),
    (words) => words.replace(beginning, (word) => word.toLowerCase()),
  ],
});

/** One of the school's values in a list. */
export const valueInList: ScalarType<string> = wordsType({
  noun: 'a value in a word or two',
  example: 'Friendship',
  most: mostInName,
  rules: [
    unquoted,
    (words) => words.replace(/^(?:and|&)\s+/i, '').replace(/\s+(?:and|&)$/i, ''),
    withoutEndMark,
    (words) => words.replace(/!+$/, '').replace(/^(?:our|the) values? (?:is|are):?\s+(?=\S)/i, ''),
    withoutBullet,
    (words) => words.replace(/\s*&\s*/g, ' and '),
    severalValues,
  ],
});

/** "Friendship, Joy, Respect" as one value; "Be ready, be respectful, be safe" is one. */
function severalValues(words: string): ReturnType<Rule> {
  const parts = words.split(/\s*[,;/|+]\s*(?:and\s+)?|\s+(?:and|or)\s+/);
  const areValues = /[,;/|+]/.test(words) && parts.every((part) => /^\p{Lu}[\p{L}'’-]*(?:\s\p{L}+)?$/u.test(part));
  return areValues
    ? unfit('is several values in one', undefined, `make an item of each: ${parts.join(' · ')}`)
    : undefined;
}

const free = (noun: string, example: string, most: number, mayBeNone = false): ScalarType<string> =>
  wordsType({ noun, example, most, rules: [], ...(mayBeNone ? { mayBeNone } : {}) });

/** Words of the school's own, which stand alone. */
export const sentences = free('words on one line', 'Every child is known and every child flourishes.', mostInSentence);

/** A name, a title or a line that stands alone. */
export const line = free('words on one line', 'Together we grow', mostInName);

/** Under the school's name, which says whose it is. */
export const mottoLine = wordsType({
  noun: 'words on one line',
  example: 'Together we grow',
  most: mostInName,
  rules: [(words) => words.replace(/^(?:(?:our|the) (?:school )?motto(?: is|:)|motto:)\s+(?=\S)/i, '')],
});

/** What a version changed, which may be nothing. */
export const changeInWords = free('words on one line', 'New policy', mostInSentence, true);
