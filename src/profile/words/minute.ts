import type { ScalarType } from '../../yaml/shape.ts';
import { address, noPerson } from './names-as-spoken.ts';
import { noQuestion, unquoted, withoutEndMark } from './trimming.ts';
import { blank, type Rule, unfit } from './unfit.ts';
import { mostInName, wordsType } from './words-type.ts';

/** "Minute no. 7", "minutes of the FGB", "Ref: 7", "#7", "approved at": the sentence says "minute" itself. */
const label =
  /^(?:(?:the|see|as per|per|under|in|recorded in|recorded as|minuted (?:in|at|as)|approved (?:at|in|by|under)|(?:yes|approved|agreed|minuted)[,:;])\s+)*(?:(?:minutes?|mins?)\b\.?\s*)?(?:(?:no|nr|ref|reference|number)\b\.?\s*(?=[:\s\dA-Z])|of the\s+|of\s+)?[:#]?\s*(?=\S)/i;

const nothing: Rule = (words) =>
  /^(?:not (?:yet )?minuted|unminuted|(?:will be|to be) minuted|there (?:was|is) no minute)$/i.test(words)
    ? blank(`says that there is none, which would be printed: ${words}`)
    : undefined;

/** A minute is found by a number, a date or a letter, and not by whose it is. */
const saysWhich: Rule = (words) =>
  /^(?:(?:the )?(?:full |local )?(?:governors?['’]?|governing (?:body|board)|board|committee|trustees|FGB|LGB|SLT)?(?:\s?meeting)?(?:\s?minutes?)?|minuted|as minuted|yes|y|no|approved|agreed|recorded|noted|done|unanimous(?:ly)?|see above)$/iu.test(
    words,
  )
    ? unfit(`doesn't say which minute: "${words}"`)
    : undefined;

/** The minute stands after "minute". */
export const minuteInWords: ScalarType<string> = wordsType({
  noun: 'the number or the place of a minute',
  example: 'item 7',
  most: mostInName,
  rules: [
    unquoted,
    (words) => words.replace(/^\((.*)\)$/, '$1'),
    address,
    noQuestion,
    withoutEndMark,
    nothing,
    (words) => words.replace(/^minutes?$/i, '') || words,
    (words) => words.replace(label, ''),
    (words) =>
      words
        .replace(/^(\S+(?: \S+)?) minutes(?: of)?\s+(?=\S)/i, '$1 ')
        .replace(/\bof the minutes of\b/i, 'of')
        .replace(/^agenda (?=item)/i, ''),
    (words) =>
      words.replace(/^(?:Agenda|Item|Page|Section|Para|Paragraph|Point|Number)(?= )/i, (word) => word.toLowerCase()),
    saysWhich,
    noPerson('item 7'),
  ],
});
