import { hasKnownWord } from './capitals.ts';
import { personIn } from './people.ts';

/** A body or an office that every school has, so that a sentence has to say whose it is. */
const ofSchools =
  /^(?:(?:full|local|joint|interim|shadow|whole|school|academy|school['’]s)\s+)*(?:governing (?:body|board|council|committee)|governance (?:board|committee)|governors?(?:['’]? (?:board|committee|meeting))?|board(?: of (?:governors|management))?|academy (?:council|committee)|school (?:council|board)|management (?:committee|board)|advisory (?:board|committee)|parent council|(?:\p{L}+(?: and | & |, | ))*(?:sub-?)?committee|FGB|LGB|LGC|LAB|(?:executive |acting |interim |co-)?head ?teachers?|principals?|heads?|head of school|(?:vice[- ])?chair(?:man|woman|person)?(?: of (?:the )?governors)?|clerk(?: to (?:the )?governors)?|senior leadership team|SLT|leadership team)(?: \([^()]+\))?$/iu;

/** Bodies of more than a school: their committees are theirs. */
const ofMany = /\b(?:trust|trustees?|federation|diocese|diocesan|council's|MAT|authority|company|directors?)\b/i;

/**
 * Who approves a policy, as a sentence says it: "the Governing Body of Elm School", where the name doesn't say whose it
 * is; "the Trust Board" of a trust, which isn't the school's; "Mrs Jones, Chair of Governors" without an article.
 */
export function approverInWords(by: string, school: string): string {
  const name = personIn(by, hasKnownWord);
  if (name !== undefined) {
    // In brackets, since a comma would need another one behind it.
    const words = by.replace(/^([^,()]+), ([^,()]+)$/, '$1 ($2)');
    return words.startsWith(name) ? words : `the ${words}`;
  }
  const parts = by.split(/ and |, /);
  const isOfSchool = !ofMany.test(by) && (ofSchools.test(by) || parts.every((part) => ofSchools.test(part)));
  return isOfSchool ? `the ${by} of ${school}` : `the ${by}`;
}
