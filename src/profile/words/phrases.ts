import type { ScalarType } from '../../yaml/shape.ts';
import { capitalised, unquoted, withoutEndMark } from './trimming.ts';
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
    (words) => words.replace(/^(?:our|the school['’]s) (?:school )?ethos\s*(?:is|:)?\s*(?:that\s+)?(?=\S)/i, ''),
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
    (words) => words.replace(/^(?:[-*•–]|\d+[.)])\s+/, ''),
    (words) => words.replace(/\s*&\s*/g, ' and '),
    severalValues,
  ],
});

/** "Friendship, Joy, Respect" as one value; "Be ready, be respectful, be safe" is one. */
function severalValues(words: string): ReturnType<Rule> {
  const parts = words.split(/\s*[,;/|]\s*(?:and\s+)?|\s+(?:and|or)\s+/);
  const areValues = /[,;/|]/.test(words) && parts.every((part) => /^\p{Lu}[\p{L}'’-]*(?:\s\p{L}+)?$/u.test(part));
  return areValues
    ? unfit('is several values in one', undefined, `make an item of each: ${parts.join(' · ')}`)
    : undefined;
}

/** What stands after a label of the cover: "Applies to", "Available from". */
const afterLabel = (noun: string, example: string, label: RegExp): ScalarType<string> =>
  wordsType({
    noun,
    example,
    most: mostInSentence,
    rules: [
      unquoted,
      (words) => {
        const bare = words.replace(label, '');
        return bare === words ? undefined : capitalised(bare);
      },
      (words) => (/[.!?]\s+\S/.test(words) ? undefined : withoutEndMark(words)),
    ],
  });

export const whomItIsFor = afterLabel(
  'whom the policy is for',
  'All parents and carers',
  /^(?:(?:this|the) policy (?:applies to|is for)|applies to|for|to)\s*:?\s+(?=\S)/i,
);

export const whereItIs = afterLabel(
  'where a copy can be had',
  'the school office and the website',
  /^(?:(?:(?:this|the) policy|copies|a copy)?\s*(?:is|are|can be)?\s*(?:available|had|obtained|found|got)\s+)?(?:from|at|on)\s*:?\s+(?=\S)/i,
);

/** The minute stands after "minute". */
export const minuteInWords: ScalarType<string> = wordsType({
  noun: 'the number or the place of a minute',
  example: 'item 7',
  most: mostInName,
  rules: [
    unquoted,
    withoutEndMark,
    (words) =>
      words.replace(
        /^(?:the\s+)?(?:minutes?|mins?\.?)\s*(?:no\.?|number|ref\.?|reference|of the|of|#)?\s*:?\s*(?=\S)/i,
        '',
      ),
    (words) => words.replace(/^\((.*)\)$/, '$1'),
  ],
});

const free = (noun: string, example: string, most: number, mayBeNone = false): ScalarType<string> =>
  wordsType({ noun, example, most, rules: [], ...(mayBeNone ? { mayBeNone } : {}) });

/** Words of the school's own, which stand alone. */
export const sentences = free('words on one line', 'Every child is known and every child flourishes.', mostInSentence);

/** A name, a title or a line that stands alone. */
export const line = free('words on one line', 'Together we grow', mostInName);

/** What a version changed, which may be nothing. */
export const changeInWords = free('words on one line', 'New policy', mostInSentence, true);
