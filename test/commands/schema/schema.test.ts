import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/io/library/read-library.ts';
import { ownTemplates } from '../../../src/io/library/read-sources.ts';
import type { PolicyType } from '../../../src/policy/policy-type.ts';
import { profileSchema } from '../../../src/policy/profile-schema.ts';
import type { LogoOf } from '../../../src/prepare-policy.ts';
import { openLibrary } from '../../../src/prepare-policy.ts';
import { disagreement, schemaVerdict, unseenBySchema } from '../../read/schema-verdict.ts';
import { home, schools } from '../../read/schools.ts';
import { png } from '../../samples/every-kind.ts';
import { fullProfile } from '../../samples/full-profile.ts';
import { problemsOf, profile } from '../../samples/trial.ts';

const library = openLibrary(readLibrary(ownTemplates, home));
const types: readonly PolicyType[] = library.types.flatMap((id) => library.policyType(id) ?? []);
const schema = profileSchema(types);
const logo: LogoOf = () => ({ mediaType: 'image/png', bytes: png, aspect: 1, file: png });

/** How many problems policygen has with a profile; `problemsOf` itself fails where the schema judges otherwise. */
const judged = (text: string): number => problemsOf({ profile: text, logo }).length;

/** What one may write after a colon, right for one field and wrong for another. */
const oddValues = [
  ...['', '""', '" "', 'null', '~', '# x', 'true', 'no', '0', '12', '-3', '1.10', '1.2.3', '1.2.3.4'],
  ...['2024', '1850', '2024-3', '2024-13', '2024-02-30', '2026-03-12', '12/03/2024'],
  ...['Autumn Term 2026', 'autumn 2026', 'Autumn', '2025/26', 'academic year 2025/26', 'AY 2025/26', '11 years'],
  ...[
    '0 years',
    '1 year',
    '10 years',
    '120 months',
    '121 months',
    '123456789',
    '12345678.1',
    '24 months',
    '1000 years',
    '[a]',
    '[]',
    '{ a: b }',
    '{}',
    '- a',
  ],
  ...['"a\\nb"', '|\n      one\n      two', '"two words "', '"\\u200e"', '“quoted”'],
  ...['x@y', 'x@y.example', 'X@Y.EXAMPLE', 'https://a.example/b', 'HTTPS://A.EXAMPLE', 'ftp://a.example'],
  ...['"x&y@z.example "', 'x?y@z.example', 'x..y@z.example', 'x@y_z.example', 'Office <x@y.example>', 'x@y'],
  ...['https:///x', 'https://a.example@b.example/', 'https://a.example:0', 'https://localhost', 'www.a.example'],
  ...['javascript:alert(1)', 'Logo.PNG', '../logo.png', 'a/b.svg', 'logo.gif', '"#abcdef"', '"#2F6F3E"', '"#12345"'],
  ...['standard', 'Standard', 'class and year', 'cover', 'rules', 'notes', 'be-brief', 'the-title'],
];

describe('the JSON Schema and policygen judge alike', () => {
  it.each(schools)('the profile of %s', (school) => {
    const text = readFileSync(join(home, 'schools', `${school}.yaml`), 'utf8');
    expect(schemaVerdict(schema)(text)).toEqual({ errors: [] });
  });

  it('a profile with every field', () => {
    expect(judged(fullProfile)).toBe(0);
  });

  const lines = fullProfile.trimEnd().split('\n');
  const at = (start: string): number => lines.findIndex((line) => line.trim().startsWith(start));
  it.each([
    ...['name:', 'email:', 'values:', '- Friendship', 'documents:', 'logo:', 'colour:', 'groups:', 'edition:'],
    ...[
      '- notes',
      'notes:',
      'why:',
      'please:',
      '- section:',
      'text:',
      'pageStyle:',
      'on:',
      'every:',
      'next:',
      '- version:',
      'url:',
      'trial:',
    ],
  ])('%s with anything after it', (start) => {
    const line = lines[at(start)] ?? '';
    const before = /^ *(- )?([\w-]+: ?)?/.exec(line)?.[0] ?? '';
    // What is below a group or a list goes with it.
    const indent = line.search(/\S/);
    const below = line.endsWith(':')
      ? lines.findIndex((other, index) => index > at(start) && other.search(/\S/) <= indent)
      : at(start) + 1;
    for (const odd of oddValues)
      judged([...lines.slice(0, at(start)), `${before.trimEnd()} ${odd}`, ...lines.slice(below)].join('\n'));
    expect.assertions(oddValues.length);
  });

  it.each([
    ['text: A.', 0],
    ['{ text: A., why: So }', 0],
    ['{ text: A., leavesOut: [school.email] }', 1],
    ['{ leavesOut: [school.email], why: So }', 1],
    ['{ text: A., leavesOut: [], why: So }', 1],
    ['{ text: A., leavesOut: [school-email], why: So }', 1],
    ['{ words: A. }', 2],
    ['[A.]', 1],
  ])('own words written as %s', (written, problems) => {
    const value = written.startsWith('text') ? `\n        ${written}` : ` ${written}`;
    expect(judged(`${profile}    reword:\n      be-kind:${value}\n`)).toBe(problems);
  });

  it('any line taken away', () => {
    for (const index of lines.keys()) judged(lines.toSpliced(index, 1).join('\n'));
    expect.assertions(lines.length);
  });

  it('any field misspelt', () => {
    for (const index of lines.keys())
      judged(lines.with(index, (lines[index] ?? '').replace(/(\w)(-?\w*):/, '$1$1$2:')).join('\n'));
    expect.assertions(lines.length);
  });

  it.each([
    ['how many days a month has', `${profile}    issued: 2026-02-30\n`],
    ['that an academic year ends in the next year', `${profile}    review: { next: 2025/27 }\n`],
    ['characters that nobody can see', `${profile}    owner: "A\u200eB"\n`],
    ['curly quotes that were meant as quotes', `${profile}    owner: “A clerk”\n`],
    [
      'an address that is written like one and leads nowhere, or elsewhere than it seems',
      profile.replace('@hill', '@-hill'),
    ],
    ['a colour too pale to read', profile.replace('platforms:', '  colour: "#ffff00"\nplatforms:')],
  ])('but the schema does not know %s', (what, text) => {
    const [problem, ...others] = problemsOf({ profile: text });
    expect(problem && unseenBySchema.filter(({ isOf }) => isOf(problem)).map((known) => known.what)).toEqual([what]);
    expect(others).toEqual([]);
    expect(schemaVerdict(schema)(text.replace('trial:', 'parent-group-chats:'))).toEqual({ errors: [] });
  });

  it('and where they did not, a test would fail', () => {
    const misspelt = profile.replace('email', 'emial');
    expect(disagreement(profile, [], schemaVerdict({ maxProperties: 1 }))).toContain('only the schema refuses it');
    expect(disagreement(misspelt, problemsOf({ profile: misspelt }), schemaVerdict({}))).toContain(
      'only policygen refuses it: FIELD_UNKNOWN unknown field "emial" in school',
    );
  });
});

interface Described {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
}

describe('the JSON Schema', () => {
  const policy = (schema as Described).properties?.policies?.properties?.['parent-group-chats'];
  const [type] = types;

  it('says of every field what it is, and of every word or choice what a right one looks like', () => {
    const bare: string[] = [];
    const visit = (path: string, node: Described): void => {
      for (const [name, field] of Object.entries(node.properties ?? {})) {
        const here = `${path}.${name}`;
        if (!field.description) bare.push(here);
        if (!field.properties && !field.items?.properties && !field.examples && !field.enum) bare.push(here);
        visit(here, field);
        if (field.items) visit(here, field.items);
      }
    };
    visit('profile', schema as Described);
    expect(bare).toEqual([]);
  });

  it('names the clauses, sections and editions of the library, and says what each is', () => {
    const clauses = [...(type?.clauses.keys() ?? [])];
    expect(clauses.length).toBeGreaterThan(100);
    for (const field of [policy?.properties?.include?.items, policy?.properties?.omit?.items]) {
      expect(field?.enum).toEqual(clauses);
      expect(field?.enumDescriptions?.[clauses.indexOf('joining-voluntary')]).toMatch(
        /^Nobody has to join\. Families must be free .*\. In: (\w+, )*full\.$/,
      );
    }
    expect(Object.keys(policy?.properties?.reword?.properties ?? {})).toEqual(clauses);
    expect(policy?.properties?.edition?.enum).toEqual(['short', 'standard', 'full']);
    const sections = type?.sections.map(({ id }) => id);
    expect(policy?.properties?.extra?.items?.properties?.section?.enum).toEqual(sections);
  });
});
