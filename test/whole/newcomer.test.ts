import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { home } from '../read/schools.ts';

/**
 * What CONTRIBUTING and the README say is enough to add something, done in a copy of the sources: if a step more were
 * needed, the compiler or the command would say so here.
 */

let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'policygen-newcomer-'));
  for (const part of ['src', 'bin', 'templates', 'package.json', 'tsconfig.json', 'tsconfig.build.json']) {
    cpSync(join(home, part), join(copy, part), { recursive: true });
  }
  mkdirSync(join(copy, 'scripts'));
  cpSync(join(home, 'scripts/dev.mjs'), join(copy, 'scripts/dev.mjs'));
  mkdirSync(join(copy, 'schools'));
  cpSync(join(home, 'schools/orchard.yaml'), join(copy, 'schools/orchard.yaml'));
  symlinkSync(join(home, 'node_modules'), join(copy, 'node_modules'));
});

afterEach(() => rmSync(copy, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(copy, path), 'utf8');

function write(path: string, text: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
}

/** Puts words after others, which must stand there once. */
function addAfter(path: string, place: string, added: string): void {
  expect(read(path).split(place)).toHaveLength(2);
  write(
    path,
    read(path).replace(place, () => `${place}${added}`),
  );
}

/** What a program printed on stdout; throws with what it said where it ended with another code than 0. */
const run = (program: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(join(home, 'node_modules/.bin', program), [...args], { cwd: copy }, (error, out, err) =>
      error ? reject(new Error(`${out}\n${err}`)) : resolve(out),
    );
  });

/** As `npm run dev -- …` runs the sources. */
const policygen = (...args: string[]): Promise<string> => run('tsx', ['scripts/dev.mjs', ...args]);

const compiles = (): Promise<string> => run('tsc', ['--noEmit', '-p', 'tsconfig.build.json']);

test('a format is a file and a line', { timeout: 120_000 }, async () => {
  write(
    'src/formats/text.ts',
    `import type { Format } from './format.ts';

export const text: Format = {
  async render({ document: { properties: { title, school } } }) {
    return new TextEncoder().encode(\`\${school}\\n\${title}\\n\`);
  },
};
`,
  );
  addAfter(
    'src/formats/formats.ts',
    "(await import('./docx.ts')).docx },",
    "\n  text: { extension: '.txt', load: async () => (await import('./text.ts')).text },",
  );
  const [, printed] = await Promise.all([compiles(), policygen('build', '--format', 'text,html')]);
  expect(printed).toBe('dist/orchard/parent-group-chats.txt\ndist/orchard/parent-group-chats.html\n');
  expect(read('dist/orchard/parent-group-chats.txt')).toMatch(/^Orchard Community Primary School\n.+\n$/);
  expect((await policygen('build', '--help')).replace(/\s+/g, ' ')).toContain('pdf, docx, text, html, html-fragment');
});

test('a command is a folder and a line', { timeout: 120_000 }, async () => {
  write(
    'src/commands/schools/command.ts',
    `import { describeCommand } from '../command.ts';
import type { OptionsOf } from '../command-option.ts';

export const schools = describeCommand({
  name: 'schools',
  summary: 'Print the schools that there are.',
  arguments: [],
  options: [{ flags: '--after <word>', about: 'what to print after each' }],
  examples: [],
});

export type SchoolsOptions = OptionsOf<typeof schools>;
`,
  );
  write(
    'src/commands/schools/run.ts',
    `import { namedProfiles } from '../../io/files/find-profiles.ts';
import { schoolOf } from '../../io/files/paths.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import type { ExitCode } from '../command.ts';
import { wordsOption } from '../read-option.ts';
import type { SchoolsOptions } from './command.ts';

export async function printSchools(
  _: readonly string[],
  options: SchoolsOptions,
  { folder, out }: Surroundings,
): Promise<ExitCode> {
  const after = wordsOption(options, 'after') ?? '';
  for (const path of await namedProfiles([], folder)) out.write(\`\${schoolOf(path)}\${after}\\n\`);
  return 0;
}
`,
  );
  addAfter(
    'src/commands/commands.ts',
    "import { schema } from './schema/command.ts';\n",
    "import { schools } from './schools/command.ts';\n",
  );
  addAfter(
    'src/commands/commands.ts',
    'RunnableCommand[] = [\n',
    "  withWork(schools, async () => (await import('./schools/run.ts')).printSchools),\n",
  );
  const [, printed, help] = await Promise.all([compiles(), policygen('schools', '--after', '!'), policygen('--help')]);
  expect(printed).toBe('orchard!\n');
  expect(help).toContain('schools     Print the schools that there are.');
});

test('a field is a line and its words, a clause a file and a line', { timeout: 120_000 }, async () => {
  addAfter(
    'src/profile/profile-shape.ts',
    "'Where parents write to about a concern.', 'office@orchard.example'),\n",
    "  phone: optional(scalar(line), 'Where parents call the office.', '0116 496 0000'),\n",
  );
  addAfter(
    'src/profile/field-labels.ts',
    `  'school.email': "the school's email address",\n`,
    "  'school.phone': 'the number of the office',\n",
  );
  write(
    'templates/parent-group-chats/clauses/phone-the-office.md',
    `---
title: Call the office
why: A parent in a hurry has to know whom to call.
when: [school.phone]
since: "0.1"
---
You can call the office on {{school.phone}}.
`,
  );
  const manifest = 'templates/parent-group-chats/policy.yaml';
  addAfter(manifest, '          - joining-voluntary\n          - leave-freely\n', '          - phone-the-office\n');
  const profile = 'schools/orchard.yaml';
  addAfter(profile, '  email: school1@orchard.leics.sch.uk\n', '  phone: 0116 496 0123\n');
  addAfter(profile, '    include:\n', '      - phone-the-office\n');
  await Promise.all([compiles(), policygen('check')]);
  await policygen('build', '--format', 'html');
  expect(read('dist/orchard/parent-group-chats.html')).toContain('You can call the office on 0116 496 0123.');
});

test('a policy type is a folder', { timeout: 120_000 }, async () => {
  write(
    'templates/phones/policy.yaml',
    `name: Phones at school
about: What a school asks of pupils who bring a phone.
defaultEdition: standard
cover:
  - { school: school-name }
  - { title: title }
sections:
  - id: rules
    heading: Phones in the day
    parts:
      - paragraph: [phones-away]
editions:
  standard:
    - school-name
    - title
    - phones-away
`,
  );
  const clause = (id: string, words: string) =>
    write(
      `templates/phones/clauses/${id}.md`,
      `---\ntitle: ${id}\nwhy: A policy has to say it.\nsince: "0.1"\n---\n${words}\n`,
    );
  clause('school-name', '{{school.name}}');
  clause('title', 'Phones at school');
  clause('phones-away', 'Phones stay in the office until the end of the day.');
  write('schools/orchard.yaml', `${read('schools/orchard.yaml')}  phones:\n    edition: standard\n`);
  await policygen('build', '--format', 'html', '--policy', 'phones');
  expect(read('dist/orchard/phones.html')).toContain('Phones stay in the office until the end of the day.');
});

test.each([
  ['a kind of block', 'export type Block = Heading', " | { readonly kind: 'note'; readonly clause?: string }"],
  ['a kind of inline', 'export type Inline = Text', " | { readonly kind: 'mark'; readonly text: string }"],
  ['a style of paragraphs', "export type ParagraphStyle = 'body'", " | 'note'"],
  ['a field of a block', "readonly kind: 'cover-facts';", ' readonly caption?: string;'],
])('%s that the check of records does not know does not compile', { timeout: 120_000 }, async (_, place, added) => {
  addAfter('src/document/model.ts', place, added);
  await expect(compiles()).rejects.toThrow('src/diff/check-document.ts');
});
