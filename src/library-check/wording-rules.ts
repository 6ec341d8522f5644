import { scarPatterns } from './text-leftovers.ts';

/** A rule for the library's words: a pattern that they must not have. */
export interface WordingRule {
  readonly pattern: RegExp;
  /** The message, made from the words found. */
  readonly message: (found: string) => string;
  readonly hint: (found: string) => string;
  /** Set where only the library's own words count: a find that includes a field's words is ignored. */
  readonly ownWordsOnly?: true;
  /** Set where clauses with `requires` are exempt. */
  readonly unlessRequires?: true;
  /** The roles of words that the rule applies to; all where left out. */
  readonly only?: readonly ('body' | 'heading' | 'about')[];
}

/** The most words in a sentence, from GOV.UK's guidance on content design. */
export const mostWords = 25;

/** American spellings and words that a policy might use, with the British ones. Our own list. */
const american: Readonly<Record<string, string>> = {
  'behavior(s|al)?': 'behaviour$1',
  'color(s|ed|ful)?': 'colour$1',
  'favor(s|ed|ite|able)?': 'favour$1',
  'honor(s|ed|able)?': 'honour$1',
  'neighbor(s|ly|hood)?': 'neighbour$1',
  'humor(ous)?': 'humour$1',
  'labor(s|ed)?': 'labour$1',
  'rumor(s)?': 'rumour$1',
  'center(s|ed)?': 'centre$1',
  'theater(s)?': 'theatre$1',
  'defense(s)?': 'defence$1',
  'offense(s)?': 'offence$1',
  gray: 'grey',
  math: 'maths',
  'mom(s)?': 'mum$1',
  'enroll(s|ment)?': 'enrol$1',
  'fulfill(s|ment)?': 'fulfil$1',
  'catalog(s)?': 'catalogue$1',
  'dialog(s)?': 'dialogue$1',
  '(organ|recogn|apolog|critic|emphas|summar|real|author|final|priorit|minim|maxim|personal|social|util)iz(e|es|ed|ing|ation)':
    '$1is$2',
  '(cancel|travel|label|model|counsel)(ed|ing)': '$1l$2',
  'program(s)?': 'programme$1',
  'vacation(s)?': 'holiday$1',
  gotten: 'got',
};

/** Words that the library avoids, each with the one that it uses instead (docs/clauses.md). */
const terms: Readonly<Record<string, string>> = {
  'students?': 'pupils',
  'guardians?': 'carers',
  'mums?|dads?|mothers?|fathers?': 'parents and carers',
  'kids?|youngsters?': 'children',
  'admins?|administrators?': 'moderators',
  'group ?chats?|chat groups?|WhatsApp groups?': 'group',
  'head ?teachers?|heads? teachers?|principals?|the head': '{{school.headteacher}}',
  'guidelines?': 'guidance',
  'e-mails?': 'email',
  'web site': 'website',
  'on-line': 'online',
  'governing (body|board)|governors': '{{policy.approval.by}}',
  'PTA|PTFA': '{{school.parentBody}}',
  'faculty|teaching staff': 'staff',
  "parents?(?!')(?!,? (?:and |or )?(?:a )?carers?)": 'parents and carers',
};

/** Latin abbreviations and the like, with the plain words to use. */
const latin: Readonly<Record<string, string>> = {
  'e\\.?g\\.?': 'such as',
  'i\\.e\\.?|ie': 'that is',
  'etc\\.?': 'a whole list, or "such as"',
  via: 'by, or through',
  'per se|ad hoc|inter alia|vice versa|et al\\.?': 'plain words',
  'N\\.?B\\.?': 'plain words',
  'vs?\\.': 'against',
  'viz\\.?|cf\\.?': 'that is, or see',
};

/** Abbreviations that everyone reads: names of the law and of this country. */
const knownAbbreviations: ReadonlySet<string> = new Set(['UK', 'PDF']);

const wholeWords = (pattern: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, `${flags}u`);

const table = (
  words: Readonly<Record<string, string>>,
  message: (found: string) => string,
  hint: (better: string) => string,
  more: Partial<WordingRule> = {},
): readonly WordingRule[] =>
  Object.entries(words).map(([pattern, better]) => ({
    pattern: wholeWords(pattern, 'i'),
    message,
    ...more,
    hint: (found) => hint(better.includes('$') ? found.replace(new RegExp(`^(?:${pattern})$`, 'i'), better) : better),
  }));

/** All rules that a pattern can express, in the order of checking. */
export const wordingRules: readonly WordingRule[] = [
  ...table(
    american,
    (found) => `"${found}" is American`,
    (better) => `write "${better}"`,
  ),
  ...table(
    terms,
    (found) => `"${found}" is another word for what the library calls by one`,
    (better) => `write "${better}"`,
    { ownWordsOnly: true, only: ['body', 'heading'] },
  ),
  ...table(
    latin,
    (found) => `"${found}" is Latin to many readers`,
    (better) => `write ${better}`,
  ),
  {
    pattern: /[‘’“”]/u,
    message: (found) => `${found} is a curly mark, and the library's are straight`,
    hint: () => `write ' or "`,
  },
  {
    pattern: /(?<![*\\])\*(?![*\s])|(?<![\p{L}\p{N}\\])_(?=\p{L})/u,
    message: () => 'italics are hard to read',
    hint: () => 'write it plainly, or **strong** if it has to stand out',
  },
  {
    pattern: /\p{L}\/\p{L}/u,
    message: () => 'a slash makes readers choose',
    hint: () => 'write "or", or "and"',
  },
  {
    pattern: /\p{L}!/u,
    message: () => 'an exclamation mark shouts',
    hint: () => 'end the sentence in a full stop',
  },
  {
    pattern: wholeWords('must|shall|obliged to|forbidden|prohibited', 'i'),
    message: (found) => `"${found}" orders, and the school doesn't run the groups`,
    hint: () => 'write "Please …", "We ask …" or "We expect …"',
    only: ['body'],
  },
  {
    pattern: wholeWords('(?:section|clause|paragraph|page|appendix|annex) (?:\\d+|[A-Z]|above|below)', ''),
    message: (found) => `"${found}" may not be in every policy`,
    hint: () => 'say what it says, or name the document',
  },
  {
    pattern: wholeWords('(?:see|as|mentioned|described|listed|set out|shown) (?:above|below|overleaf)', 'i'),
    message: (found) => `"${found}" points at what may not be there`,
    hint: () => 'say what it says',
  },
  {
    pattern:
      /^(?:however|therefore|this|these|those|they|it|he|she|also|moreover|furthermore|in addition|otherwise|such|finally|but|and|or|so)\b/iu,
    message: (found) => `"${found}" leans on the clause before, which may not be there`,
    hint: () => 'start with what it is about, or name that clause in "requires"',
    unlessRequires: true,
    only: ['body'],
  },
  {
    pattern: wholeWords('(?:your|that|this|the|such an?) (?:email|enquiry|report|reply|request)', 'i'),
    message: (found) => `"${found}" is of another clause, which may not be there`,
    hint: () => 'name that clause in "requires", or say it without',
    unlessRequires: true,
    only: ['body'],
  },
  ...scarPatterns.map(
    ({ what, pattern }): WordingRule => ({
      pattern,
      message: () => `there is ${what}`,
      hint: () => 'mend it',
    }),
  ),
];

/** Names of services. */
export const serviceNames: RegExp = wholeWords(
  'WhatsApp|Facebook|Messenger|Telegram|Signal|Snapchat|Class ?List|Class ?Dojo',
  'g',
);

/**
 * Abbreviations in capitals; allowed only if known or spelt out in the same text: "Parent Teacher Association (PTA)".
 */
export const unknownAbbreviation: RegExp = /(?<![\p{L}\p{N}])\p{Lu}{2,}s?(?![\p{L}\p{N}])/gu;

export const isKnownAbbreviation = (found: string, text: string): boolean =>
  knownAbbreviations.has(found) || text.includes(`(${found})`);
