import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runHere } from '../../read/run-here.ts';
import { home } from '../../read/schools.ts';

const scratch = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const profile = `school:
  name: Hill School
  email: office@hill.example
platforms:
  chat: WhatsApp
policies:
  parent-group-chats:
    edition: short
    issued: 2024-01
    review: { next: 2026-01 }
`;
const profilePath = join(scratch, 'schools', 'hill.yaml');
const path = (format: string) => join(scratch, 'dist', 'hill', `parent-group-chats.${format}`);
const formats = ['docx', 'html', 'pdf'];

const run = (...args: string[]) => runHere({ folder: scratch, today: '2026-11-20' }, args);
const verify = async (...args: string[]) => {
  const { code, out, err } = await run('verify', ...args, '--json');
  return { code, err, ...JSON.parse(out) };
};
const summary = async (...args: string[]) => {
  const { code, files } = await verify(...args);
  const said = new Set(
    files.map((file: { status: string; differs: string[]; sameWords: boolean | null }) =>
      [file.status, ...file.differs, file.sameWords].join(' '),
    ),
  );
  return [code, ...said];
};

const built = new Map<string, Buffer>();

beforeAll(async () => {
  mkdirSync(join(scratch, 'schools'));
  cpSync(join(home, 'templates'), join(scratch, 'templates'), { recursive: true });
  writeFileSync(profilePath, profile);
  expect(await run('build')).toMatchObject({ code: 0, err: '3 built, 0 unchanged\n' });
  for (const format of formats) built.set(format, readFileSync(path(format)));
});

beforeEach(() => {
  writeFileSync(profilePath, profile);
  for (const [format, bytes] of built) writeFileSync(path(format), bytes);
});

test('what was built is what today’s sources give', async () => {
  const { code, out, err } = await run('verify', 'dist');
  expect({ code, out, err }).toEqual({
    code: 0,
    out: formats.map((format) => `dist/hill/parent-group-chats.${format}: what today's sources give\n`).join(''),
    err: "3 files, 3 as today's sources give them\n",
  });
});

test('wherever the file lies and whatever it is called', async () => {
  writeFileSync(join(scratch, 'downloaded'), built.get('pdf') ?? '');
  expect(await verify('downloaded')).toEqual({
    code: 0,
    err: '',
    files: [
      {
        path: 'downloaded',
        format: 'pdf',
        school: 'hill',
        policy: 'parent-group-chats',
        status: 'current',
        differs: [],
        sameWords: true,
        sameFacts: true,
      },
    ],
    problems: [],
  });
});

describe('a file that was made from other sources says from which', () => {
  test('the profile says other things', async () => {
    writeFileSync(profilePath, profile.replace('office@', 'head@'));
    expect(await summary('dist')).toEqual([1, 'outdated profile true']);
    expect((await run('verify', 'dist/hill/parent-group-chats.pdf')).err).toBe(
      `dist/hill/parent-group-chats.pdf  the profile has changed since this file was made; it says the same with other facts
  build it again and publish that                                   [DOCUMENT_OUTDATED]

1 file, 0 as today's sources give it
`,
    );
  });

  test('the profile chooses other clauses', async () => {
    writeFileSync(profilePath, profile.replace('edition: short', 'edition: full'));
    expect(await summary('dist')).toEqual([1, 'outdated profile false']);
    expect((await run('verify', 'dist/hill/parent-group-chats.pdf')).err).toContain('it says other things than today');
  });

  test('the profile says the same in other words and another order, with a comment', async () => {
    const [school = '', platforms = ''] = profile.split('platforms:');
    writeFileSync(profilePath, `# Our school\nplatforms:${platforms}${school.replace('Hill School', '"Hill School"')}`);
    expect(await summary('dist')).toEqual([0, 'current true']);
  });

  test('the profile has more that the policy doesn’t say', async () => {
    writeFileSync(profilePath, profile.replace('office@hill.example', 'office@hill.example\n  deputyHead: Deputy'));
    expect(await summary('dist')).toEqual([1, 'outdated profile true']);
  });

  describe('the library', () => {
    const clause = join(scratch, 'templates', 'parent-group-chats', 'clauses', 'no-politics.md');
    const css = join(scratch, 'templates', 'look.css');
    test.each([
      ['has another reason for a clause', clause],
      ['has another look', css],
    ])('%s', async (_, file) => {
      const before = readFileSync(file, 'utf8');
      try {
        writeFileSync(file, before.replace(/(why: |#ffffff)/, '$1 '));
        expect(await summary('dist')).toEqual([1, 'outdated library true']);
      } finally {
        writeFileSync(file, before);
      }
    });
  });

  test('another policygen', async () => {
    const page = built.get('html')?.toString() ?? '';
    writeFileSync(path('html'), page.replace(/(?<="policygen )\S+/, '0.0.9'));
    const { problems } = await verify('dist/hill/parent-group-chats.html');
    expect(problems).toMatchObject([
      {
        message: expect.stringMatching(
          /^policygen 0\.0\.9 made this file, and this is policygen \S+; it still says the same$/,
        ),
      },
    ]);
  });

  test('another day', async () => {
    await run('build', '--on', '2026-11-20');
    expect(await summary('dist')).toEqual([1, 'outdated day true']);
    expect((await run('verify', 'dist/hill/parent-group-chats.html')).err).toContain(
      'made for another day; its words are those of today, its cover or its facts are not\n',
    );
    expect(await summary('dist', '--on', '2026-11-20')).toEqual([0, 'current true']);
  });
});

describe('a file that somebody altered', () => {
  const altered: Readonly<Record<string, (bytes: Buffer) => Uint8Array>> = {
    html: (bytes) => Buffer.from(bytes.toString().replace('Hill School', 'Hell School')),
    pdf: (bytes) => Buffer.concat([bytes, Buffer.from('% a remark\n')]),
    docx: (bytes) => zipSync(unzipSync(bytes)),
  };
  test('is told in a sentence', async () => {
    writeFileSync(path('html'), altered.html?.(built.get('html') ?? Buffer.alloc(0)) ?? '');
    expect((await run('verify', 'dist/hill/parent-group-chats.html')).err).toBe(
      `dist/hill/parent-group-chats.html  the file was altered after policygen had made it; its words are as they were made
  publish the file as policygen builds it; what should be other words belongs in the profile [DOCUMENT_ALTERED]

1 file, 0 as today's sources give it
`,
    );
  });

  test.each(Object.entries(altered))('%s', async (format, alter) => {
    writeFileSync(path(format), alter(built.get(format) ?? Buffer.alloc(0)));
    const file = `dist/hill/parent-group-chats.${format}`;
    expect(await verify(file)).toMatchObject({
      code: 1,
      files: [{ status: 'altered' }],
      problems: [
        {
          code: 'DOCUMENT_ALTERED',
          message: 'the file was altered after policygen had made it; its words are as they were made',
          file,
          hint: 'publish the file as policygen builds it; what should be other words belongs in the profile',
        },
      ],
    });
  });
});

describe('a file of which nothing can be said', () => {
  const foreign = (hint: string) => ({
    code: 'DOCUMENT_FOREIGN',
    message: 'policygen did not make this file, or what it said of that was removed',
    hint,
  });
  const asBuilt = foreign(
    "verify the PDF, the Word file or the web page as policygen built it; a page's pasted words don't say",
  );
  test.each([
    ['text', 'Dear parents', asBuilt],
    ['an empty file', '', asBuilt],
    ['half a Word file', 'PK\u0003\u0004 and no more', asBuilt],
    ['a page that only quotes us', '<!doctype html><title>x</title></head>policygen 0.1.0 a/b profile …', asBuilt],
    [
      'a PDF that a browser printed',
      '%PDF-1.4\n/Producer (Skia/PDF m140)',
      foreign('a browser printed it, and such a PDF does not say what it was made from: verify the web page instead'),
    ],
  ])('%s', async (_, content, problem) => {
    writeFileSync(join(scratch, 'file'), content, 'latin1');
    expect(await verify('file')).toMatchObject({ code: 1, files: [{ status: 'unknown' }], problems: [problem] });
  });

  test('is told in a sentence', async () => {
    writeFileSync(join(scratch, 'letter.html'), '<!doctype html><title>Dear parents</title>');
    expect((await run('verify', 'letter.html')).err).toBe(
      `letter.html  policygen did not make this file, or what it said of that was removed
  verify the PDF, the Word file or the web page as policygen built it; a page's pasted words don't say [DOCUMENT_FOREIGN]

1 file, 0 as today's sources give it
`,
    );
  });

  test('of a school that isn’t here, or of a policy that it has no more', async () => {
    mkdirSync(join(scratch, 'others'), { recursive: true });
    writeFileSync(join(scratch, 'others', 'elm.yaml'), profile);
    expect(await verify('dist/hill/parent-group-chats.html', '--profiles', 'others')).toMatchObject({
      problems: [{ code: 'FILE_MISSING', message: 'there is no profile hill.yaml in others' }],
    });
    writeFileSync(profilePath, profile.replace('  parent-group-chats:', '  other-policy:'));
    expect((await verify('dist/hill/parent-group-chats.html')).problems).toMatchObject([
      { code: 'VALUE_UNKNOWN', message: 'there is no policy type "other-policy"' },
    ]);
  });

  test('that isn’t there', async () => {
    expect(await verify('nowhere.pdf', 'dist')).toMatchObject({
      code: 1,
      files: formats.map(() => ({ status: 'current' })),
      problems: [{ code: 'FILE_MISSING', message: 'there is no such file', file: 'nowhere.pdf' }],
    });
  });
});
