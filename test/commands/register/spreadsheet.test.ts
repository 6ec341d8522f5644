import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { registerAsCsv } from '../../../src/review/register-csv.ts';
import type { ReviewRow } from '../../../src/review/review-row.ts';
import { asText } from '../../../src/review/spreadsheet-cell.ts';

/** What a spreadsheet would spoil: a number, a day, a time, more than words. Excel takes more than others do. */
const spoilt = [
  ...['1.10', '0.20', '007', '12E5', '1e5', '12345678901234567890', '1,234', '£5', '50%', '(12)', '1 1/2'],
  ...['1/2', '5/3', '3-4', '12.03.25', '2026-03', '2025/26', '12:30', '3pm', '3 p.m.', '01632 960123'],
  ...['May 5', '5 May', 'Mar-25', 'March 2026', '12 March 2026', '5 Sept', 'TRUE', 'false', '#N/A', '#REF!'],
];

test.each(spoilt)('%s is given as text', (words) => {
  expect(asText(words)).toBe(`'${words}`);
});

test.each([
  ...[
    'FGB 12/03/26, item 7',
    'St Mary’s',
    'Elm Primary School',
    'item 7',
    '3 Rivers Federation',
    'The Office',
    'Version 2',
  ],
  ...['Mayfield', 'April Cottage School', '3rd floor', '#elm', 'True North Academy', 'Year 6', 'A1', '', '学校 2'],
])('%s stays as it is', (words) => {
  expect(asText(words)).toBe(words);
});

const row = (more: Partial<ReviewRow>): ReviewRow => ({
  school: 'elm',
  schoolName: 'Elm Primary School',
  policy: 'parent-group-chats',
  name: "Parents' group chats",
  title: 'Group chats',
  state: { kind: 'approved' },
  approvedBy: 'Governors',
  ...more,
});

const rows = [
  row({ version: '1.10', from: { year: 2026, month: 3 }, next: { year: 2027, month: 3 }, minute: '1/2', owner: '007' }),
  row({ school: '12', version: '0.20', from: { year: 2026 }, next: { term: 'Summer', year: 2026 }, minute: '12E5' }),
  row({ version: '2', from: { year: 2026, month: 3, day: 12 }, next: { academicYear: 2025 }, title: '=1+1' }),
];

const csv = registerAsCsv(
  rows.map((each) => ({ row: each, documents: [] })),
  [],
);

it('has a table whose cells are what they say', () => {
  expect(csv.split('\r\n').slice(1, 4)).toEqual([
    "elm,Elm Primary School,parent-group-chats,Group chats,v1.10,Approved,Governors,in March 2026,'1/2,,in March 2027,2027-03-31,'007,",
    "'12,Elm Primary School,parent-group-chats,Group chats,v0.20,Approved,Governors,in 2026,'12E5,,Summer Term 2026,2026-08-31,,",
    "elm,Elm Primary School,parent-group-chats,'=1+1,v2,Approved,Governors,2026-03-12,,,academic year 2025/26,2026-08-31,,",
  ]);
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-spreadsheet-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('opened in LibreOffice, each cell is the words that it was, and a whole day is that day', ({ skip }) => {
  const file = join(folder, 'register.csv');
  writeFileSync(file, csv);
  const user = `-env:UserInstallation=${pathToFileURL(join(folder, 'user'))}`;
  const args = ['--headless', '--norestore', user, '--infilter=CSV:44,34,76,1', '--convert-to', 'xlsx'];
  const { error } = spawnSync('soffice', [...args, '--outdir', folder, file], { timeout: 120_000 });
  const made = join(folder, 'register.xlsx');
  if (error || !existsSync(made)) return skip('LibreOffice Calc is not installed');
  const parts = unzipSync(readFileSync(made));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const words = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = '']) =>
    inner
      .replace(/<[^>]*>/g, '')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
  const cells = new Map(
    [...part('xl/worksheets/sheet1.xml').matchAll(/<c r="(\w+)"([^>]*)><v>([^<]*)<\/v>/g)].map(
      ([, at = '', facts = '', value = '']) => [at, facts.includes('t="s"') ? words[Number(value)] : Number(value)],
    ),
  );
  const lines = csv.slice(1).trimEnd().split('\r\n');
  for (const [line, fields] of lines.entries())
    for (const [column, field] of fields.split(',').entries()) {
      const at = `${String.fromCharCode(65 + column)}${line + 1}`;
      // Days are counted from 30 December 1899.
      const day = /^\d{4}-\d\d-\d\d$/.test(field) && Math.round(Date.parse(field) / 86_400_000) + 25_569;
      expect([at, cells.get(at)]).toEqual([at, field === '' ? undefined : day || field]);
    }
}, 150_000);
