import { placeholdersIn } from './placeholders.ts';
import { blank, type Rule, unfit } from './unfit.ts';

/** How people say in a form that there is no such thing. */
const nothing =
  /^(?:n\s?[/\\.]?\s?a\.?|not applicable|none|nil|nothing|no one|nobody|there (?:is|are) none|we have none)\.?$/i;

/** Whether somebody says that there is no such thing, as in a conversation. */
export const saysNothing = (words: string): boolean => nothing.test(words.trim()) || /^no\.?$/i.test(words.trim());

/** How people say that they will fill it in later, or that it stands elsewhere. */
const later = new RegExp(
  `^(?:${[
    'to ?do',
    't\\.?b\\.?[acd]\\.?',
    'fix ?me',
    'x{2,9}',
    'pending',
    'unknown|not known|not sure|not yet known|not decided|undecided',
    "don'?t know",
    '(?:same )?as (?:above|before|below|last (?:time|year))|same|ditto|idem|see (?:above|below)',
    '(?:please )?see (?:the |our )?(?:school )?(?:website|web ?page|policy|minutes|list|form|attached|office)',
    'on (?:the |our )?(?:school )?website',
    '(?:none|nothing|not) (?:yet|at (?:present|the moment)|currently|for now)(?: .*)?|(?:work )?in progress|wip|in development|under (?:review|construction)|being (?:written|set up|updated|reviewed)|coming soon',
    'as (?:per|on) (?:the |our )?(?:school )?(?:website|policy|office)',
    'place ?holder|sample|lorem ipsum.*',
    'test(?:ing)?(?:[ ,]+(?:test(?:ing)?|1 ?2 ?3))*|asdf\\w*|qwerty|dummy(?: text)?|blah(?:[ ,]+blah)*',
    '(?:please )?(?:insert|enter|type|fill in|add|write)(?: .*)?(?: here)?',
    'name(?: here)?|name of (?:the |your )?[a-z]+|your [a-z ]+ here|[a-z ]*\\bgoes here',
    '(?:the )?title(?: here)?',
    '(?:.{0,30}\\b)?to (?:be (?:confirmed|advised|agreed|decided|announced|added|completed|appointed|inserted|written|determined)|follow|come)',
  ].join('|')})[.!:…]*$`,
  'i',
);

/** The beginning of a note to oneself. */
const note = /^(?:todo|fixme|tbc|tba|tbd|xxx+)\b/i;

/** All in brackets, as a form has it: "[School name]", "<name>", "{{school.name}}". */
const bracketed = /^(?:\[[^\]]*\]|<[^<>]*>|\{+[^{}]*\}+|_{2,}.*_{2,})$/;

/** Whether all that words say is that there is nothing, or not yet. */
export const saysNothingYet = (words: string): boolean =>
  !/[\p{L}\p{N}]/u.test(words) || nothing.test(words) || later.test(words);

/**
 * A value that nobody means to be printed: a note that it isn't filled in yet, what a form had in its place, or that
 * there is no such thing.
 *
 * @param mayBeNone whether "none" is an answer like others
 */
export const faultOfBlank =
  (mayBeNone: boolean): Rule =>
  (words) => {
    if (!/[\p{L}\p{N}]/u.test(words)) return blank('has neither a letter nor a figure');
    if (!mayBeNone && nothing.test(words)) return blank(`says "${words}", which would be printed`);
    const [, inner] = /^\[([^[\]]+)\]$/.exec(words) ?? [];
    if (inner !== undefined && placeholdersIn(words).length === 0)
      return unfit('stands in brackets, which would be printed', inner);
    if (later.test(words) || note.test(words) || bracketed.test(words))
      return blank(`is still to be filled in: ${shown(words)}`);
    const [doubt] =
      /\((?:if (?:you have one|there is one|applicable|an?y?|relevant)|optional|delete)\)/i.exec(words) ?? [];
    if (doubt !== undefined) return blank(`has a part that is still to be filled in: ${doubt}`);
    const [field] = /\{\{[^{}]*\}\}/.exec(words) ?? [];
    if (field !== undefined) return blank(`has a field of a clause in it, which a value can't name: ${shown(field)}`);
    const [found] = placeholdersIn(words);
    return found && blank(`has a part that is still to be filled in: ${shown(found.words)}`);
  };

const shown = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words);
