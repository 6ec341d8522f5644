import { describe, expect, it } from 'vitest';
import { comparePolicies, type PolicyDiff } from '../../../src/diff/compare-policies.ts';
import { decodeRecord } from '../../../src/diff/decode-record.ts';
import { encodeRecord } from '../../../src/diff/encode-record.ts';
import { labelOfField, statedField } from '../../../src/diff/fact-cause.ts';
import type { PolicyRecord } from '../../../src/diff/record.ts';
import { sayCauses, sayProperty } from '../../../src/diff/say.ts';
import { type TemplateField, templateFields } from '../../../src/profile/template-fields.ts';
import { png } from '../../samples/every-kind.ts';
import { clause, prepare, profile, type Trial, withManifest, withPolicy } from '../../samples/trial.ts';

const record = (trial: Trial): PolicyRecord => {
  const [policy] = prepare(trial);
  if (!policy) throw new Error('there is no policy');
  return policy.record;
};

const diff = (before: Trial, after: Trial): PolicyDiff => comparePolicies(record(before), record(after));

/** As a document that was published carries it. */
const published = (trial: Trial): PolicyRecord => {
  const decoded = decodeRecord(encodeRecord(record(trial)));
  if (!decoded) throw new Error('the record is not read');
  return decoded;
};

/** "kind title: words | why", a line for each change. */
const told = ({ changes }: PolicyDiff): readonly string[] =>
  changes.map(({ kind, clause: id, title, pieces, causes }) => {
    const words = pieces.map(
      ({ mark, text }) => ({ kept: text, deleted: `[-${text}-]`, inserted: `{+${text}+}` })[mark],
    );
    return `${kind} ${id ?? title}: ${words.join('')} | ${sayCauses(causes)}`;
  });

const withWords = (text: string, front = ''): Trial => ({ clauses: { 'be-kind': clause(text, front) } });

describe('words that both have', () => {
  it('nothing changed', () => {
    const { changes, properties, quiet } = diff({}, {});
    expect([changes, properties, quiet]).toEqual([[], [], []]);
  });

  it("the library's new wording", () => {
    expect(told(diff({}, withWords('Be very kind.')))).toEqual([
      "reworded be-kind: Be {+very +}kind. | the library's new wording",
    ]);
  });

  it('a value of the profile, in every place that names it', () => {
    const after = { profile: profile.replace('name: Hill School', 'name: Dale School') };
    expect(told(diff({}, after))).toEqual([
      "reworded the-title: Rules at [-Hill-]{+Dale+} School | the school's name: Hill School → Dale School",
    ]);
    expect(diff({}, after).properties.map(sayProperty)).toEqual([
      'title: Rules at Hill School → Rules at Dale School',
      'school: Hill School → Dale School',
    ]);
  });

  it('a value worked out is told as the one that it follows from', () => {
    const trial = withWords(
      'For {{groups.many}}, {{#if policy.approval.dated}}approved {{policy.approval.dated}}{{else}}a draft{{/if}}.',
    );
    const after = {
      ...trial,
      profile: `${profile.replace('chat: WhatsApp', 'chat: WhatsApp\n  groups: year')}    approval: { by: Governors, on: 2026-03 }\n`,
    };
    expect(told(diff(trial, after))).toEqual([
      'left-out State of the policy: [-Draft: not yet approved-] | it follows from the approval and the dates',
      'reworded be-kind: For [-class and -]year groups, [-a draft-]{+approved in March 2026+}. | ' +
        'the kind of groups: class and year groups → year groups; ' +
        'the profile now states the date of the approval: March 2026',
    ]);
  });

  it('a value that only a condition names', () => {
    const trial = withWords('Be kind{{#if school.motto}} as we say{{/if}}.');
    const after = { ...trial, profile: profile.replace('  email', '  motto: Kind hearts\n  email') };
    expect(told(diff(trial, after))).toEqual([
      "reworded be-kind: Be kind{+ as we say+}. | the profile now states the school's motto: Kind hearts",
    ]);
  });

  it('of a list, the rows that came and went', () => {
    const trial = withWords('{{#each policy.history}}{{version}}: {{change}}. {{/each}}Be kind.');
    const row = (version: string, change: string) =>
      `{ version: "${version}", date: 2026, author: FS, change: ${change} }`;
    const before = withPolicy(`history: [${row('0.1', 'New')}]`);
    const after = withPolicy(`history: [${row('0.1', 'New')}, ${row('1.0', 'Renewed')}]`);
    const all = diff({ ...trial, ...before }, { ...trial, ...after });
    expect(told(all)).toEqual([
      'reworded be-kind: 0.1: New. {+1.0: Renewed. +}Be kind. | new in the list of versions: 1.0, 2026, FS, Renewed',
    ]);
    expect(all.properties.map(sayProperty)).toEqual(['version: 0.1 → 1.0']);
  });

  it("the school's own words began, changed and ended", () => {
    const own = (words: string) => withPolicy(`reword: { be-kind: ${words} }`);
    expect(told(diff({}, own('Be nice.')))[0]).toContain("| the school's own words instead of the library's");
    expect(told(diff(own('Be nice.'), own('Be very nice.')))[0]).toContain("| the school's own words changed");
    expect(told(diff(own('Be nice.'), {}))[0]).toContain("| the library's words again instead of the school's own");
  });

  it('a new edition of a source, with new words and without', () => {
    const source = (edition: string) =>
      `sources:\n  - { title: Guidance, edition: "${edition}", checked: 2026-11-20, url: "https://a.example" }\n`;
    const before = withWords('Be kind.', source('2025'));
    expect(told(diff(before, withWords('Be very kind.', source('2026'))))).toEqual([
      'reworded be-kind: Be {+very +}kind. | the library\'s new wording; its source "Guidance" is now of 2026 (before: 2025)',
    ]);
    const { changes, quiet } = diff(before, withWords('Be kind.', source('2026')));
    expect(changes).toEqual([]);
    expect(quiet.map(({ clause: id, causes }) => `${id}: ${sayCauses(causes)}`)).toEqual([
      'be-kind: its source "Guidance" is now of 2026 (before: 2025)',
    ]);
  });

  it('another heading', () => {
    expect(told(diff({}, withManifest('heading: Our rules', 'heading: What we ask')))).toEqual([
      "reworded Heading: [-Our rules-]{+What we ask+} | the library's new wording",
    ]);
  });

  it('a label that is a clause’s title', () => {
    const facts = { ...withManifest('  - { title: the-title }', '  - { title: the-title }\n  - { facts: [notes] }') };
    const manifest = facts.manifest?.replace('      - { block: notes }\n', '') ?? '';
    const trial = (title: string): Trial => ({
      manifest,
      profile: `${profile}    include: [notes]\n`,
      clauses: { notes: clause('All').replace('A clause', title) },
    });
    expect(told(diff(trial('For'), trial('Applies to')))).toEqual([
      "reworded notes: [-For-]{+Applies to+}: All | the library's new wording",
    ]);
  });
});

describe('what came and went', () => {
  const second = (edition: string): Trial => ({
    ...withManifest(
      '  standard: [the-title, be-kind]',
      '  standard: [the-title, be-kind]\n  long: [the-title, be-kind, notes]',
    ),
    profile: profile.replace('edition: standard', `edition: ${edition}`),
  });

  it('another edition', () => {
    expect(told(diff(second('standard'), second('long')))).toEqual([
      'added notes: {+A note.+} | the school chose the edition "long" instead of "standard"',
    ]);
    expect(told(diff(second('long'), second('standard')))).toEqual([
      'left-out notes: [-A note.-] | the school chose the edition "standard" instead of "long"',
    ]);
  });

  it("the library's edition has it now, or no longer", () => {
    const more = withManifest('standard: [the-title, be-kind]', 'standard: [the-title, be-kind, notes]');
    expect(told(diff({}, more))).toEqual(['added notes: {+A note.+} | the library\'s edition "standard" changed']);
    expect(told(diff(more, {}))).toEqual(['left-out notes: [-A note.-] | the library\'s edition "standard" changed']);
  });

  it('include and omit', () => {
    const included = withPolicy('include: [notes]');
    expect(told(diff({}, included))).toEqual(['added notes: {+A note.+} | the school includes it']);
    expect(told(diff(included, {}))).toEqual(['left-out notes: [-A note.-] | the school no longer includes it']);
    const omitted = withPolicy('include: [notes]\nomit: [be-kind]');
    expect(told(diff(included, omitted))).toEqual(['left-out be-kind: [-Be kind.-] | the school leaves it out']);
    expect(told(diff(omitted, included))).toEqual(['added be-kind: {+Be kind.+} | the school no longer leaves it out']);
  });

  it('a fact without which it can’t be said', () => {
    const trial: Trial = {
      ...withManifest('standard: [the-title, be-kind]', 'standard: [the-title, be-kind, notes]'),
      clauses: { notes: clause('See {{school.motto}}.', 'when: [school.motto]\n') },
    };
    const stated = { ...trial, profile: profile.replace('  email', '  motto: Kind hearts\n  email') };
    expect(told(diff(trial, stated))).toEqual([
      "added notes: {+See Kind hearts.+} | the profile now states the school's motto: Kind hearts",
    ]);
    expect(told(diff(stated, trial))).toEqual([
      "left-out notes: [-See Kind hearts.-] | the profile no longer states the school's motto: Kind hearts",
    ]);
  });

  it('a list with its lead-in', () => {
    const listed = withPolicy('include: [please, be-brief]');
    const more = withPolicy('include: [please, be-brief, be-polite]');
    expect(told(diff({}, listed))).toEqual([
      'added please: {+Please:+} | the school includes it',
      'added be-brief: {+be brief;+} | the school includes it',
    ]);
    expect(told(diff(listed, more))).toEqual(['added be-polite: {+be polite.+} | the school includes it']);
  });

  it('a clause that the library drops or brings', () => {
    const without: Trial = {
      ...withManifest('      - { block: notes }\n', ''),
      clauses: { notes: undefined },
    };
    expect(told(diff(withPolicy('include: [notes]'), without))).toEqual([
      "left-out notes: [-A note.-] | the library's clauses changed",
    ]);
  });

  it("rules of the school's own, which are counted: one before another is one more, not two other ones", () => {
    const own = (...rules: readonly string[]) =>
      withPolicy(
        `include: [please, be-brief]\nextra:\n${rules.map((rule) => `  - { section: rules, text: "${rule}" }`).join('\n')}`,
      );
    expect(told(diff(own('keep to English.'), own('write in the evening;', 'keep to English.')))).toEqual([
      "added extra-1: {+write in the evening;+} | a rule of the school's own",
    ]);
    expect(told(diff(own('keep to English.'), own('keep to English, please.')))).toEqual([
      "reworded extra-1: keep to English{+, please+}. | a rule of the school's own",
    ]);
  });

  it('a clause in another place', () => {
    const moved = withManifest(
      '      - { paragraph: [be-kind] }\n      - { leadIn: [please], list: [be-brief, be-polite], extras: true }\n',
      '      - { leadIn: [please], list: [be-brief, be-polite], extras: true }\n      - { paragraph: [be-kind] }\n',
    );
    const listed = withPolicy('include: [please, be-brief]');
    const all = told(diff(listed, { ...moved, ...listed }));
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(/^moved be-kind: Be kind\. \| the same words in another place or form$/);
  });

  it('another logo', () => {
    const logo = {
      ...withManifest(
        '  - { title: the-title }',
        '  - { picture: school.logo, alternative: Crest }\n  - { title: the-title }',
      ),
    };
    const withLogo = (bytes: Uint8Array): Trial => ({
      ...logo,
      profile: profile.replace('  email', '  logo: crest.png\n  email'),
      logo: () => ({ mediaType: 'image/png', bytes, aspect: 1, file: bytes }),
    });
    const other = Uint8Array.from(png);
    other[other.length - 1] = 0;
    expect(told(diff(withLogo(png), withLogo(other)))).toEqual([
      "left-out Picture: [-[Picture: Crest]-] | the school's logo changed",
      "added Picture: {+[Picture: Crest]+} | the school's logo changed",
    ]);
    expect(told(diff(withLogo(png), withLogo(png)))).toEqual([]);
    const said = {
      ...withLogo(png),
      profile: profile.replace('  email', '  logo: crest.png\n  logoAlternative: A tree\n  email'),
    };
    expect(told(diff(withLogo(png), said))).toEqual([
      "left-out Picture: [-[Picture: Crest]-] | the words for the school's logo: Crest → A tree",
      "added Picture: {+[Picture: A tree]+} | the words for the school's logo: Crest → A tree",
    ]);
  });
});

describe('a part of a passage has the cause and the name of the passage', () => {
  const list = (...items: readonly string[]) => `Before you post:\n\n${items.map((item) => `- ${item}`).join('\n')}`;
  const nested = (inner: string) => `Think:\n\n1. Is it kind?\n   - ${inner}\n   - Is it true?\n2. Is it needed?`;
  const quoted = JSON.stringify;
  const rule = (text: string) =>
    withPolicy(`include: [please, be-brief]\nextra:\n  - { section: rules, text: ${quoted(text)} }`);
  const reworded = (text: string) => withPolicy(`include: [please, be-brief]\nreword: { be-brief: ${quoted(text)} }`);
  const titles = ({ changes }: PolicyDiff) => changes.map(({ title }) => title);

  it.each([
    ['a changed item', list('Is it true?', 'Is it needed?'), list('Is it true?', 'Is it needed today?')],
    ['another item', list('Is it true?'), list('Is it true?', 'Is it needed?')],
    ['an item less', list('Is it true?', 'Is it needed?'), list('Is it needed?')],
    ['an item of a list in a list', nested('Would you say it?'), nested('Would you really say it?')],
  ])('%s', (_, before, after) => {
    for (const [trial, title, why] of [
      [rule, 'Our own rule 1', "a rule of the school's own"],
      [reworded, 'A clause', "the school's own words changed"],
    ] as const) {
      const found = diff(trial(before), trial(after));
      expect(titles(found)).toEqual([title]);
      expect(found.changes.map(({ causes }) => sayCauses(causes))).toEqual([why]);
    }
  });
});

describe('a cause that none of the inputs says', () => {
  const said = (text: string, policygen: string): PolicyRecord => {
    const own = record(withWords(text));
    if (!own.source) throw new Error('the document names no source');
    return { ...own, clauses: record({}).clauses, source: { ...own.source, policygen } };
  };

  it('is not known, unless another version of policygen made the older one', () => {
    const now = said('Be very kind.', '0.2.0');
    expect(told(comparePolicies(said('Be kind.', '0.2.0'), now))).toEqual([
      'reworded be-kind: Be {+very +}kind. | not known',
    ]);
    expect(told(comparePolicies(said('Be kind.', '0.1.0'), now))).toEqual([
      'reworded be-kind: Be {+very +}kind. | another version of policygen',
    ]);
  });
});

it('every fact that a clause can name is called what an office calls it', () => {
  const paths = (field: TemplateField, path: readonly string[] = []): readonly string[] =>
    field.kind === 'group'
      ? [...field.fields].flatMap(([name, inner]) => paths(inner, [...path, name]))
      : [path.join('.')];
  const all = paths(templateFields);
  expect(all.length).toBeGreaterThan(30);
  expect(all.filter((path) => /["{.]/.test(labelOfField(statedField(path))))).toEqual([]);
});

describe('a document that was published', () => {
  it('is compared word by word, with its causes', () => {
    const all = comparePolicies(published({}), record(withWords('Be very kind.')));
    expect(told(all)).toEqual(["reworded be-kind: Be {+very +}kind. | the library's new wording"]);
  });

  it('says nothing of what it leaves out, so that the cause may stay open', () => {
    const omitted = withPolicy('include: [notes]\nomit: [be-kind]');
    const all = comparePolicies(published(omitted), record(withPolicy('include: [notes]')));
    expect(told(all)).toEqual([
      "added be-kind: {+Be kind.+} | the choice of clauses changed; a published document doesn't say whose choice it was",
    ]);
  });
});
