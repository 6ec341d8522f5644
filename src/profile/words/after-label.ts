import type { ScalarType } from '../../yaml/shape.ts';
import { noPerson } from './names-as-spoken.ts';
import { capitalised, noEtcetera, noQuestion, unquoted, withoutBullet, withoutEndMark } from './trimming.ts';
import { blank, type Rule, unfit } from './unfit.ts';
import { mostInSentence, wordsType } from './words-type.ts';

/** What stands after a label of the cover: "Applies to", "Available from". */
const afterLabel = (noun: string, example: string, rules: readonly Rule[]): ScalarType<string> =>
  wordsType({
    noun,
    example,
    most: mostInSentence,
    rules: [
      unquoted,
      withoutBullet,
      noQuestion,
      noEtcetera,
      ...rules,
      notLoud,
      noPerson(example),
      (words) => words.replace(/,(?=\p{L})/gu, ', '),
      (words) => {
        if (/[.!?]\s+\S/.test(words)) return undefined;
        const bare = words.replace(/!+$/, '');
        return withoutEndMark(bare) ?? bare;
      },
    ],
  });

/** "ALL PARENTS": initials stay. */
const notLoud: Rule = (words) =>
  !/\p{Ll}/u.test(words) && /\p{Lu}{4}/u.test(words) && !/[@/]|www/i.test(words)
    ? unfit('is in capitals, which shout and are hard to read', capitalised(words.toLowerCase()))
    : undefined;

/** The words behind what a pattern has at their start, with a capital. */
const behind =
  (pattern: RegExp): Rule =>
  (words) => {
    const bare = words.replace(pattern, '');
    return bare === words || bare === '' ? undefined : capitalised(bare);
  };

const applies =
  /^(?:(?:(?:this|the|our) policy|it|this)\s+(?:applies to|is (?:meant |intended |only )?for|covers|concerns)|applies to|applicable to|relevant to|aimed at|intended for|for the attention of|to be read by|for use by|(?:for|who|whom|audience|scope|applies)\s*:|for|to)\s*:?\s+(?=\S)/i;

export const whomItIsFor = afterLabel('whom the policy is for', 'All parents and carers', [
  (words) =>
    /^(?:(?:to )?whom it may concern|yes|no|y|all|an?y?|both|various|others?|it depends|as (?:applicable|appropriate)|relevant (?:people|parties)|those concerned)$/i.test(
      words,
    )
      ? unfit(`doesn't say whom: "${words}"`)
      : undefined,
  behind(applies),
]);

const copies =
  '(?:(?:an?|all|free|paper|printed|hard|further|more)\\s+)*cop(?:y|ies)(?:\\s+of\\s+(?:this|the|our)\\s+policy)?';

/** "Copies can be had from", "You can download it from", "via". */
const isHad = new RegExp(
  `^(?:(?:please\\s+)?(?:you|parents|anyone|anybody|it|they|this|(?:this|the|our)\\s+policy|${copies})\\s+)?(?:(?:is|are|can|may|will|be|also|get|have)\\s+)*(?:(?:available|had|obtained|found|got|find|read|seen|see|requested|download(?:ed)?|collect(?:ed)?|viewed|view|held|kept|published|displayed)\\s+)?(?:(?:it|them|this|${copies})\\s+)?(?:from|at|on|in|via|through)\\b\\s*:?\\s+(?!request\\b)(?=\\S)`,
  'i',
);

/** "Please ask at the office for a paper copy." */
const isAsked = new RegExp(
  `^(?:please\\s+)?(?:ask|contact|see|ring|call)\\s+(?:for\\s+(?:it|one|${copies})\\s+)?(?:(?:at|in|from)\\s+)?(?=(?:the|our|school|reception|office)\\b)`,
  'i',
);

export const whereItIs = afterLabel('where a copy can be had', 'the school office and the website', [
  (words) =>
    /^(?:(?:it is )?not (?:yet )?(?:available|published|online)|nowhere|unavailable)(?: yet| at present)?\.?$/i.test(
      words,
    )
      ? blank(`says that there is none, which would be printed: ${words}`)
      : undefined,
  (words) => words.replace(new RegExp(`\\s+for\\s+(?:it|one|${copies})(?=\\.?$)`, 'i'), ''),
  (words) => {
    const [, where] = /^(?:available )?on request\s+(?:from|at|in|to)\s+(.+?)\.?$/i.exec(words) ?? [];
    if (where !== undefined) return capitalised(`${where}, on request`);
    const [, how, from] = /^by (e-?mail|post|phone|telephone)\s+(?:from|to)\s+(.+?)\.?$/i.exec(words) ?? [];
    return how === undefined || from === undefined ? undefined : capitalised(`${from}, by ${how.toLowerCase()}`);
  },
  behind(isAsked),
  behind(isHad),
  (words) => {
    const [, whose = 'the', place] =
      /^(?:(?:the |our )?(school|academy|main|front) )?(office|website|web ?site|web ?page)\.?$/i.exec(words) ?? [];
    if (place === undefined || /^(?:the|our)\b/i.test(words)) return undefined;
    return whose === 'the' ? `The ${place.toLowerCase()}` : `The ${whose.toLowerCase()} ${place.toLowerCase()}`;
  },
  (words) =>
    /^(?:(?:available )?on request|request|online|on ?line|here|internally|yes|anywhere|everywhere|ask|available|digitally|electronically)\.?$/i.test(
      words,
    )
      ? unfit(`doesn't say where: "${words}"`)
      : undefined,
  (words) =>
    /^(?:[A-Z]:\\|\\\\|file:)/i.test(words) ? unfit("names a place that readers can't open", undefined) : undefined,
  (words) => (/[.:@]/.test(words) ? undefined : words.replace(/(?<=\p{L}{3})\s*\/\s*(?=\p{L})/gu, ' and ')),
]);
