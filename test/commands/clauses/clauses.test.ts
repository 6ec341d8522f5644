import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownTemplates } from '../../../src/io/library/read-sources.ts';
import { clausesIn } from '../../../src/library-check/find-leftovers.ts';
import { lines } from '../../read/lines.ts';
import { runHere } from '../../read/run-here.ts';
import { home, schoolDocument, schools } from '../../read/schools.ts';
import { soundLibrary } from '../../samples/sound-library.ts';

const today = '2026-11-20';
const run = (folder: string, ...args: readonly string[]) => runHere({ folder, today }, ['clauses', ...args]);

/** A trust's folder: a small library of its own, and a school. */
let folder = '';
const profile = `school:
  name: Hill School
  email: office@hill.example
platforms:
  chat: WhatsApp
policies:
  small-rules:
    edition: full
    include: [be-calm]
    omit: [be-kind, be-brief, be-polite, no-adverts]
    reword: { ask-head: "Please ask us." }
    approval: { by: Trust Board }
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clauses-'));
  mkdirSync(join(folder, 'templates/small-rules/clauses'), { recursive: true });
  for (const look of ['look.css', 'look.typ', 'fonts'])
    cpSync(join(ownTemplates, look), join(folder, 'templates', look), { recursive: true });
  mkdirSync(join(folder, 'schools'));
  for (const [path, text] of Object.entries(soundLibrary)) {
    const source = '    sources:\n      - { title: The kindness book, edition: Second, checked: 2026-11-20 }\n';
    const sourced =
      path === 'clauses/be-kind.md' ? text.replace('since:', `${source.replace(/^ {4}/gm, '')}since:`) : text;
    writeFileSync(join(folder, 'templates/small-rules', path), sourced);
  }
  writeFileSync(join(folder, 'schools/hill.yaml'), profile);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('policygen clauses', () => {
  it('lists the library by section, with editions and sources', async () => {
    expect(await run(folder)).toEqual({
      code: 0,
      err: '',
      out: lines`
        small-rules: Small rules, 13 clauses
        A policy type that is as it should be.

        cover
          the-title  A clause  short, full
          approval   A clause  short, full
          sign       A clause  full
          applies    A clause  short, full

        kindness: Kindness at {{school.shortName}}
          be-kind    A clause  short, full
              source: The kindness book (Second; checked 2026-11-20)
          be-calm    A clause  to include
          ask-head   A clause  full

        rules: Our rules
          we-ask     A clause  short
          we-expect  A clause  full
          be-brief   A clause  short, full
          be-polite  A clause  full
          no-adverts  A clause  full

        more: Read more
          more       A clause  full
      `.replaceAll(/^( {2}[\w-]+) +A clause/gm, (_, id: string) => `${id.padEnd(12)}  A clause`),
    });
  });

  it('says which clauses a school has, and why', async () => {
    const { code, out, err } = await run(folder, '--profile', 'schools/hill.yaml');
    expect([code, err]).toEqual([0, '']);
    expect(out.replaceAll(/ {2,}/g, ' ')).toBe(lines`
      schools/hill.yaml: small-rules, edition full: 5 of 13 clauses

      cover
       + the-title A clause edition full
       + approval A clause edition full, and the profile has policy.approval
       + sign A clause edition full, and the profile has policy.approval
       - applies A clause the profile has no policy.appliesTo

      kindness: Kindness at {{school.shortName}}
       - be-kind A clause omitted
       + be-calm A clause included
       + ask-head A clause edition full, reworded

      rules: Our rules
       - we-ask A clause not in the edition full
       - we-expect A clause the list that it opens is empty
       - be-brief A clause omitted
       - be-polite A clause omitted
       - no-adverts A clause omitted

      more: Read more
       - more A clause the profile has no policy.related
    `);
  });

  it('says with what a clause was left out', async () => {
    const without = profile.replace('    approval: { by: Trust Board }\n', '');
    writeFileSync(join(folder, 'schools/mill.yaml'), without);
    const { out } = await run(folder, '--profile', 'schools/mill.yaml');
    expect(out).toMatch(/- approval +A clause +the profile has no policy.approval/);
    writeFileSync(
      join(folder, 'templates/small-rules/clauses/sign.md'),
      soundLibrary['clauses/sign.md']?.replace('when: [policy.approval]\n', '') ?? '',
    );
    const { out: after } = await run(folder, '--profile', 'schools/mill.yaml');
    writeFileSync(join(folder, 'templates/small-rules/clauses/sign.md'), soundLibrary['clauses/sign.md'] ?? '');
    expect(after).toMatch(/- sign +A clause +left out with approval/);
  });

  it('prints both as JSON', async () => {
    const { out } = await run(folder, '--json');
    const [library] = JSON.parse(out).types;
    expect(library.sections[1]).toEqual({
      section: 'kindness',
      heading: 'Kindness at {{school.shortName}}',
      clauses: [
        {
          id: 'be-kind',
          title: 'A clause',
          why: 'It shows what a clause is.',
          editions: ['short', 'full'],
          sources: [{ title: 'The kindness book', edition: 'Second', checked: '2026-11-20' }],
          requires: [],
          conflicts: [],
          when: [],
          since: '0.1',
        },
        expect.objectContaining({ id: 'be-calm', editions: [], conflicts: ['be-kind'] }),
        expect.objectContaining({ id: 'ask-head' }),
      ],
    });
    const { out: ofSchool } = await run(folder, '--profile', 'schools/hill.yaml', '--json');
    const [hill] = JSON.parse(ofSchool).types;
    expect([hill.profile, hill.edition]).toEqual(['schools/hill.yaml', 'full']);
    expect(hill.sections[0].clauses.map(({ choice }: { choice: unknown }) => choice)).toEqual([
      { has: true, by: 'edition', facts: [], reworded: false },
      { has: true, by: 'edition', facts: ['policy.approval'], reworded: false },
      { has: true, by: 'edition', facts: ['policy.approval'], reworded: false },
      { has: false, because: 'missing-fact', fact: 'policy.appliesTo' },
    ]);
  });

  it('says that there is no such policy type, and what there is', async () => {
    const { code, out, err } = await run(folder, 'small-rule');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('there is no policy type "small-rule"\n  did you mean "small-rules"?');
    const { code: ofSchool, err: told } = await run(folder, 'rules', '--profile', 'schools/hill.yaml');
    expect(ofSchool).toBe(1);
    expect(told).toContain('schools/hill.yaml has no policy "rules"');
  });

  it('refuses a profile that could not be built', async () => {
    writeFileSync(join(folder, 'schools/bad.yaml'), profile.replace('[be-calm]', '[be-calmer]'));
    const { code, out, err } = await run(folder, '--profile', 'schools/bad.yaml', '--json');
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({ types: [], problems: [{ code: 'CLAUSE_UNKNOWN', line: 9 }] });
  });
});

it.each(schools)('%s: the clauses that it is said to have are those of its document', async (school) => {
  const { code, out } = await run(home, '--profile', `schools/${school}.yaml`, '--json');
  expect(code).toBe(0);
  const [type] = JSON.parse(out).types;
  const clauses: readonly { id: string; choice: { has: boolean } }[] = type.sections.flatMap(
    (section: { clauses: unknown }) => section.clauses,
  );
  const said = clauses.filter(({ choice }) => choice.has).map(({ id }) => id);
  const printed = [...clausesIn(schoolDocument(school))].filter((id) => !id.startsWith('hd-'));
  expect(said.toSorted()).toEqual(printed.toSorted());
});
