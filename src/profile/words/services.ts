import type { ScalarType } from '../../yaml/shape.ts';
import { listInWords } from './list-in-words.ts';
import { plainNames } from './names-as-spoken.ts';
import { serviceCalled, serviceWithin } from './service-names.ts';
import { capitalised, withoutEndMark } from './trimming.ts';
import { type Rule, unfit } from './unfit.ts';
import { mostInName, wordsType } from './words-type.ts';

/** What a person puts before a service and the clauses say themselves: "our class WhatsApp groups", "the ClassDojo app". */
const qualifier =
  /^(?:the|our|an?y?|your|their|all|private|closed|secret|school|class|classroom|year|parents?['’]?|whole-class)\s+/i;

/** What stands behind it, which they say as well. */
const noun =
  /(?:\s+(?:class|year|parents['’]?|parent))?\s+(?:[Gg]roup [Cc]hats?|[Gg]roup-?chats?|[Gg]roups?|[Gg]roups?\s?\(s\)|[Cc]hats?|[Cc]hannels?|threads?|[Aa]pps?|application|[Mm]essages?|[Cc]ommunity|[Cc]ommunities|[Mm]essaging|messenger app|directory|platform|service)$/u;

/** What has no name of its own: "social media", "the school app". */
const generic = /^(?:(?:the|our|an?y?|some|various|all|other)\s+)*[\p{Ll}'’ -]+$/iu;

const joint = /\s*(?:[,;+/&]|\b(?:and|or|plus|as well as)\b)\s*/iu;

/** The services that one field names. */
export const servicesIn = (words: string): readonly string[] => words.split(/, | and /);

/** The service that is left of words without what the clauses say themselves; undefined where none is known. */
function knownIn(words: string): string | undefined {
  for (let rest = words; ; ) {
    const known = serviceCalled(rest) ?? serviceCalled(rest.replace(noun, ''));
    const shorter = rest.replace(qualifier, '');
    if (known !== undefined || shorter === rest) return known;
    rest = shorter;
  }
}

/**
 * One service as its sentence takes it.
 *
 * @param unnamed what becomes of one that has no name of its own, such as "the school app"
 */
function service(words: string, unnamed: Rule): ReturnType<Rule> {
  const bare = withoutEndMark(words) ?? words;
  const known = knownIn(bare);
  if (known !== undefined) return known;
  const within = serviceWithin(bare);
  const [, beforeBracket] = /^(.*?)\s*\((?!\p{Lu}[\p{Lu}\d]{1,7}\)$)/u.exec(bare) ?? [];
  if (beforeBracket !== undefined)
    return unfit('has an explanation in brackets, which the policy would print', within ?? beforeBracket);
  // "mainly WhatsApp" and "PTA Facebook page", but not "Arbor Parent App".
  if (within !== undefined && /(?<!\p{L})\p{Ll}+(?!\p{L})/u.test(bare.replace(within, '').replace(/['’]s\b/g, '')))
    return unfit('says more than the name of the service', within);
  if (!/\p{Lu}|\d/u.test(bare) && generic.test(bare)) return unnamed(bare);
  // "the ElmNet app" is ElmNet.
  if (/^(?:an?y?|some|the|our)?\s*apps?$/i.test(bare)) return unnamed(bare.toLowerCase());
  const named = bare.replace(noun, '');
  if (named !== bare && /\s\p{Ll}+(?:\s?\(s\))?$/u.test(bare)) return named.replace(/^(?:the|our|an?)\s+/i, '');
  return /^the\s/i.test(bare) ? capitalised(bare) : bare.replace(/^(?:our|an?)\s+/i, '');
}

/** Each service that a field names, each as its sentence takes it, as one list: "WhatsApp, Signal and Class List". */
const eachService =
  (unnamed: Rule): Rule =>
  (words) => {
    const outcomes = words
      .split(joint)
      .filter((piece) => piece !== '')
      .map((piece) => service(piece, unnamed) ?? piece);
    const fault = outcomes.find((outcome) => typeof outcome === 'object');
    if (!fault) return listInWords(outcomes.map(String));
    const right = outcomes.flatMap((outcome) => (typeof outcome === 'string' ? [outcome] : (outcome.mended ?? [])));
    return right.length === 0 ? fault : { ...fault, mended: listInWords(right) };
  };

const noName: Rule = (words) => unfit(`names no service: "${words}"`);

/** An app that the school itself has no name for; what isn't an app can't be written on. */
const ownApp: Rule = (words) => {
  if (/\b(?:e-?mails?|phone|telephone|texts?|sms|letters?|website|paper|newsletters?|no)\b/i.test(words))
    return noName(words);
  return /^(?:the|our)\s/.test(words) ? words : `the ${words.replace(/^(?:an?y?|some)\s+/, '')}`;
};

const isOf = (what: string, example: string, unnamed: Rule): ScalarType<string> =>
  wordsType({ noun: what, example, most: mostInName, rules: [...plainNames, eachService(unnamed)] });

/** What parents write on: names alone, for clauses call them "groups". */
export const chatService = isOf('the name of a service', 'WhatsApp', noName);

/** The school's app, by its name or as "the school app". */
export const appService = isOf('the name of an app', 'Dojo', ownApp);
