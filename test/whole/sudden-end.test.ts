import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../src/io/files/write-files.ts';
import { randomNumbers } from '../../src/library-check/random.ts';
import { browserHere, skipReason } from '../read/browser-here.ts';
import { runCommand } from '../read/run-command.ts';
import { smallProfile } from '../samples/small-profile.ts';

const command = fileURLToPath(new URL('../../bin/policygen.js', import.meta.url));
const trees = ['ash', 'beech', 'elm', 'fir', 'oak'];
const formats = ['html'];
const args = ['build', '--quiet', '--format', formats.join(',')];
const home = mkdtempSync(join(tmpdir(), 'policygen-end-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** How many moments of whole builds are tried, and of nothing but writing; POLICYGEN_KILLS=500 for a long night. */
const moments = Number(process.env.POLICYGEN_KILLS ?? 16);
const momentsOfWriting = 3 * moments;

function writeSchools(folder: string, kind: string): void {
  mkdirSync(join(folder, 'schools'), { recursive: true });
  for (const tree of trees)
    writeFileSync(join(folder, 'schools', `${tree}.yaml`), smallProfile.replace('Elm Primary', `${tree} ${kind}`));
}

const pathOf = (folder: string, tree: string, format: string) =>
  join(folder, 'dist', tree, `parent-group-chats.${format}`);

const documents = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    trees.flatMap((tree) =>
      formats.map((format) => [`${tree}.${format}`, readFileSync(pathOf(folder, tree, format))] as const),
    ),
  );

const ended = (child: ChildProcess): Promise<NodeJS.Signals | number | null> =>
  new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));

describe.skipIf(process.platform === 'win32')('ended at any moment', () => {
  it(`has every document whole, old or new (${moments} moments)`, async () => {
    const [before, after] = (['Infants', 'Juniors'] as const).map((kind) => {
      const folder = join(home, kind);
      writeSchools(folder, kind);
      expect(runCommand(folder, args)).toEqual({ code: 0, out: '', err: '' });
      return documents(folder);
    });
    const random = randomNumbers(5);
    const left = { old: 0, new: 0, part: 0, signals: 0 };

    /** A run over the old documents: it, its end, and the moment from which on it writes new ones. */
    const run = (folder: string) => {
      for (const tree of trees) {
        mkdirSync(join(folder, 'dist', tree), { recursive: true });
        for (const format of formats)
          writeFileSync(pathOf(folder, tree, format), before?.get(`${tree}.${format}`) ?? '');
      }
      const child = spawn(process.execPath, [command, ...args], { cwd: folder, stdio: 'ignore' });
      const first = pathOf(folder, 'ash', 'html');
      const writes = async () => {
        while (child.exitCode === null && before?.get('ash.html')?.equals(readFileSync(first))) await wait(1);
      };
      return { child, end: ended(child), writes };
    };

    // How long a run takes, and how much of that it writes, on this machine and at this hour.
    writeSchools(join(home, 'whole'), 'Juniors');
    const started = performance.now();
    const undisturbed = run(join(home, 'whole'));
    await undisturbed.writes();
    const wrote = performance.now();
    expect(await undisturbed.end).toBe(0);
    const [whole, writing] = [performance.now() - started, performance.now() - wrote];

    const tryMoments = async (folder: string, count: number) => {
      writeSchools(folder, 'Juniors');
      for (let moment = 0; moment < count; moment++) {
        const { child, end, writes } = run(folder);
        const signal = moment % 2 === 0 ? 'SIGKILL' : 'SIGINT';
        // One in five at any moment, the others while documents are written, which is the end of a run.
        if (moment % 5 === 0) await wait(whole * random());
        else {
          await writes();
          await wait(writing * random());
        }
        child.kill(signal);
        // 130 is what a shell says of SIGINT: the school in hand was finished first.
        expect([signal, 0, 130]).toContain(await end);
        if ((await end) !== 0) left.signals++;
        for (const [name, bytes] of documents(folder)) {
          const isOld = before?.get(name)?.equals(bytes) ?? false;
          expect(isOld || after?.get(name)?.equals(bytes), `${name} is whole after ${signal}`).toBe(true);
          left[isOld ? 'old' : 'new']++;
        }
        left.part +=
          trees.flatMap((tree) => readdirSync(join(folder, 'dist', tree))).length - trees.length * formats.length;
      }
      for (const tree of trees) ageBegun(join(folder, 'dist', tree));
      expect(runCommand(folder, args)).toEqual({ code: 0, out: '', err: '' });
      for (const tree of trees) expect(readdirSync(join(folder, 'dist', tree))).toHaveLength(formats.length);
      expect(documents(folder)).toEqual(after);
    };
    await Promise.all([
      tryMoments(join(home, 'one'), Math.ceil(moments / 2)),
      tryMoments(join(home, 'two'), moments >> 1),
    ]);
    process.stdout.write(
      `ended by a signal ${left.signals} of ${moments} times: ${left.old} documents old, ${left.new} new, 0 torn\n`,
    );
    expect(left.signals).toBeGreaterThan(moments / 3);
    expect(left.old).toBeGreaterThan(0);
    expect(left.new).toBeGreaterThan(0);
  }, 240_000);

  it(`has every file whole while they are written again and again (${momentsOfWriting} moments)`, async () => {
    const writer = pathToFileURL(join(command, '../../lib/io/files/write-files.js')).href;
    const folder = join(home, 'writing');
    const paths = trees.map((tree) => join(folder, tree, 'policy.pdf'));
    const script = `import { writeFiles } from ${JSON.stringify(writer)};
      const write = (sign) => writeFiles(${JSON.stringify(paths)}.map((path) => ({ path, bytes: Buffer.alloc(300000, sign) })), '/');
      write('a');
      console.log('ready');
      for (;;) { write('b'); write('a'); }`;
    const random = randomNumbers(6);
    for (let moment = 0; moment < momentsOfWriting; moment++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const end = ended(child);
      await once(child.stdout, 'data');
      await wait(40 * random());
      child.kill(moment % 2 === 0 ? 'SIGKILL' : 'SIGINT');
      await end;
      for (const path of paths) {
        const bytes = readFileSync(path);
        const [first = 0] = bytes;
        expect([bytes.length, bytes.equals(Buffer.alloc(300_000, first))], path).toEqual([300_000, true]);
      }
    }
    for (const tree of trees) ageBegun(join(folder, tree));
    writeFiles(
      paths.map((path) => ({ path, bytes: Buffer.from('new') })),
      '/',
    );
    expect(trees.flatMap((tree) => readdirSync(join(folder, tree)))).toEqual(trees.map(() => 'policy.pdf'));
  }, 120_000);

  it('removes what an ended run had begun, and nothing of a run that goes on', () => {
    const folder = join(home, 'parts');
    mkdirSync(join(folder, 'schools'), { recursive: true });
    writeFileSync(join(folder, 'schools', 'elm.yaml'), smallProfile);
    mkdirSync(join(folder, 'dist/elm'), { recursive: true });
    const [stale, fresh] = [1, 2].map((digit) => `.policygen-${String(digit).repeat(16)}.part`) as [string, string];
    for (const name of [stale, fresh, 'notes.part']) writeFileSync(join(folder, 'dist/elm', name), 'begun');
    age(join(folder, 'dist/elm', stale), 2);
    runCommand(folder, ['build', '--format', 'html']);
    expect(readdirSync(join(folder, 'dist/elm'))).toEqual([fresh, 'notes.part', 'parent-group-chats.html']);
  });

  it.skipIf(browserHere === undefined)(
    `leaves no browser behind, and the next run removes its folder${skipReason}`,
    async () => {
      const folder = join(home, 'browser');
      const temporary = join(folder, 'tmp');
      mkdirSync(temporary, { recursive: true });
      // So many that no machine has printed them all when the first of them is there.
      const schools = Array.from({ length: 60 }, (_, index) => `school-${index + 10}`);
      mkdirSync(join(folder, 'schools'));
      for (const school of schools) writeFileSync(join(folder, 'schools', `${school}.yaml`), smallProfile);
      const print = ['build', '--quiet', '--format', 'pdf', '--pdf-engine', 'browser'];
      const environment = { ...process.env, TMPDIR: temporary };
      for (const signal of ['SIGKILL', 'SIGINT'] as const) {
        const child = spawn(process.execPath, [command, ...print], { cwd: folder, stdio: 'ignore', env: environment });
        const end = ended(child);
        await until(() => existsSync(pathOf(folder, 'school-10', 'pdf')));
        child.kill(signal);
        expect(signal === 'SIGINT' ? [signal, 130] : [signal]).toContain(await end);
        await until(() => browsersOf(temporary).length === 0);
        expect(existsSync(pathOf(folder, 'school-69', 'pdf'))).toBe(false);
        for (const name of readdirSync(temporary)) age(join(temporary, name), 25);
        rmSync(join(folder, 'dist'), { recursive: true });
      }
      expect(runCommand(folder, print, { TMPDIR: temporary })).toEqual({ code: 0, out: '', err: '' });
      expect(readdirSync(temporary).filter((name) => name.startsWith('policygen-'))).toEqual([]);
      expect(browsersOf(temporary)).toEqual([]);
    },
    60_000,
  );
});

/** Makes a file or folder so many hours old. */
function age(path: string, hours: number): void {
  const then = Date.now() / 1000 - hours * 3600;
  utimesSync(path, then, then);
}

/** Makes what was begun in a folder so old that no run can be at it. */
function ageBegun(folder: string): void {
  for (const name of readdirSync(folder)) if (name.endsWith('.part')) age(join(folder, name), 2);
}

/** The ids of the processes whose command lines name this folder; Linux tells, elsewhere none is found. */
function browsersOf(temporary: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(temporary);
    } catch {
      return false;
    }
  });
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 50) {
    if (waited > 15_000) throw new Error('waited too long');
    await wait(50);
  }
}
