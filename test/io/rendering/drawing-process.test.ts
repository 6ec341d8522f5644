import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { openDrawing } from '../../../src/io/rendering/drawing-process.ts';
import { everyKind } from '../../samples/every-kind.ts';
import { look } from '../../samples/look.ts';
import { pngOfQuarters } from '../../samples/pictures.ts';
import { smallProfile } from '../../samples/small-profile.ts';

const script = new URL('../../../lib/io/rendering/draw-documents.js', import.meta.url);
const task = {
  publication: { document: everyKind },
  formats: ['pdf', 'html'],
  options: { pdfEngine: 'embedded', headingLevel: 2 },
  look,
} as const;

/** Takes minutes in the typesetter's own code, which hears of nothing meanwhile. */
const slow = {
  ...look,
  typst: '#for a in range(9999) { for b in range(9999) { for c in range(9999) { let d = a + b + c } } }\n',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-drawing-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a process that draws documents', () => {
  beforeEach(() => expect(inject('compiled'), 'src/ does not compile, so there is no process to test').toBe(true));

  it('is killed when a document takes too long, and the next one has a new one', async () => {
    const drawing = openDrawing(script, 3_000);
    const good = await drawing.render(task);
    expect(good.map((bytes) => Buffer.from(bytes.subarray(0, 4)).toString())).toEqual(['%PDF', '<!do']);
    await expect(drawing.render({ ...task, look: slow })).rejects.toThrow('it was not done after 3 seconds');
    const again = openDrawing(script);
    expect(await again.render(task)).toEqual(good);
    drawing.close();
    again.close();
  }, 60_000);

  it('that crashes is told, and so is what a format refuses', async () => {
    const crash = join(folder, 'crash.cjs');
    writeFileSync(crash, "process.on('message', () => process.abort());");
    await expect(openDrawing(new URL(`file://${crash}`)).render(task)).rejects.toThrow('it ended with SIGABRT');
    const drawing = openDrawing(script);
    const properties = { ...everyKind.properties, title: '' };
    await expect(drawing.render({ ...task, publication: { document: { ...everyKind, properties } } })).rejects.toThrow(
      'missing document title',
    );
    drawing.close();
  }, 60_000);

  it.skipIf(process.platform !== 'linux')(
    'is gone soon after whoever started it was killed, whatever it does',
    async () => {
      const parent = join(folder, 'parent.mjs');
      const from = new URL('../../../lib/io/rendering/drawing-process.js', import.meta.url).href;
      writeFileSync(
        join(folder, 'task.json'),
        JSON.stringify({ ...task, look: { ...slow, fonts: [] }, document: { ...everyKind, cover: [], sections: [] } }),
      );
      writeFileSync(
        parent,
        `import { readFileSync } from 'node:fs';
      import { openDrawing } from ${JSON.stringify(from)};
      openDrawing().render(JSON.parse(readFileSync(${JSON.stringify(join(folder, 'task.json'))}, 'utf8')));`,
      );
      const started = spawn(process.execPath, [parent], { stdio: 'ignore' });
      const children = () =>
        spawnSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' })
          .stdout.split('\n')
          .filter((line) => line.includes(fileURLToPath(script)));
      const mine = () => children().filter((line) => line.includes(` ${started.pid} `));
      for (let waited = 0; mine().length === 0 && waited < 20_000; waited += 100) await passed(100);
      const [child = ''] = mine();
      const pid = Number(child.trim().split(/\s+/)[0]);
      await passed(1_500);
      started.kill('SIGKILL');
      await once(started, 'exit');
      const isThere = () => existsSync(`/proc/${pid}`);
      for (let waited = 0; isThere() && waited < 10_000; waited += 100) await passed(100);
      expect(isThere()).toBe(false);
    },
    60_000,
  );

  it('draws what a school with a logo has; others are drawn without it', () => {
    mkdirSync(join(folder, 'schools'));
    writeFileSync(join(folder, 'schools/elm.yaml'), smallProfile.replace('  email', '  logo: elm.png\n  email'));
    writeFileSync(join(folder, 'schools/oak.yaml'), smallProfile.replace('Elm', 'Oak'));
    writeFileSync(join(folder, 'schools/elm.png'), pngOfQuarters());
    const command = fileURLToPath(new URL('../../../bin/policygen.js', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [command, 'build'], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, expect.stringContaining('6 built')]);
    expect(readdirSync(join(folder, 'dist/elm'))).toEqual(readdirSync(join(folder, 'dist/oak')));
  }, 60_000);
});
