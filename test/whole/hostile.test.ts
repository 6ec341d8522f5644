import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer as createNetServer, type Server as NetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { docx } from '../../src/formats/docx.ts';
import { html } from '../../src/formats/html.ts';
import { pdf } from '../../src/formats/pdf.ts';
import { readLibrary } from '../../src/io/library/read-library.ts';
import { ownTemplates } from '../../src/io/library/read-sources.ts';
import { openEngines } from '../../src/io/rendering/engines.ts';
import { openLibrary } from '../../src/prepare-policy.ts';
import { browserHere, skipReason } from '../read/browser-here.ts';
import { docxWords } from '../read/docx-words.ts';
import { htmlWords } from '../read/html-words.ts';
import { type Listener, openListener } from '../read/listener.ts';
import { pdfWords } from '../read/pdf-words.ts';
import { runHere } from '../read/run-here.ts';
import { hostileValues } from '../samples/hostile.ts';
import { look } from '../samples/look.ts';
import { smallProfile } from '../samples/small-profile.ts';
import { assembledFrom } from '../samples/trial.ts';

const library = openLibrary(readLibrary(ownTemplates, ''));
const command = fileURLToPath(new URL('../../bin/policygen.js', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-hostile-'));
  write('schools/elm.yaml', smallProfile);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
const run = (...args: string[]) => runHere({ folder, today: '2026-11-20' }, args);

/** Runs the command with little memory and time: a bomb that goes off ends it. */
function confined(...args: string[]) {
  expect(inject('compiled'), 'src/ does not compile, so there is no command to test').toBe(true);
  const { status, signal, stderr } = spawnSync(process.execPath, ['--max-old-space-size=256', command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
  return { status, signal, stderr };
}

const aliases = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
  .split('')
  .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(',')}]`)
  .join('\n')}\n`;

describe('a profile that is a bomb is refused in bounded time and memory', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['aliases of aliases', aliases, 'YAML_ALIAS'],
    ['brackets, 100 000 deep', `school: ${'['.repeat(100_000)}`, 'YAML_SYNTAX'],
    ['brackets, 100 000 deep and closed', `school: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`, 'YAML_SYNTAX'],
    ['braces, 100 000 deep', `school: ${'{a: '.repeat(100_000)}`, 'YAML_SYNTAX'],
    ['lists, 100 000 deep', `school:\n  ${'- '.repeat(100_000)}x\n`, 'YAML_SYNTAX'],
    [
      'indentation, 1 000 deep',
      Array.from({ length: 1_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      'YAML_SYNTAX',
    ],
    ['50 MB', new Uint8Array(50_000_000).fill(0x61), 'FILE_UNREADABLE'],
    ['binary', Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7) % 256), 'FILE_UNREADABLE'],
    ['no UTF-8', Uint8Array.of(0x61, 0x3a, 0x20, 0xc3, 0x28), 'FILE_UNREADABLE'],
    ['zeros', new Uint8Array(1_000), ']'],
    ['half a million signs on a line', `school: ${'*'.repeat(500_000)}`, 'YAML_'],
    ['a hundred thousand fields', Array.from({ length: 90_000 }, (_, at) => `a${at}: x`).join('\n'), 'YAML_SYNTAX'],
    [
      'braces of templates, 20 000 deep',
      `${smallProfile}    extra:\n      - section: group-rules\n        text: "${'{{#if school.motto}}'.repeat(20_000)}"\n`,
      'VALUE_INVALID',
    ],
    [
      'Markdown lists, 5 000 deep',
      `${smallProfile}    extra:\n      - section: group-rules\n        text: "${'- '.repeat(5_000)}x"\n`,
      ']',
    ],
    [
      'quotations, 50 000 deep',
      `${smallProfile}    extra:\n      - section: group-rules\n        text: "${'> '.repeat(50_000)}x"\n`,
      ']',
    ],
    [
      'open links',
      `${smallProfile}    extra:\n      - section: group-rules\n        text: "${'['.repeat(20_000)}"\n`,
      '',
    ],
  ])(
    '%s',
    (_, content, code) => {
      write('schools/elm.yaml', content);
      const { status, signal, stderr } = confined('check', 'schools/elm.yaml');
      expect([signal, stderr.slice(0, 300)]).toEqual([null, expect.any(String)]);
      expect(status, stderr.slice(0, 600)).toBe(code === '' ? (status === 0 ? 0 : 1) : 1);
      expect(stderr).toContain(code);
      expect(stderr).not.toContain('A fault in policygen');
    },
    25_000,
  );
});

describe('a way out of the folders', () => {
  it.each([
    '../../../../../etc/passwd',
    '/etc/passwd',
    'C:\\Windows\\win.ini',
    '..\\secret.png',
    'link.png',
    'folder/link.png',
    '\\\\host\\share.png',
    'http://x.example/x.png',
  ])('by the logo %s is refused', async (logo) => {
    mkdirSync(join(folder, 'schools/folder'));
    writeFileSync(join(folder, 'secret.png'), 'secret');
    symlinkSync(join(folder, 'secret.png'), join(folder, 'schools/link.png'));
    symlinkSync('/etc', join(folder, 'schools/folder/link.png'));
    write(
      'schools/elm.yaml',
      smallProfile.replace('  email', () => `  logo: '${logo}'\n  email`),
    );
    const { code, err } = await run('build', 'schools/elm.yaml');
    expect(code, err).toBe(1);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  it.each(['..yaml', '...yaml', 'a b.yaml', '-rf.yaml', '%2e%2e.yaml'])(
    'by the name %s of a profile is refused',
    async (name) => {
      write(`schools/${name}`, smallProfile);
      const { code, err } = await run('build', join(folder, 'schools', name), '--format', 'html');
      expect([code, err]).toEqual([1, expect.stringContaining('FILE_NAME')]);
      expect(existsSync(join(folder, 'dist'))).toBe(false);
    },
  );

  it('by the name of a policy type is refused', async () => {
    for (const type of ['../parent-group-chats', '/etc', '__proto__', 'constructor']) {
      write('schools/elm.yaml', smallProfile.replace('parent-group-chats', type));
      const { code, err } = await run('build', 'schools/elm.yaml', '--format', 'html');
      expect([code, err]).toEqual([1, expect.stringContaining('there is no policy type')]);
    }
    expect(readdirSync(folder)).toEqual(['schools']);
  });

  it.each(['Ab', '__proto__', 'nul', 'a b', '..x', 'constructor_'])(
    'by the name %s of a folder of templates is refused',
    async (name) => {
      const text = 'name: T\nabout: T\ndefaultEdition: a\ncover: []\nsections: []\neditions: { a: [] }\n';
      write(`templates/${name}/policy.yaml`, text);
      write('schools/elm.yaml', smallProfile.replace('parent-group-chats', name));
      for (const args of [['check'], ['build']]) {
        const { code, err } = await run(...args);
        expect(code).toBe(1);
        expect(err).toMatch(/a policy type's folder should have a name .*\n {2}rename the folder to .*FILE_NAME/);
      }
      expect(existsSync(join(folder, 'dist'))).toBe(false);
    },
  );

  it('by a document that is a symbolic link: the link gives way, what it led to stays', async () => {
    write('elsewhere.html', 'precious');
    mkdirSync(join(folder, 'dist/elm'), { recursive: true });
    symlinkSync(join(folder, 'elsewhere.html'), join(folder, 'dist/elm/parent-group-chats.html'));
    expect((await run('build', '--format', 'html')).code).toBe(0);
    expect(readFileSync(join(folder, 'elsewhere.html'), 'utf8')).toBe('precious');
    expect(readFileSync(join(folder, 'dist/elm/parent-group-chats.html'), 'utf8')).toContain('Elm Primary');
  });
});

describe('words of a stranger are words, in every format', () => {
  let listener: Listener;
  let there: string;
  beforeAll(async () => {
    listener = await openListener();
    there = listener.host;
  });
  afterAll(() => listener.close());

  const words = () => hostileValues.map((value) => value.replaceAll('THERE', there));
  const squeezed = (text: string) => text.replace(/\s+/g, '');
  // A profile with such values is refused; to see what formats do with them, they take the place of names in a good one.
  const names = hostileValues.map((_, at) => `Zz${String.fromCharCode(97 + at)}z`);
  const withNames = () =>
    smallProfile
      .replace('  email', `  values: [${names.join(', ')}]\n  vision: ${names.join(' ')}\n  email`)
      .replace('Elm Primary School', `Elm ${names.join(' ')}`)
      .replace('edition: short', 'edition: full');

  it.each([
    ['the embedded typesetter', 'embedded', true],
    [`a browser${skipReason}`, 'browser', browserHere !== undefined],
  ] as const)(
    'with PDF by %s, and nothing is heard',
    async (_, engine, possible) => {
      if (!possible) return;
      const document = assembledFrom({ file: 'schools/elm.yaml', text: withNames() }, library, (text) =>
        names.reduce((all, name, at) => all.replaceAll(name, () => words()[at] ?? ''), text),
      );
      const engines = openEngines();
      const bytes = await Promise.all(
        [html, docx, pdf(engine)].map((format) => format.render({ document }, look, engines)),
      ).finally(() => engines.close());
      const [page = new Uint8Array(), word = new Uint8Array(), print = new Uint8Array()] = bytes;
      const texts = {
        html: htmlWords(new TextDecoder().decode(page)),
        docx: docxWords(word),
        pdf: await pdfWords(print),
      };
      for (const value of words())
        for (const [format, text] of Object.entries(texts)) expect(squeezed(text), format).toContain(squeezed(value));
      const markup = new TextDecoder().decode(page).replace(/"[^"]*"/g, '""');
      expect(markup).not.toMatch(/<(script|iframe|object|embed)\b/i);
      expect(Object.values(texts).join('')).not.toContain('root:x:0');
      expect(listener.heard).toEqual([]);
    },
    60_000,
  );

  it('and a build refuses most of them, each by itself, before any format has them', async () => {
    const refused = [];
    for (const value of words()) {
      write(
        'schools/elm.yaml',
        smallProfile.replace('Elm Primary School', () => JSON.stringify(`Elm ${value}`)),
      );
      const { code, err } = await run('build', '--format', 'html');
      if (code === 1) refused.push(err.split('\n')[0]);
    }
    expect(refused.length).toBeGreaterThan(words().length / 2);
    for (const told of refused) expect(told).toMatch(/^schools\/elm\.yaml:2:\d+ /);
    expect(listener.heard).toEqual([]);
  });

  it('which would be heard where nothing holds them back', async () => {
    await fetch(`http://${there}/proof`);
    expect(listener.heard.splice(0)).toEqual(['/proof']);
  });

  it.each([
    ['{{process.env.HOME}}', 'TEMPLATE_FIELD_UNKNOWN'],
    ['{{constructor.constructor}}', 'TEMPLATE_FIELD_UNKNOWN'],
    ['{{__proto__}}', 'TEMPLATE_FIELD_UNKNOWN'],
    ['{{school.__proto__}}', 'TEMPLATE_FIELD_UNKNOWN'],
    ['{{school.name.constructor}}', 'TEMPLATE_FIELD_UNKNOWN'],
    ['{{#with school}}{{name}}{{/with}}', 'TEMPLATE_FORBIDDEN'],
    ['{{lookup school "constructor"}}', 'TEMPLATE_FORBIDDEN'],
    ['{{log "x"}}', 'TEMPLATE_FORBIDDEN'],
    ['{{> secret}}', 'TEMPLATE_FORBIDDEN'],
    ['{{#> layout}}x{{/layout}}', 'TEMPLATE_FORBIDDEN'],
    ['{{* decorator}}', 'TEMPLATE_FORBIDDEN'],
    ['{{@root.school.name}}', 'TEMPLATE_'],
    ['{{{school.name}}}', 'TEMPLATE_FORBIDDEN'],
    ['{{"school"}}', 'TEMPLATE_'],
    ['<script>x</script>', 'MARKDOWN_UNSUPPORTED'],
    ['![x](file:///etc/passwd)', 'MARKDOWN_UNSUPPORTED'],
    ['[x](javascript:alert(1))', ']'],
    ['[x](file:///etc/passwd)', ']'],
    ['[x](data:text/html,x)', ']'],
    ['<http://x.example/>', ''],
  ])('own words %s reach nothing', async (text, code) => {
    const extra = `    extra:\n      - section: group-rules\n        text: ${JSON.stringify(`Please note: ${text}`)}\n`;
    write('schools/elm.yaml', smallProfile.replace('edition: short', 'edition: full') + extra);
    const { code: exit, err } = await run('check', 'schools/elm.yaml');
    expect(exit, err).toBe(code === '' ? (exit ?? 70) % 2 : 1);
    expect(err).toContain(code);
  });
});

describe('templates of a stranger', () => {
  const own = fileURLToPath(new URL('../../templates', import.meta.url));
  let connections = 0;
  let proxy: NetServer;
  beforeAll(async () => {
    proxy = createNetServer((socket) => {
      connections += 1;
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
  });
  afterAll(() => void proxy.close());

  /** The command with a proxy that all programs are to use, so that whatever asks the network is heard. */
  function runByProxy(...args: string[]): Promise<{ readonly code: number | null; readonly err: string }> {
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'];
    const env = { ...process.env, ...Object.fromEntries(names.map((name) => [name, address])) };
    const child = spawn(process.execPath, [command, ...args], {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      err += words;
    });
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, err })));
  }

  const layoutWith = (markup: string) => `${readFileSync(join(own, 'look.typ'), 'utf8')}\n${markup}\n`;

  it.each([
    '#read("/etc/passwd")',
    '#read("../../../etc/passwd")',
    '#import "/etc/passwd": *',
    '#import "@preview/cetz:0.2.0"',
    '#let a = "//"; #import "@preview/cetz:0.2.0"',
    '#let e = dictionary(std).at("ev" + "al"); #e("#imp" + "ort \\"@preview/cetz:0.2.0\\"", mode: "markup")',
    '#let all = dictionary; #all(std)',
    '#include "/etc/passwd"',
    '#image("/etc/passwd")',

    '#json("/proc/self/environ")',
    '#plugin("/bin/sh")',
  ])(
    'cannot have the typesetter do %s',
    async (markup) => {
      mkdirSync(join(folder, 'templates/parent-group-chats'), { recursive: true });
      const type = join(own, 'parent-group-chats');
      cpSync(join(type, 'clauses'), join(folder, 'templates/parent-group-chats/clauses'), { recursive: true });
      write('templates/parent-group-chats/policy.yaml', readFileSync(join(type, 'policy.yaml'), 'utf8'));
      write('templates/look.typ', layoutWith(markup));
      const { code, err } = await runByProxy('build', '--format', 'pdf');
      expect(code, err).toBe(1);
      expect(err).not.toContain('root:');
      expect(connections).toBe(0);
      expect(existsSync(join(folder, 'dist'))).toBe(false);
    },
    30_000,
  );
});
