import { allKnown, hasKnownWord, inTitleCase, isShouted } from './capitals.ts';
import { personIn, withoutPeople } from './people.ts';
import { unquoted, withoutArticle, withoutEndMark } from './trimming.ts';
import { blank, type Rule, unfit } from './unfit.ts';

/** What people do in any field that holds a name or a title, and what becomes of it. */

/** "GOVERNING BODY": read letter by letter by some screen readers, and loud to everybody. */
export const notShouted: Rule = (words) => {
  if (!isShouted(words)) return undefined;
  const calm = inTitleCase(words);
  return allKnown(words) ? calm : unfit('is in capitals, which shout and are hard to read', calm);
};

/** "Headteacher: Headteacher", "Name: Elm School". */
const withoutLabel: Rule = (words) => {
  const [, label = '', value = ''] = /^([\p{L} '’]{2,30}?)\s*[:=]\s*(\S.*)$/u.exec(words) ?? [];
  const isLabel =
    /^(?:(?:full |short |school |school['’]s )?name|school|title|head|head ?teacher|deputy(?: head)?|role|job title|body|approved by|by|owner|policy|document|handbook|app|service|chat|pta|parents['’]? association|senior team|ethos|our ethos|values?|motto|vision|mission|minute|applies to|available from)$/i.test(
      label,
    );
  return isLabel ? unfit(`has a label before it: ${label}`, value) : undefined;
};

/** An address belongs into the field for it. */
export const address: Rule = (words) => {
  if (/\S@\S+\.\S/.test(words))
    return unfit('has an email address in it, where a name belongs', nameWithout(words, /\S+@\S+/g));
  if (/\b(?:https?:\/\/|www\.)\S/i.test(words))
    return unfit('has a web address in it, where a name belongs', nameWithout(words, /(?:https?:\/\/|www\.)\S+/gi));
  const phone = /(?:\+?\d[\d ()-]{8,}\d)/;
  return phone.test(words)
    ? unfit('has a telephone number in it, where a name belongs', nameWithout(words, phone))
    : undefined;
};

/** What is left of a name without an address; undefined where that is nothing. */
function nameWithout(words: string, address: RegExp): string | undefined {
  const rest = words
    .replace(address, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\b(?:email|e-mail|tel|telephone|phone|website|at|on|via|or)\b[.:]?\s*$/i, '')
    .replace(/^[\s,;:()–-]+|[\s,;:()–-]+$/g, '')
    .replace(/\s+/g, ' ');
  return /\p{L}/u.test(rest) ? rest : undefined;
}

/** "Mrs Jones" where the policy says "the Headteacher": titles outlive the people. */
export const noPerson =
  (example: string): Rule =>
  (words) => {
    const person = personIn(words, hasKnownWord);
    if (person === undefined) return undefined;
    const message = `names a person, ${person}, where a title belongs`;
    const [title] = withoutPeople(words, hasKnownWord)
      .map(asTitle)
      .filter(
        (part) =>
          (/^\p{Lu}{2,4}$/u.test(part) || (hasKnownWord(part) && allKnown(part))) &&
          !/^(?:acting|interim|assistant|joint|deputies)$/i.test(part),
      );
    return title === undefined ? unfit(message, undefined, `for example: ${example}`) : unfit(message, title);
  };

const asTitle = (words: string): string => {
  const bare = withoutArticle(words) ?? words;
  return withoutEndMark(bare) ?? bare;
};

/** "Head/Principal": the policy would say both. */
export const noAlternatives: Rule = (words) => {
  const parts = words.split(/\s*\/\s*/);
  const [first = '', second = ''] = parts;
  const isWord = /\b(?:and\/or|his\/her|s\/he|he\/she)\b/i.test(words);
  if (parts.length < 2 || isWord || first === '' || second === '' || /\d$/.test(first)) return undefined;
  return unfit('leaves open which of them it is', parts.join(' or '));
};

/** "the Head's": the sentence goes on without what is hers. */
export const noPossessive: Rule = (words) => {
  const [, owner = '', last = ''] = /^((?:.*\s)?(\S+))['’]s$/u.exec(words) ?? [];
  return hasKnownWord(last) ? unfit('is the possessive, and nothing follows it', owner) : undefined;
};

/** "your child's teacher": the sentence speaks of the school's own. */
const noYou: Rule = (words) => (/\byour\b/i.test(words) ? unfit(`speaks to the reader: "${words}"`) : undefined);

/** "We have no PTA". */
const noThing: Rule = (words) =>
  /^(?:no|we (?:have|do)(?:n['’]t| not)?(?: have)?(?: an?y?)?|there is no|without)\b/i.test(words) &&
  !/^no\.? ?\d/i.test(words)
    ? blank(`says that there is none, which would be printed: ${words}`)
    : undefined;

/** Of every name. */
export const plainNames: readonly Rule[] = [unquoted, address, withoutLabel, noThing];

/** Of every title and body. "Head Teacher: Mr Lee" is a title and a person, and not a label and a title. */
export const titles = (example: string): readonly Rule[] => {
  const person = noPerson(example);
  return [
    unquoted,
    (words) => (/[:=]/.test(words) ? person(words) : undefined),
    ...plainNames,
    person,
    noYou,
    (words) => words.replace(/!+$/, ''),
    (words) => (/^(?:pta|ptfa|ptsa|hsa|slt|smt|fgb|lgb|ceo|sbm)$/.test(words) ? words.toUpperCase() : undefined),
  ];
};
