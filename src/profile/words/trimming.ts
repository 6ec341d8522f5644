import { type Rule, unfit } from './unfit.ts';

/** Ways in which words are written as people speak, and what is left of them for a sentence that says the rest itself. */

/** Quotes around the whole value belong to YAML, or to nobody. */
export function unquoted(words: string): string | undefined {
  const [, inner] =
    /^"([^"]+)"$|^'([^']+)'$|^“([^“”]+)”$|^‘([^‘’]+)’$/u.exec(words)?.filter((part) => part !== undefined) ?? [];
  return inner;
}

/** The sign of an item in a list that somebody copied: "- Joy", "1. Joy". */
export const withoutBullet = (words: string): string => words.replace(/^(?:[-*•–▪●]|\d{1,2}[.)])\s+(?=\S)/u, '');

/** "Headteacher?": somebody wasn't sure. */
export const noQuestion: Rule = (words) =>
  /\?$/.test(words) ? unfit('asks, where it should say', words.replace(/[\s?]+$/, '')) : undefined;

/** "Parents, carers, etc." */
export const noEtcetera: Rule = (words) => {
  const bare = words.replace(/\s*(?:,|\band)?\s*(?:\betc\b\.?|\band so on|\band others?|…|\.{3})$/iu, '');
  return bare === words ? undefined : unfit('leaves open what else', bare);
};

/** Abbreviations that end in their own full stop. */
const abbreviation =
  /(?:^|[\s(])(?:\p{Lu}|St|Dr|Ltd|Inc|Co|Sch|Jr|Sr|Acad|Prim|Jun|Inf|Govs?|Ctte?e|Assoc|Assn|Dept|Bd|No|etc|\S*\.\S*)\.$/u;

/** A full stop, a comma or a colon at the end belongs to the sentence around. */
export function withoutEndMark(words: string): string | undefined {
  const bare = words.replace(/[\s,;:]+$/u, '');
  const ended = /[^.]\.$/.test(bare) && !abbreviation.test(bare) ? bare.slice(0, -1).trimEnd() : bare;
  return ended === words ? undefined : ended;
}

/** The sentence says "the" or "our" itself. */
export function withoutArticle(words: string): string | undefined {
  const bare = words.replace(/^(?:the|our|a|an|your|their|this)\s+(?=\S)/iu, '');
  return bare === words ? undefined : bare;
}

/** "our", where "the" may be a part of the name. */
export function withoutOur(words: string): string | undefined {
  const bare = words.replace(/^(?:(?:the|our|your) schools?['’]s?|our|your|school['’]s)\s+(?=\S)/iu, '');
  return bare === words ? undefined : bare;
}

export const capitalised = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
