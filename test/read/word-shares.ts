import { resolve } from 'node:path';
import { ownTemplates, readPolicyTypes, readSource } from '../../src/io/library/read-sources.ts';
import { assembleDocument } from '../../src/policy/assemble-document.ts';
import { parsePolicyType } from '../../src/policy/parse-policy-type.ts';
import { selectClauses } from '../../src/policy/select-clauses.ts';
import type { Problem } from '../../src/problem.ts';
import { parseProfile } from '../../src/profile/parse-profile.ts';
import { type TemplateValue, type TemplateValues, templateValues } from '../../src/profile/template-values.ts';
import { documentWords } from './document-words.ts';
import { home } from './schools.ts';

/** Where the words of one school's policy come from. */
export interface WordShares {
  /** Written in the library: clauses, headings, labels. */
  readonly shared: number;
  /** Inserted from the profile, or worked out from it: names, dates, titles, services, the kind of groups. */
  readonly facts: number;
  /** Sentences and phrases that the profile writes itself: vision, motto, ethos, `reword`, `extra`. */
  readonly prose: number;
}

/** Characters for private use, which no word has: they come through the merge and mark whose words are whose. */
const marks = { fact: '\ue000', prose: '\ue001', end: '\ue002' } as const;

const proseFields: ReadonlySet<string> = new Set(['school.vision', 'school.motto', 'school.ethos']);

/** A mailbox can have no such characters: it is marked by letters before it, which no word begins with. */
const mailboxMark = 'zzfact-';
const markedMailbox = new RegExp(`${mailboxMark}([^\\s@]+@[\\w.-]*\\w)`, 'g');

/** Counts the words of a school's policy on parents' group chats by where they come from, in the merged document. */
export function wordShares(school: string): WordShares {
  const [source] = readPolicyTypes(ownTemplates, home).filter(({ id }) => id === 'parent-group-chats');
  if (!source) throw new Error('the library has no policy on parents’ group chats');
  const type = parsePolicyType(source);
  const profile = parseProfile(readSource(resolve(home, 'schools', `${school}.yaml`), home));
  const stated = profile.value.policies.get(type.id);
  if (!stated) throw new Error(`${school} has no such policy`);
  const own = {
    reword: new Map([...(stated.reword ?? [])].map(([id, { text }]) => [id, { text: asProse(text) }] as const)),
    extra: (stated.extra ?? []).map(({ section, text }) => ({ section, text: asProse(text) })),
  };
  const policy = { ...stated, ...own };
  const values = templateValues(profile.value, policy);
  const report = ({ code, message }: Problem) => {
    throw new Error(`${school} has something wrong: ${code} ${message}`);
  };
  const selection = selectClauses(type, profile, policy, values, report);
  const document = assembleDocument(type, profile, policy, selection, marked(values, ''), undefined, report);
  return countWords(documentWords(document).replace(markedMailbox, `${marks.fact}$1${marks.end}`));
}

const asProse = (text: string): string => `${marks.prose}${text}${marks.end}`;

function marked(values: TemplateValues, path: string): TemplateValues {
  const copy: { [name: string]: TemplateValue } = Object.create(null);
  for (const [name, value] of Object.entries(values))
    copy[name] = markedValue(value, path === '' ? name : `${path}.${name}`);
  return copy;
}

function markedValue(value: TemplateValue, path: string): TemplateValue {
  if (path === 'school.email') return `${mailboxMark}${String(value)}`;
  if (typeof value === 'string') return `${proseFields.has(path) ? marks.prose : marks.fact}${value}${marks.end}`;
  if (Array.isArray(value)) return value.map((item) => markedValue(item, path));
  return marked(value as TemplateValues, path);
}

/** A word is the profile's where any part of it is. Fields inside the profile's own prose are prose. */
function countWords(text: string): WordShares {
  const counts = { shared: 0, facts: 0, prose: 0 };
  const open: string[] = [];
  for (const word of text.split(/\s+/)) {
    const inside = new Set(open);
    for (const character of word) {
      if (character === marks.fact || character === marks.prose) {
        open.push(character);
        inside.add(character);
      } else if (character === marks.end) open.pop();
    }
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    if (inside.has(marks.prose)) counts.prose++;
    else if (inside.has(marks.fact)) counts.facts++;
    else counts.shared++;
  }
  return counts;
}
