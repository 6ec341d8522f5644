import type { Clause } from '../policy/parse-clause.ts';
import { parseTemplate, type Template } from '../policy/parse-template.ts';
import type { PolicyType } from '../policy/policy-type.ts';
import type { Problem } from '../problem.ts';
import type { Path, Report } from '../yaml/read-yaml.ts';
import { type Reading, readAloud } from './read-aloud.ts';
import { isKnownAbbreviation, mostWords, serviceNames, unknownAbbreviation, wordingRules } from './wording-rules.ts';

/** The role of words: a clause's own, a heading or caption, or words about a clause, which no policy prints. */
type Role = 'body' | 'heading' | 'about';

/** What a clause's front matter permits: to name the services of its sources, and to build on what it requires. */
interface Leave {
  readonly services: string;
  readonly requires: boolean;
}

const none: Leave = { services: '', requires: false };

/** Reports every place where the library's words break a rule of docs/clauses.md. */
export function checkWording(type: PolicyType, report: Report): void {
  const once = new Set<string>();
  const reportOnce: Report = (problem) => {
    const key = JSON.stringify([problem.file, problem.line, problem.column, problem.message]);
    if (!once.has(key)) report(problem);
    once.add(key);
  };
  for (const clause of type.clauses.values()) {
    const { sources = [], requires = [] } = clause.front.value;
    const leave: Leave = { services: sources.map(({ title }) => title).join(' '), requires: requires.length > 0 };
    checkTemplateWords(clause.template, 'body', leave, reportOnce);
    checkFront(clause, reportOnce);
  }
  for (const { heading } of type.sections) checkTemplateWords(heading, 'heading', none, reportOnce);
  for (const part of [...type.cover, ...type.sections.flatMap(({ parts }) => parts)]) {
    if (part.kind === 'picture') checkTemplateWords(part.alternative, 'heading', none, reportOnce);
  }
}

function checkFront({ front }: Clause, report: Report): void {
  const { title, why } = front.value;
  const say = (path: Path, message: string, hint: string) =>
    report({ code: 'WORDING', message, ...front.place(path), hint });
  for (const [name, text] of Object.entries({ title, why })) {
    const place = (line: number, column: number, length: number) =>
      front.placeInText([name], text, line, column, length);
    const template = parseTemplate({ text, place }, report);
    if (template) checkTemplateWords(template, name === 'title' ? 'heading' : 'about', none, report);
  }
  if (!/[^.!?][.?]$/.test(why)) say(['why'], 'the reason is no whole sentence', 'end it in a full stop');
}

function checkTemplateWords(template: Template, role: Role, leave: Leave, report: Report): void {
  for (const reading of readAloud(template)) {
    const say = (index: number, length: number, message: string, hint: string) => {
      const { line, column } = reading.at(index);
      report({ code: 'WORDING', message, ...template.place(line, column, length), hint } satisfies Problem);
    };
    for (const { pattern, message, hint, only, ownWordsOnly, unlessRequires } of wordingRules) {
      if ((only && !only.includes(role)) || (unlessRequires && leave.requires)) continue;
      for (const match of reading.text.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
        const [found] = match;
        const isTheirs = ownWordsOnly ? touchesField : isAllOfFields;
        if (!isTheirs(reading, match.index, found))
          say(match.index, found.length, message(found.trim()), hint(found.trim()));
      }
    }
    for (const { 0: found, index } of reading.text.matchAll(unknownAbbreviation)) {
      if (isKnownAbbreviation(found, reading.text) || isAllOfFields(reading, index, found)) continue;
      say(
        index,
        found.length,
        `"${found}" is short for words that aren't there`,
        `write them out, with (${found}) after them`,
      );
    }
    for (const { 0: found, index } of role === 'body' ? reading.text.matchAll(serviceNames) : []) {
      if (leave.services.includes(found) || isAllOfFields(reading, index, found)) continue;
      const hint = 'write {{platforms.chat}} or {{platforms.all}}, or give a source on that service';
      say(index, found.length, `"${found}" is not the service of every school`, hint);
    }
    checkSentences(reading, say);
  }
}

const touchesField = (reading: Reading, start: number, found: string): boolean =>
  [...Array(found.length).keys()].some((offset) => reading.isOfField(start + offset));

/** Whether a find lies wholly in the values of fields: those are a school's words, not the library's. */
const isAllOfFields = (reading: Reading, start: number, found: string): boolean =>
  /\S/.test(found) &&
  [...found].every((character, offset) => /\s/.test(character) || reading.isOfField(start + offset));

function checkSentences(
  { text }: Reading,
  say: (index: number, length: number, message: string, hint: string) => void,
): void {
  // A sentence goes up to its end mark; words after a colon or in brackets are counted as part of it.
  for (const { 0: sentence, index } of text.matchAll(/\S.*?(?:[.!?](?=\s|$)|$)/g)) {
    const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (words > mostWords)
      say(index, 1, `this sentence has ${words} words`, `make two of it: ${mostWords} are enough for one`);
  }
}
