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
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, runProgram } from '../read/run-command.ts';
import { smallProfile } from '../samples/small-profile.ts';

const checkout = join(import.meta.dirname, '../..');

interface PackageFile {
  readonly bin: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly peerDependencies: Record<string, string>;
  readonly peerDependenciesMeta: Record<string, { optional: boolean }>;
}

interface LockedPackage {
  readonly resolved?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Record<string, string>;
}

const onWindows = process.platform === 'win32' ? ' (skipped: links to packages need rights on Windows)' : '';

describe.skipIf(onWindows !== '')(`the package that npm makes${onWindows}`, () => {
  /** A school's folder where policygen is installed, and nothing of the checkout can be seen. */
  let office: string;
  let files: readonly string[];
  let packed: PackageFile;
  const installed = (...path: string[]): string => join(office, 'node_modules', 'policygen', ...path);
  const policygen = (...args: string[]): Ended => runProgram(office, 'npx', ['--offline', 'policygen', ...args]);

  beforeAll(() => {
    office = mkdtempSync(join(tmpdir(), 'policygen office '));
    const done = (program: string, ...args: string[]): string => {
      const { code, out, err } = runProgram(checkout, program, args);
      expect([code, program, err]).toEqual([0, program, expect.anything()]);
      return out;
    };
    done('npm', 'pack', '--silent', '--pack-destination', office);
    const tarball = join(office, readdirSync(office).find((name) => name.endsWith('.tgz')) ?? 'no tarball');
    files = done('tar', '-tzf', tarball)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.replace(/^package\//, ''))
      .sort();

    // As npm installs it, but without a network: unpacked, with the packages that it declares and no other in reach.
    mkdirSync(installed(), { recursive: true });
    done('tar', '-xzf', tarball, '-C', installed(), '--strip-components=1');
    packed = JSON.parse(readFileSync(installed('package.json'), 'utf8'));
    const link = (path: string, target: string) => {
      mkdirSync(dirname(path), { recursive: true });
      symlinkSync(target, path);
    };
    for (const name of Object.keys(packed.dependencies)) {
      link(join(office, 'node_modules', name), join(checkout, 'node_modules', name));
    }
    for (const [name, script] of Object.entries(packed.bin)) {
      link(join(office, 'node_modules', '.bin', name), installed(script));
    }
    writeFileSync(join(office, 'package.json'), '{ "private": true }\n');
    mkdirSync(join(office, 'schools'));
    writeFileSync(join(office, 'schools', 'elm.yaml'), smallProfile);
  });

  afterAll(() => rmSync(office, { recursive: true, force: true }));

  it('holds the command, the templates and what a reader needs, and nothing else', () => {
    const folders = new Set(files.map((file) => file.replace(/\/.*/, '/')));
    expect([...folders].sort()).toEqual(
      [
        'bin/',
        'docs/',
        'lib/',
        'templates/',
        'CHANGELOG.md',
        'CONTRIBUTING.md',
        'LICENSE',
        'README.md',
        'package.json',
      ].sort(),
    );
    expect(files).toContain('templates/fonts/OFL.txt');
    const bundled = files.filter((file) => file.startsWith('lib/command/'));
    expect(bundled).toEqual(expect.arrayContaining(['lib/command/cli.js', 'lib/command/LICENCES.txt']));
    expect(bundled.filter((file) => !/\.(js|json|txt|bin)$/.test(file))).toEqual([]);
    const compiled = files.filter((file) => file.startsWith('lib/') && !bundled.includes(file));
    expect(compiled).toEqual(
      readdirSync(join(checkout, 'src'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) => ['.js', '.d.ts'].map((ending) => `lib/${file.replace(/\.ts$/, ending)}`))
        .sort(),
    );
    const templates = readdirSync(join(checkout, 'templates'), { recursive: true, withFileTypes: true });
    expect(files.filter((file) => file.startsWith('templates/'))).toHaveLength(
      templates.filter((entry) => entry.isFile()).length,
    );
  });

  it('has no link in its pages to a file that is not there', () => {
    const pages = files.filter((file) => /^[A-Z]+\.md$|^docs\/.*\.md$/.test(file));
    const links = pages.flatMap((page) =>
      [...readFileSync(installed(page), 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(
        ([, target = '']) => [page, join(dirname(page), target)] as const,
      ),
    );
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter(([, target]) => !existsSync(installed(target)))).toEqual([]);
  });

  it('builds a policy where nothing but it and its declared packages is installed', () => {
    const { code, out, err } = policygen('build', 'schools/elm.yaml');
    expect([code, err]).toEqual([0, expect.stringMatching(/(^|\n)3 built, 0 unchanged\n$/)]);
    expect(out.trim().split('\n')).toEqual([
      'dist/elm/parent-group-chats.pdf',
      'dist/elm/parent-group-chats.docx',
      'dist/elm/parent-group-chats.html',
    ]);
    for (const path of out.trim().split('\n')) expect(readFileSync(join(office, path)).length).toBeGreaterThan(5000);
  });

  it('makes a profile that builds, with what editors complete it by', () => {
    const made = policygen('init', 'Oak Primary School', '--email', 'office@oak.example');
    expect([made.code, made.out]).toEqual([0, 'schools/oak-primary-school.yaml\n']);
    const schema = JSON.parse(readFileSync(join(office, 'schools', 'profile.schema.json'), 'utf8'));
    expect(schema.title).toBe("A school's profile");
    expect(policygen('build', 'schools/oak-primary-school.yaml', '--format', 'html').code).toBe(0);
  });

  it('builds with the templates beside schools/ where there are some', () => {
    const trust = join(office, 'trust');
    mkdirSync(join(trust, 'schools'), { recursive: true });
    cpSync(join(office, 'schools', 'elm.yaml'), join(trust, 'schools', 'elm.yaml'));
    cpSync(installed('templates'), join(trust, 'templates'), { recursive: true });
    const title = join(trust, 'templates', 'parent-group-chats', 'clauses', 'fm-title.md');
    const own = readFileSync(title, 'utf8').replace(/---\n[^-]*$/, "---\nThe trust's own title\n");
    writeFileSync(title, own);
    const { code } = policygen('build', 'trust/schools/elm.yaml', '--format', 'html', '--out', 'trust/dist');
    expect(code).toBe(0);
    const html = readFileSync(join(trust, 'dist', 'elm', 'parent-group-chats.html'), 'utf8');
    expect(html).toMatch(/<h1[^>]*>The trust(’|'|&#39;)s own title<\/h1>/);
  });

  it('can be used from TypeScript, typed, and from JavaScript', () => {
    const script = `import { build, check, type BuildResult, type Problem } from 'policygen';
const { documents, problems }: BuildResult = await build(['schools/elm.yaml'], { out: 'public', formats: ['html'] });
const found: readonly Problem[] = await check(['schools/oak.yaml']);
console.log(JSON.stringify([documents.map(({ path, status }) => [path, status]), problems, found.map(({ code }) => code)]));
// @ts-expect-error There is no such format.
await build([], { formats: ['pptx'] }).catch((error: TypeError) => console.log(error.message));
`;
    writeFileSync(join(office, 'use.mts'), script);
    const compiler = join(checkout, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023,dom', '--types', ''];
    expect(runProgram(office, process.execPath, [compiler, ...options, 'use.mts'])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    const { code, out, err } = runProgram(office, process.execPath, ['use.mjs']);
    expect([code, err]).toEqual([0, '']);
    const [result, refusal] = out.trim().split('\n');
    expect(JSON.parse(result ?? '')).toEqual([[['public/elm/parent-group-chats.html', 'built']], [], ['FILE_MISSING']]);
    expect(refusal).toBe('format: there is no "pptx"; choose from pdf, docx, html, html-fragment');
  });

  it('asks for puppeteer only where a browser shall print', () => {
    expect(Object.keys(packed.dependencies).filter((name) => name.startsWith('puppeteer'))).toEqual([]);
    expect(packed.peerDependenciesMeta).toEqual({
      puppeteer: { optional: true },
      'puppeteer-core': { optional: true },
    });
    const { code, err } = policygen('build', '--pdf-engine', 'browser', '--format', 'pdf', '--out', 'printed');
    expect(code).toBe(3);
    expect(err).toContain('printing with a browser needs the package puppeteer, which is not installed');
  });
});

describe('the lock file', () => {
  const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync(join(checkout, 'package-lock.json'), 'utf8'),
  );
  const locked = Object.entries(packages);

  it('names no registry, so that a mirror will do', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('has the programs for every machine of every package that brings some', () => {
    // npm leaves out those that the registry of the day did not have; "npm ci" then fails on such a machine.
    const missing = locked.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
    const typesetters = locked.filter(([path]) => path.includes('typst-ts-node-compiler-'));
    expect(new Set(typesetters.flatMap(([, { os = [] }]) => os))).toEqual(
      new Set(['android', 'darwin', 'linux', 'win32']),
    );
    expect(typesetters.every(([, { optional }]) => optional)).toBe(true);
  });
});
