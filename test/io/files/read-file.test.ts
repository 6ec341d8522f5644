import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFile, UnreadFile } from '../../../src/io/files/read-file.ts';
import { command, runProgram } from '../../read/run-command.ts';
import { runHere } from '../../read/run-here.ts';
import { smallProfile } from '../../samples/small-profile.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-read-'));
  put('schools/elm.yaml', smallProfile);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (path: string) => join(folder, path);
function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
}
function link(to: string, path: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  rmSync(at(path), { force: true, recursive: true });
  symlinkSync(to, at(path));
}
function pipe(path: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  rmSync(at(path), { force: true });
  expect(spawnSync('mkfifo', [at(path)]).status).toBe(0);
}

const codeOf = (path: string, most = 10, within?: string): string => {
  try {
    return `${readFile(at(path), most, within).length} bytes`;
  } catch (error) {
    return error instanceof UnreadFile ? error.code : String(error);
  }
};

describe('a file is read', () => {
  it('to its last byte and no further than it may', () => {
    for (const length of [0, 1, 9, 10, 11]) {
      put('a', 'x'.repeat(length));
      expect(codeOf('a')).toBe(length > 10 ? 'TOO_LARGE' : `${length} bytes`);
    }
    expect([codeOf('none'), codeOf('schools')]).toEqual(['ENOENT', 'EISDIR']);
  });

  it('inside its folder, and behind a link only if that stays there', () => {
    put('in/a', 'x');
    put('out/a', 'x');
    link(at('in/a'), 'in/link');
    link(at('out/a'), 'in/leads-out');
    link('gone', 'in/nowhere');
    link('loop', 'in/loop');
    expect(['in/link', 'in/leads-out', 'in/nowhere'].map((path) => codeOf(path))).toEqual([
      '1 bytes',
      'LEADS_OUT',
      'ENOENT',
    ]);
    expect(codeOf('in/loop')).toBe('ELOOP');
    expect(codeOf('in/leads-out', 10, folder)).toBe('1 bytes');
  });

  it.skipIf(!existsSync('/proc/self/environ'))('although it says that it is empty, or never ends', () => {
    link('/proc/version', 'version');
    expect(codeOf('version', 1_000, '/proc')).toMatch(/^\d+ bytes$/);
    expect(codeOf('version', 10, '/proc')).toBe('TOO_LARGE');
    link('/dev/zero', 'zero');
    expect(codeOf('zero', 10, '/dev')).toBe('NOT_A_FILE');
  });
});

const posix = process.platform !== 'win32';

describe.skipIf(!posix)(
  `what would never end is refused at once${posix ? '' : ' (skipped: Windows has no pipes in folders)'}`,
  () => {
    const run = (...args: string[]) => runHere({ folder, today: '2026-11-20' }, args);
    const logo = smallProfile.replace('  email', '  logo: crest.png\n  email');

    it.each<[string, () => void, string]>([
      ['a pipe as profile', () => pipe('schools/pipe.yaml'), 'schools/pipe.yaml  the file is a pipe or a device'],
      [
        'an endless device as profile',
        () => link('/dev/zero', 'schools/zero.yaml'),
        'schools/zero.yaml  the file is a link that leads out',
      ],
      [
        'another file as profile',
        () => link('/etc/passwd', 'schools/other.yaml'),
        'schools/other.yaml  the file is a link that leads out',
      ],
      [
        'a pipe as logo',
        () => [put('schools/elm.yaml', logo), pipe('schools/crest.png')],
        'the picture crest.png is a pipe or a device',
      ],
      [
        'a pipe as clause',
        () => [put('templates/t/policy.yaml', 'name: T\n'), pipe('templates/t/clauses/a.md')],
        'templates/t/clauses/a.md  the file is a pipe',
      ],
      [
        'another file as clause',
        () => [put('templates/t/policy.yaml', 'name: T\n'), link('/etc/passwd', 'templates/t/clauses/a.md')],
        'templates/t/clauses/a.md  the file is a link that leads out',
      ],
      [
        'another folder as clauses',
        () => [put('templates/t/policy.yaml', 'name: T\n'), link('/etc', 'templates/t/clauses')],
        'templates/t/clauses  this folder is a link that leads out',
      ],
      ['a pipe as manifest', () => pipe('templates/t/policy.yaml'), 'templates/t/policy.yaml  the file is a pipe'],
      [
        'another file as look',
        () => [put('templates/t/policy.yaml', 'name: T\n'), link('/etc/passwd', 'templates/look.css')],
        'look.css is a link that leads out',
      ],
    ])('%s', async (_, make, words) => {
      make();
      const here = existsSync(at('here')) ? at('here') : folder;
      for (const args of [['check'], ['build', '--format', 'html'], ['due']]) {
        const { code, err, out } = await runHere({ folder: here, today: '2026-11-20' }, args);
        if (args[0] === 'due' && code === 0) continue;
        expect(code, args.join(' ')).toBe(1);
        expect(err).toContain(words);
        expect(err + out).not.toContain('root:');
      }
    });

    const published = 'published/elm/parent-group-chats';

    it.each<[string, () => void, string]>([
      ['a pipe', () => pipe(`${published}.html`), `${published}.html  the file is a pipe or a device`],
      ['a pipe called PDF', () => pipe(`${published}.pdf`), `${published}.pdf  the file is a pipe or a device`],
      ['an endless device', () => link('/dev/zero', `${published}.docx`), `${published}.docx  the file is a link`],
      [
        'another file',
        () => link('/etc/passwd', `${published}.html`),
        `${published}.html  the file is a link that leads`,
      ],
      ['a link to nothing', () => link('nowhere', `${published}.html`), `${published}.html  there is no such file`],
      [
        'a link in circles',
        () => link('a.html', 'published/a.html'),
        "published/a.html  the file can't be opened (ELOOP)",
      ],
      ['another folder', () => link('/etc', 'published/etc'), 'published/etc  this folder is a link that leads out'],
    ])('%s among published files', async (_, make, words) => {
      await run('build', '--out', 'published');
      make();
      const { code, err, out } = await run('verify', 'published');
      expect(code).toBe(1);
      expect(err).toContain(words);
      expect(err + out).not.toContain('root:');
    });

    it('what lies beside it among published files is verified all the same, each once', async () => {
      await run('build', '--out', 'published');
      for (const name of ['one', 'two']) link('.', `published/${name}`);
      put('published/page.html/notes.txt', 'a folder that is called like a page');
      expect(await run('verify', 'published')).toMatchObject({
        code: 0,
        err: "3 files, 3 as today's sources give them\n",
      });
      pipe('published/pipe.html');
      expect((await run('verify', 'published')).err).toContain("3 files, 3 as today's sources give them\n");
    });

    it('named by itself, to verify or to compare', async () => {
      await run('build', '--out', 'published');
      for (const ending of ['html', 'docx', 'pdf']) {
        pipe(`pipe.${ending}`);
        link('/etc/passwd', `link.${ending}`);
        for (const [file, why] of [
          ['pipe', 'is a pipe or a device'],
          ['link', 'is a link that leads out'],
        ])
          for (const args of [
            ['verify', `${file}.${ending}`],
            ['diff', `${file}.${ending}`, 'schools/elm.yaml'],
          ]) {
            const { code, err } = await run(...args);
            expect([code, err]).toEqual([1, expect.stringContaining(`${file}.${ending}  the file ${why}`)]);
          }
      }
    });

    it('beside a PDF that is compared, it counts as not there', async () => {
      await run('build', '--out', 'published');
      pipe(`${published}.docx`);
      expect((await run('diff', `${published}.pdf`, 'schools/elm.yaml')).code).toBe(0);
      pipe(`${published}.html`);
      put('schools/elm.yaml', smallProfile.replace('Elm', 'Oak'));
      const { code, err } = await run('diff', `${published}.pdf`, 'schools/elm.yaml');
      expect([code, err]).toEqual([1, expect.stringContaining('no page or Word file of the same words is beside it')]);
    });

    it('in watch, too', async () => {
      pipe('schools/pipe.yaml');
      const { code, err } = await run('watch', 'schools/pipe.yaml');
      expect([code, err]).toEqual([1, expect.stringContaining('schools/pipe.yaml  the file is a pipe or a device')]);
    });

    it('a pipe as what was approved', async () => {
      pipe('schools/elm.approved.json');
      for (const args of [
        ['check'],
        ['build', '--format', 'html'],
        ['due'],
        ['register'],
        ['site'],
        ['diff', 'schools/elm.yaml'],
      ]) {
        const { code, err } = await run(...args);
        const said = 'schools/elm.approved.json  what policygen keeps of the approval is a pipe or a device';
        expect([args, code, err]).toEqual([args, 1, expect.stringContaining(said)]);
      }
    });

    it('a pipe as the manifest of a site, or as a page of it', async () => {
      put(
        'schools/elm.yaml',
        smallProfile.replace(
          'policies:\n  parent-group-chats:',
          '$&\n    issued: 2026-01\n    history: [{ version: "1.0", date: 2026-01, author: A, change: New policy }]',
        ),
      );
      expect((await run('site')).err).toContain('files written');
      pipe('site/elm/parent-group-chats/1.0/parent-group-chats.html');
      expect((await run('site')).err).toContain('a published file is missing');
      pipe('site/manifest.json');
      expect((await run('site')).err).toContain('site/manifest.json  the file is a pipe or a device');
      expect((await run('site', '--previous', 'site', '--out', 'new')).code).toBe(1);
    });

    it('a pipe as document gives way to the document', async () => {
      for (const before of [() => undefined, () => run('build', '--format', 'html')]) {
        await before();
        pipe('dist/elm/parent-group-chats.html');
        pipe('dist/.policygen/elm.json');
        expect((await run('build', '--format', 'html')).code).toBe(0);
        expect(codeOf('dist/elm/parent-group-chats.html', 1_000_000)).toMatch(/bytes/);
      }
    });

    it.skipIf(!existsSync('/dev/zero'))('within 256 MB of memory and 20 seconds', () => {
      link('/dev/zero', 'schools/zero.yaml');
      link('/proc/self/environ', 'schools/environ.yaml');
      const { code, err } = runProgram(folder, process.execPath, ['--max-old-space-size=256', command, 'check'], {
        SECRET: 'known to nobody',
      });
      expect(code).toBe(1);
      expect(err).not.toContain('known to nobody');
    });
  },
);
