import { placeholdersIn } from './placeholders.ts';
import { blank, type Rule } from './unfit.ts';

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
    'place ?holder|sample|lorem ipsum.*',
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
    if (later.test(words) || note.test(words) || bracketed.test(words))
      return blank(`is still to be filled in: ${shown(words)}`);
    const [found] = placeholdersIn(words);
    return found && blank(`has a part that is still to be filled in: ${shown(found.words)}`);
  };

const shown = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words);
