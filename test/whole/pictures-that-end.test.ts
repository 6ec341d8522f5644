import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../read/run-command.ts';
import { runHere } from '../read/run-here.ts';
import { home } from '../read/schools.ts';
import { pngOfQuarters } from '../samples/pictures.ts';
import { smallProfile } from '../samples/small-profile.ts';

/**
 * What gets past the gate for pictures and still hangs the typesetter or ends it: a look of a trust's own stands for it, which
 * loops over one picture, and has the typesetter draw 50,000 groups in one another for another.
 */
const hostileLook = `
#let has(words) = cover.any(node => node.kind == "picture" and words in node.alternative)
#if has("hangs") { for a in range(9999) { for b in range(9999) { for c in range(9999) { let d = a + b + c } } } }
#if has("crashes") {
  image(format: "svg", bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + "<g>" * 50000 + "</g>" * 50000 + "</svg>"))
}
`;

let folder: string;
const at = (path: string) => join(folder, path);
const withPicture = (name: string, alternative: string) =>
  smallProfile
    .replace('Elm', name)
    .replace('  email', `  logo: crest.png\n  logoAlternative: A crest that ${alternative}\n  email`)
    .concat('    issued: 2026-01\n');

const run = (...args: string[]) => runCommand(folder, args);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-ended-'));
  mkdirSync(at('schools'));
  writeFileSync(at('schools/crest.png'), pngOfQuarters());
  for (const [school, text] of [
    ['ash', smallProfile.replace('Elm', 'Ash')],
    ['birch', withPicture('Birch', 'hangs')],
    ['cedar', withPicture('Cedar', 'crashes')],
    ['elm', smallProfile],
    ['oak', withPicture('Oak', 'is drawn')],
  ] as const)
    writeFileSync(at(`schools/${school}.yaml`), text);
  expect(run('build', '--out', 'published').code).toBe(0);
  cpSync(join(home, 'templates'), at('templates'), { recursive: true });
  const look = readFileSync(at('templates/look.typ'), 'utf8');
  const marker = '// Sizes and colours';
  expect(look).toContain(marker);
  writeFileSync(at('templates/look.typ'), look.replace(marker, `${hostileLook}\n${marker}`));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hung =
  'schools/birch.yaml:3:9  the documents with the picture crest.png were not made: what draws them came to an end (it was not done after 20 seconds)';
const ended =
  /schools\/cedar\.yaml:3:9 {2}the documents with the picture crest\.png were not made: what draws them came to an end \(it ended with \w+\)/;

describe('a picture that hangs or ends the program that draws it', () => {
  it('is told at its line by build, and all other schools have their documents', () => {
    const { code, err } = run('build');
    expect(code).toBe(1);
    expect(err).toContain(hung);
    expect(err).toMatch(ended);
    expect(err).toContain('9 built');
    const built = ['ash', 'birch', 'cedar', 'elm', 'oak'].filter((school) => existsSync(at(`dist/${school}`)));
    expect(built).toEqual(['ash', 'elm', 'oak']);
  }, 120_000);

  it('is told by site, which writes nothing', () => {
    const { code, err } = run('site');
    expect(code).toBe(1);
    expect(err).toContain(hung);
    expect(err).toMatch(ended);
    expect(existsSync(at('site'))).toBe(false);
  }, 120_000);

  it('is told by verify, which goes on with the other files', () => {
    const files = ['cedar', 'birch', 'ash'].map((school) => `published/${school}/parent-group-chats.pdf`);
    const { code, err, out } = run('verify', ...files);
    expect(code).toBe(1);
    expect(err).toContain(hung);
    expect(err).toMatch(ended);
    expect(err + out).toContain('published/ash/parent-group-chats.pdf');
  }, 120_000);
});

it('tracked changes with a picture are made in a process of their own, and are the same', async () => {
  const args = ['diff', 'published/oak/parent-group-chats.html', 'schools/oak.yaml', '--docx'];
  writeFileSync(at('schools/oak.yaml'), withPicture('Oak Hill', 'is drawn'));
  expect(run(...args, 'command.docx').code).toBe(0);
  expect((await runHere({ folder, today: '2026-11-20' }, [...args, 'here.docx'])).code).toBe(0);
  expect(readFileSync(at('command.docx'))).toEqual(readFileSync(at('here.docx')));
}, 60_000);
