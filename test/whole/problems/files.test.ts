import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lines } from '../../read/lines.ts';
import { runHere } from '../../read/run-here.ts';
import { png } from '../../samples/every-kind.ts';
import { smallProfile } from '../../samples/small-profile.ts';

const home = resolve(import.meta.dirname, '../../..');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-files-'));
  write('schools/elm.yaml', smallProfile);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const run = (...args: string[]) => runHere({ folder, today: '2026-11-20' }, args);

/** What the check says of profiles, of those in schools/ if none is named, up to its last line, which counts. */
const check = async (...named: string[]) => {
  const { code, err } = await run('check', ...(named.length > 0 ? named : ['schools']));
  expect(code).toBe(1);
  // Where policygen stands outside the folder, its docs have their whole path.
  return err.replace(/\n[^\n]* checked: [^\n]*\n$/, '').replaceAll(`see ${home}/docs/`, 'see docs/');
};

const withLogo = (logo: string) =>
  write('schools/elm.yaml', smallProfile.replace('  email', `  logo: ${logo}\n  email`));

describe('a profile', () => {
  it('that there is not', async () => {
    expect(await check('schools/oak.yaml')).toBe(lines`
      schools/oak.yaml  there is no schools/oak.yaml
        name a profile, a folder of profiles, or a pattern such as "schools/*.yaml" [FILE_MISSING]
    `);
  });

  it('in a folder without any', async () => {
    mkdirSync(join(folder, 'empty'));
    expect(await check('empty')).toBe(lines`
      empty  there is no profile in the folder empty
        a profile is a file such as orchard.yaml; "policygen build" looks for them in schools/ [FILE_MISSING]
    `);
  });

  it('that no pattern fits', async () => {
    expect(await check('schools/*.yml')).toBe(lines`
      schools/*.yml  there is no schools/*.yml
        name a profile, a folder of profiles, or a pattern such as "schools/*.yaml" [FILE_MISSING]
    `);
  });

  it('by the name of another', async () => {
    write('trust/elm.yml', smallProfile);
    expect(await check('schools', 'trust')).toBe(lines`
      trust/elm.yml  its documents would go where those of schools/elm.yaml go
        rename one of the two profiles                                    [FILE_TWICE]
    `);
  });

  it('looked for in the wrong folder', async () => {
    rmSync(join(folder, 'schools'), { recursive: true });
    expect((await run('check')).err).toContain(
      `schools  there is no folder schools in ${folder}\n  go to the folder with your policies, which holds schools/; for a first profile, run: policygen init`,
    );
    write('schools/elm.yaml', smallProfile);
    const inside = await runHere({ folder: join(folder, 'schools'), today: '2026-11-20' }, ['build']);
    expect(inside.err).toContain('your policies lie one folder further up: go there with cd ..');
    expect(inside.code).toBe(1);
  });

  it('named twice is one', async () => {
    const { code, err } = await run('check', 'schools', 'schools/elm.yaml', 'schools/*.yaml');
    expect([code, err]).toEqual([0, '1 profile checked: nothing wrong\n']);
  });

  it.each([
    ['%PDF-1.7\n%âãÏÓ', 'this is a PDF, not a profile', 'ends in .yaml'],
    ['PK\u0003\u0004\u0014', 'this is a Word, Excel or ZIP file, not a profile', 'plain text'],
    ['{\\rtf1\\ansi school: Elm}', 'this is formatted text (RTF), not a profile', 'plain text'],
    ['\u0089PNG\r\n', 'this is a picture, not a profile', 'ends in .yaml'],
    ['\n<!DOCTYPE html>\n<html lang="en">', 'this is a web page, not a profile', 'ends in .yaml'],
    ['\u00d0\u00cf\u0011\u00e0\u00a1', 'this is a file of an old Word or Excel, not a profile', 'plain text'],
    ['\u00ff\u00fes\u0000c\u0000', 'the file is text in UTF-16, not in UTF-8', 'save it as "UTF-8"'],
  ])('that is another kind of file: %j', async (start, message, hint) => {
    write('schools/elm.yaml', Buffer.from(start, 'latin1'));
    const said = await check();
    expect(said).toContain(`schools/elm.yaml  ${message}\n`);
    expect(said).toContain(hint);
  });

  it('in another encoding', async () => {
    write('schools/elm.yaml', Buffer.from(smallProfile.replace('Elm', 'Éim'), 'latin1'));
    expect(await check()).toBe(lines`
      schools/elm.yaml  the file is not text in UTF-8
        save it as "UTF-8" in your editor                                 [FILE_UNREADABLE]
    `);
  });

  it('with a byte order mark and line ends of Windows is read as any other, places and all', async () => {
    write('schools/elm.yaml', `\ufeff${smallProfile.replace('email', 'emial').replaceAll('\n', '\r\n')}`);
    expect(await check()).toBe(lines`
      schools/elm.yaml:3:3  unknown field "emial" in school
        3 |   emial: office@elm.example
          |   ^^^^^
        did you mean "email"?                                             [FIELD_UNKNOWN]
        see docs/profile.md#school
    `);
  });

  it('of more than 1 MB', async () => {
    write('schools/elm.yaml', '#'.repeat(1_000_001));
    expect(await check()).toBe(lines`
      schools/elm.yaml  the file is larger than 1 MB
        a profile is a page or two of text: is it the right file?         [FILE_UNREADABLE]
    `);
  });

  it('that is a folder', async () => {
    mkdirSync(join(folder, 'schools', 'oak.yaml'));
    expect(await check()).toBe(lines`
      schools/oak.yaml  this is a folder, not a file
        rename it, or move it away                                        [FILE_UNREADABLE]
    `);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'that may not be read (skipped for root, who may read all)',
    async () => {
      chmodSync(join(folder, 'schools/elm.yaml'), 0);
      expect(await check()).toContain("the file can't be opened (EACCES)");
    },
  );
});

describe('a logo', () => {
  const plain = 'save it as a plain SVG or as PNG';
  const outside = (address: string) => `needs something from outside of it: "${address}"`;
  const embed = 'put the picture into the SVG in the program that made it ("Embed"), or save it as PNG';

  it('that there is not', async () => {
    withLogo('elm.png');
    expect(await check()).toBe(lines`
      schools/elm.yaml:3:9  there is no picture elm.png beside the profile
        3 |   logo: elm.png
          |         ^^^^^^^
        check its name                                                    [FILE_MISSING]
        see docs/profile.md#school-logo
    `);
  });

  it('that is no picture, whatever its name', async () => {
    withLogo('elm.png');
    write('schools/elm.png', 'a letter');
    expect(await check()).toBe(lines`
      schools/elm.yaml:3:9  the picture elm.png is not a picture that can be read
        3 |   logo: elm.png
          |         ^^^^^^^
        save it as PNG, JPEG or SVG                                       [PICTURE_INVALID]
        see docs/profile.md#school-logo
    `);
  });

  it('that is too large', async () => {
    withLogo('elm.png');
    write('schools/elm.png', new Uint8Array(2_000_001));
    expect(await check()).toBe(lines`
      schools/elm.yaml:3:9  the picture elm.png is too large: 2.0 MB
        3 |   logo: elm.png
          |         ^^^^^^^
        save it smaller than 2 MB                                         [PICTURE_INVALID]
        see docs/profile.md#school-logo
    `);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', 'holds a script', plain],
    [
      'styles from elsewhere',
      '<style>@import "x"</style>',
      'takes its styles from elsewhere (@import)',
      'save it as PNG',
    ],
    ['a page', '<foreignObject/>', 'holds a piece of a web page (<foreignObject>)', plain],
    ['a picture from elsewhere', '<image href="https://x.example/x.png"/>', outside('https://x.example/x.png'), embed],
    ['a handler', '<path onload="x()" d=""/>', 'holds a script', plain],
    ['a colour from elsewhere', '<path fill="url(https://x.example)" d=""/>', outside('https://x.example'), embed],
  ])('that holds %s', async (_, inside, fault, hint) => {
    withLogo('elm.svg');
    write('schools/elm.svg', `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${inside}</svg>`);
    expect(await check()).toContain(
      `schools/elm.yaml:3:9  the picture elm.svg ${fault}\n` +
        '  3 |   logo: elm.svg\n' +
        '    |         ^^^^^^^\n' +
        `  ${hint.padEnd(65)} [PICTURE_INVALID]\n`,
    );
  });

  it('with an entity', async () => {
    withLogo('elm.svg');
    const svg =
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    write('schools/elm.svg', svg);
    expect(await check()).toBe(lines`
      schools/elm.yaml:3:9  the picture elm.svg has a document type that defines more than short names
        3 |   logo: elm.svg
          |         ^^^^^^^
        save it as a plain SVG or as PNG                                  [PICTURE_INVALID]
        see docs/profile.md#school-logo
    `);
  });

  it.skipIf(process.platform === 'win32')('that is a link to a file outside the folder', async () => {
    write('elsewhere.png', png);
    symlinkSync(join(folder, 'elsewhere.png'), join(folder, 'schools/elm.png'));
    withLogo('elm.png');
    expect(await check()).toBe(lines`
      schools/elm.yaml:3:9  the picture elm.png lies outside the profile's folder
        3 |   logo: elm.png
          |         ^^^^^^^
        copy it there                                                     [FILE_UNREADABLE]
        see docs/profile.md#school-logo
    `);
  });

  it('in a folder below is right', async () => {
    withLogo('pictures/elm.png');
    write('schools/pictures/elm.png', png);
    expect((await run('check', 'schools')).err).toBe('1 profile checked: nothing wrong\n');
  });
});

describe('documents that cannot be written', () => {
  it('where a file stands in the way', async () => {
    write('public', 'a file\n');
    const { code, err } = await run('build', '--format', 'html', '--out', 'public');
    expect(code).toBe(3);
    expect(err).toBe(lines`
      public/elm/parent-group-chats.html  the document can't be written (ENOTDIR)
        a file stands where a folder should be: choose another folder with --out [WRITE_FAILED]

      0 built, 0 unchanged, 1 problem
    `);
    expect(readFileSync(join(folder, 'public'), 'utf8')).toBe('a file\n');
  });

  it('where a folder stands in the place of one: the others are not written either', async () => {
    mkdirSync(join(folder, 'dist/elm/parent-group-chats.html/x'), { recursive: true });
    const { code, err } = await run('build', '--format', 'docx,html');
    expect(code).toBe(3);
    expect(err).toBe(lines`
      dist/elm/parent-group-chats.html  the document can't be written (EISDIR)
        a folder stands where the document should go: rename it           [WRITE_FAILED]

      0 built, 0 unchanged, 1 problem
    `);
  });
});
