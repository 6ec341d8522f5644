import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/model.ts';
import { formatNames, loadFormat } from '../../src/formats/formats.ts';
import { openEngines } from '../../src/io/rendering/engines.ts';
import { showState } from '../../src/policy/show-state.ts';
import type { Day } from '../../src/profile/calendar-date.ts';
import { parseProfile } from '../../src/profile/parse-profile.ts';
import { type ReviewState, reviewState, stateLabel, stateWords } from '../../src/review/review-state.ts';
import { documentWords } from '../read/document-words.ts';
import { below, rootOf, wordParts } from '../read/docx-parts.ts';
import { pdfFacts } from '../read/pdf-facts.ts';
import { runHere } from '../read/run-here.ts';
import { home, look, schoolDocument } from '../read/schools.ts';
import { day } from '../samples/day.ts';

/** The state of a policy with these lines in its profile. */
function stateOf(lines: readonly string[], on?: Day): ReviewState {
  const text = [
    'school: { name: Orchard, email: office@orchard.example }',
    'platforms: { chat: WhatsApp }',
    'policies:',
    '  parent-group-chats:',
    ...['edition: short', ...lines].map((line) => `    ${line}`),
  ].join('\n');
  const policy = parseProfile({ file: 'schools/orchard.yaml', text }).value.policies.get('parent-group-chats');
  if (!policy) throw new Error('no policy');
  return reviewState(policy, on);
}

const approved = 'approval: { by: Governing Body, on: 2024-03 }';

describe('the state is worked out', () => {
  test.each([
    ['a draft: nothing says that it was approved', [], 'Draft'],
    ['a draft: somebody is to approve it', ['approval: { by: Governing Body }'], 'Draft'],
    ['a draft, however late its review', ['review: { next: 2020 }'], 'Draft'],
    ['issued', ['issued: 2025-09'], 'Issued'],
    ['approved', [approved], 'Approved'],
    ['superseded, whatever else', [approved, 'supersededBy: { title: New }'], 'Superseded'],
    ['superseded before it was approved', ['supersededBy: { title: New }'], 'Superseded'],
  ])('%s', (_name, lines, label) => {
    expect(stateLabel(stateOf(lines))).toBe(label);
    expect(stateLabel(stateOf(lines, day('2026-11-20')))).toBe(label);
  });

  test.each([
    ['next: Spring Term 2026', '2026-04-30', 'Approved'],
    ['next: spring 2026', '2026-05-01', 'Review overdue'],
    ['next: 2025/26', '2026-08-31', 'Approved'],
    ['next: academic year 2025/26', '2026-09-01', 'Review overdue'],
    ['next: 2026-03', '2026-03-31', 'Approved'],
    ['next: 2026-03', '2026-04-01', 'Review overdue'],
    ['next: 2026', '2026-12-31', 'Approved'],
    ['next: 2026', '2027-01-01', 'Review overdue'],
    ['next: 2028-02', '2028-02-29', 'Approved'],
    ['next: 2028-02', '2028-03-01', 'Review overdue'],
    ['next: 2026-03-05', '2026-03-05', 'Approved'],
    ['next: 2026-03-05', '2026-03-06', 'Review overdue'],
    ['every: 2 years', '2026-03-31', 'Approved'],
    ['every: 2 years', '2026-04-01', 'Review overdue'],
  ])('a review with "%s" on %s: %s', (review, on, label) => {
    expect(stateLabel(stateOf([approved, `review: { ${review} }`], day(on)))).toBe(label);
  });

  test.each([
    ['underway: 2026-02', undefined, 'Under review since February 2026'],
    ['underway: 2026-02', '2026-02-01', 'Under review since February 2026'],
    ['underway: 2026-02', '2026-01-31', 'Approved'],
    ['next: 2026-03, underway: 2026-02-12', '2030-01-01', 'Under review since 12 February 2026'],
    ['next: 2026-03', '2030-01-01', 'Review overdue since 1 April 2026'],
  ])('"%s" on %s: %s', (review, on, words) => {
    expect(stateWords(stateOf([approved, `review: { ${review} }`], on === undefined ? undefined : day(on)))).toBe(
      words,
    );
  });

  test('without a day, nobody can tell whether the review is past', () => {
    expect(stateOf([approved, 'review: { next: 2025 }'])).toEqual({ kind: 'approved' });
  });
});

const engines = openEngines();
afterAll(() => engines.close());

const cases: readonly (readonly [ReviewState, string])[] = [
  [{ kind: 'draft' }, 'Draft: not yet approved'],
  [{ kind: 'review overdue', due: { year: 2026, month: 3 } }, 'Review overdue since 1 April 2026'],
  [{ kind: 'review overdue', due: { year: 2026, month: 3, day: 5 } }, 'Review overdue since 6 March 2026'],
  [{ kind: 'review overdue', due: { term: 'Summer', year: 2026 } }, 'Review overdue since 1 September 2026'],
  [{ kind: 'review overdue', due: { academicYear: 2025 } }, 'Review overdue since 1 September 2026'],
  [{ kind: 'under review', since: { year: 2026, month: 9 } }, 'Under review since September 2026'],
  [{ kind: 'under review', since: { year: 2026, month: 9, day: 12 } }, 'Under review since 12 September 2026'],
  [{ kind: 'superseded', by: { title: 'Online *Life*' } }, 'Superseded by Online *Life*'],
  [
    { kind: 'superseded', by: { title: 'Online Life', url: 'https://orchard.example/life' } },
    'Superseded by Online Life',
  ],
];

describe('every format tells it in words', () => {
  const orchard = schoolDocument('orchard');

  test.each(cases)('%j', async (state, words) => {
    const document = showState(orchard, state);
    expect(documentWords(document)).toContain(`code of conduct ${words} `);
    expect(await metadata(document)).toEqual({
      html: expect.stringMatching(new RegExp(` · ${stateWords(state)}$`)),
      docx: stateWords(state),
      pdf: expect.stringMatching(new RegExp(`, ${stateWords(state)}(,|$)`)),
    });
  });

  test.each([['issued'], ['approved']] as const)('%s: in the metadata alone', async (kind) => {
    const document = showState(orchard, { kind });
    expect(documentWords(document)).toBe(documentWords(orchard));
    expect((await metadata(document)).docx).toBe(stateLabel({ kind }));
  });
});

/** What each format's file says of its state, besides its words. */
async function metadata(document: Document) {
  const files = await Promise.all(
    formatNames.map(async (name) => {
      const { render } = await loadFormat(name, { pdfEngine: 'embedded', headingLevel: 2 });
      return [name, await render({ document }, look, engines)] as const;
    }),
  );
  const { html, docx, pdf } = Object.fromEntries(files);
  return {
    html: /<meta name="description" content="([^"]*)">/.exec(new TextDecoder().decode(html))?.[1],
    docx: docx && below(rootOf(wordParts(docx), 'docProps/core.xml'), 'cp:contentStatus')[0]?.textContent,
    pdf: pdf && (await pdfFacts(pdf)).info.Keywords,
  };
}

describe('build --on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policygen-state-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const orchard = join(home, 'schools', 'orchard.yaml');
  const build = (today: string, ...more: readonly string[]) =>
    runHere({ folder, today }, ['build', orchard, '--format', 'html', ...more]);
  const page = () => readFileSync(join(folder, 'dist/orchard/parent-group-chats.html'), 'utf8');

  test('without it, the day of the build changes nothing', async () => {
    expect((await build('2024-04-01')).err).toContain('\n1 built, 0 unchanged\n');
    expect((await build('2030-04-01')).err).toContain('\n0 built, 1 unchanged\n');
    expect(page()).not.toContain('overdue');
  });

  test('with it, the document says that its review is past', async () => {
    await build('2024-04-01', '--on', '2026-03-31');
    expect(page()).not.toContain('overdue');
    await build('2024-04-01', '--on', '2026-04-01');
    expect(page()).toContain('Review overdue since 1 April 2026');
  });

  test.each([
    ['2026-02-29', '--on: the calendar has no 2026-02-29 (February 2026 has 28 days: 2026-02-28 is its last)'],
    [
      '20/11/2026',
      '--on: should be a date: a day, a month or a year, not "20/11/2026" (write it as 2026-11-20, the year first)',
    ],
    ['2026-11', '--on should be a whole day, such as 2026-11-20'],
    ['', '--on is empty'],
  ])('"%s" is wrong usage', async (on, message) => {
    expect(await build('2026-11-20', '--on', on)).toEqual({
      code: 2,
      out: '',
      err: `error: ${message}\n(see policygen build --help)\n`,
    });
  });
});
