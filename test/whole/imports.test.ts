import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Every import of the sources, held to the one way that docs/ and CONTRIBUTING.md promise. */

interface Import {
  /** The importing file, such as "policy/wordings.ts". */
  readonly from: string;
  /** A file of src/ likewise, or a package. */
  readonly to: string;
  /** As the importing file has it, such as "node:fs". */
  readonly named: string;
  /** `type`: gone when the program runs · `value`: loaded with the file · `dynamic`: loaded when it is asked for. */
  readonly kind: 'type' | 'value' | 'dynamic';
}

const src = new URL('../../src/', import.meta.url);

const files: ReadonlyMap<string, string> = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, readFileSync(new URL(name, src), 'utf8')]),
);

/** Without comments, so that an example in one is no import. */
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const imports: readonly Import[] = [...files].flatMap(([from, text]) =>
  [
    ...withoutComments(text).matchAll(
      /^(?:import|export)\s+(?<type>type\s+)?(?:[^'";]*?\sfrom\s+)?'(?<fixed>[^']+)'|(?<typeof>typeof\s+)?\bimport\('(?<late>[^']+)'\)/gm,
    ),
  ].map(({ groups = {} }): Import => {
    const named = groups.fixed ?? groups.late ?? '';
    const to = named.startsWith('.') ? posix.join(posix.dirname(from), named) : packageOf(named);
    const isType = groups.type !== undefined || groups.typeof !== undefined;
    return { from, to, named, kind: isType ? 'type' : groups.late === undefined ? 'value' : 'dynamic' };
  }),
);

/** "@scope/name" of "@scope/name/part", and "node:" for all that Node brings. */
function packageOf(named: string): string {
  if (named.startsWith('node:')) return 'node:';
  return named.split('/', named.startsWith('@') ? 2 : 1).join('/');
}

/** The folder of src/ in which a file lies, or the file itself where it lies in none. */
const areaOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file);

const isOwn = ({ to }: Import): boolean => files.has(to);
const shown = ({ from, to, kind }: Import): string => `${from} → ${to} (${kind})`;

/** What an area may import beside itself. A new area goes where its imports point down. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'problem.ts': [],
  'safe-words.ts': [],
  'show-problem.ts': ['safe-words.ts', 'problem.ts'],
  yaml: ['problem.ts'],
  document: ['problem.ts'],
  pictures: ['document'],
  profile: ['yaml', 'document', 'problem.ts'],
  review: ['profile', 'yaml', 'document', 'problem.ts'],
  diff: ['profile', 'document', 'problem.ts'],
  policy: ['profile', 'review', 'diff', 'yaml', 'document', 'problem.ts'],
  'prepare-policy.ts': ['policy', 'profile', 'review', 'diff', 'yaml', 'document', 'problem.ts'],
  'library-check': ['prepare-policy.ts', 'policy', 'profile', 'review', 'yaml', 'document', 'problem.ts'],
  formats: ['diff', 'pictures', 'document', 'problem.ts'],
  watch: ['formats', 'problem.ts'],
  io: [
    'pictures',
    'formats',
    'prepare-policy.ts',
    'diff',
    'policy',
    'profile',
    'review',
    'document',
    'safe-words.ts',
    'problem.ts',
  ],
  site: ['formats', 'diff', 'review', 'profile', 'document', 'problem.ts'],
  commands: [
    'site',
    'io',
    'watch',
    'formats',
    'library-check',
    'prepare-policy.ts',
    'policy',
    'review',
    'diff',
    'profile',
    'yaml',
    'document',
    'show-problem.ts',
    'safe-words.ts',
    'problem.ts',
  ],
  'cli.ts': ['commands', 'io', 'problem.ts'],
  'index.ts': ['commands', 'io', 'formats', 'profile', 'problem.ts'],
};

it('there are imports to hold to anything', () => {
  expect(files.size).toBeGreaterThan(50);
  expect(imports.filter(isOwn).length).toBeGreaterThan(200);
  expect(
    imports.filter((each) => each.to.startsWith('.') || each.to.endsWith('.ts')).filter((each) => !isOwn(each)),
  ).toEqual([]);
});

describe('imports run one way', () => {
  it('from an area to those below it', () => {
    const wrong = imports.filter(isOwn).filter(({ from, to }) => {
      const [area, target] = [areaOf(from), areaOf(to)];
      return area !== target && !allowed[area]?.includes(target);
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it('between areas that are in the table, all of which there are', () => {
    expect([...new Set([...files.keys()].map(areaOf))].toSorted()).toEqual(Object.keys(allowed).toSorted());
  });

  it('so that no area imports, by way of others, itself', () => {
    const below = (area: string): readonly string[] => (allowed[area] ?? []).flatMap((next) => [next, ...below(next)]);
    expect(Object.keys(allowed).filter((area) => below(area).includes(area))).toEqual([]);
  });

  it('and no file imports itself by way of others, not even for its types', () => {
    const targets = (from: string) => imports.filter((each) => each.from === from && isOwn(each)).map(({ to }) => to);
    expect([...files.keys()].filter((file) => reachable(targets(file), targets).has(file))).toEqual([]);
  });
});

/** All that can be reached from some files, they included. */
function reachable(starts: readonly string[], next: (file: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...starts];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...next(file));
  }
  return found;
}

/** Parts of Node that read nothing from outside the program, but for random bytes, which the next test looks for. */
const pureNode = ['node:crypto', 'node:path', 'node:stream', 'node:url', 'node:zlib'];

describe('packages', () => {
  const ofPackages = imports.filter((each) => !isOwn(each));

  it('of the outside world are imported in io alone', () => {
    // What Node brings is named one by one: its pure functions (node:crypto's createHash, node:zlib's crc32) may stand
    // anywhere, what reads or changes something outside the program may not.
    const outside = [
      'node:child_process',
      'node:fs',
      'node:fs/promises',
      'node:http',
      'node:module',
      'node:net',
      'node:os',
      'node:readline',
      'node:readline/promises',
      'node:timers/promises',
      'node:worker_threads',
      'puppeteer',
      'puppeteer-core',
      '@myriaddreamin/typst-ts-node-compiler',
      '@resvg/resvg-wasm',
      '@cornerstonejs/codec-libjpeg-turbo-8bit',
      'tinyglobby',
      '@clack/prompts',
    ];
    const wrong = ofPackages.filter(
      ({ from, to, named }) => (outside.includes(to) || outside.includes(named)) && areaOf(from) !== 'io',
    );
    expect(wrong.map(shown)).toEqual([]);
    const ofNode = new Set(ofPackages.filter(({ to }) => to === 'node:').map(({ named }) => named));
    expect([...ofNode].filter((named) => !outside.includes(named)).toSorted()).toEqual(pureNode);
  });

  it('and so are the clock, chance and the process, which need no import', () => {
    const impure =
      /\b(?:Date\.now|performance\.now|Math\.random|randomUUID|randomBytes|randomInt)\(|\bnew Date\(\)|\bprocess\.|\bset(?:Timeout|Interval)\(/;
    const wrong = [...files].filter(([file, text]) => areaOf(file) !== 'io' && impure.test(withoutComments(text)));
    expect(wrong.map(([file]) => file)).toEqual([]);
  });

  it('are each imported in one area, so that replacing one is a local change', () => {
    const named = [...new Set(ofPackages.map(({ to }) => to))].filter((to) => to !== 'node:');
    const spread = named.map((name) => [
      name,
      ...new Set(ofPackages.filter(({ to }) => to === name).map(({ from }) => areaOf(from))),
    ]);
    expect(spread.filter(([, ...found]) => found.length > 1)).toEqual([]);
  });

  it('are all dependencies, and all dependencies are imported', () => {
    const { dependencies, peerDependencies } = JSON.parse(readFileSync(new URL('../package.json', src), 'utf8'));
    const declared = Object.keys({ ...dependencies, ...peerDependencies }).toSorted();
    const used = [...new Set(ofPackages.map(({ to }) => to))].filter((to) => to !== 'node:').toSorted();
    expect(used).toEqual(declared);
  });
});

describe('the start of any command', () => {
  const values = imports.filter(({ kind }) => kind === 'value');
  const started = reachable(['cli.ts', 'io/person/surroundings.ts'], (file) =>
    values.filter(({ from }) => from === file).map(({ to }) => to),
  );

  it('loads the commands as they are described, and next to nothing beside', () => {
    const descriptions = values.filter(({ from }) => from === 'commands/commands.ts').map(({ to }) => to);
    expect(descriptions.length).toBeGreaterThan(10);
    const others = [...started].filter((file) => files.has(file) && !descriptions.includes(file));
    expect(others.toSorted()).toEqual([
      'cli.ts',
      'commands/commands.ts',
      'commands/completion/shells.ts',
      'commands/help-text.ts',
      'commands/register/formats.ts',
      'commands/stopped.ts',
      'commands/usage-error.ts',
      'formats/formats.ts',
      'formats/html/markup.ts',
      'formats/pdf.ts',
      'io/installation/own-version.ts',
      'io/package-root.ts',
      'io/person/clock.ts',
      'io/person/surroundings.ts',
      'io/threads/until-stopped.ts',
      'problem.ts',
      'profile/questions.ts',
      'review/usual-spans.ts',
      'safe-words.ts',
    ]);
  });

  it('loads one package, and of Node the files alone', () => {
    const outside = values.filter(({ from, to }) => started.has(from) && !files.has(to));
    expect([...new Set(outside.map(({ named }) => named))].toSorted()).toEqual(['commander', 'node:fs']);
  });

  it('can come to every other package, which is loaded when it is asked for', () => {
    const runtime = imports.filter(({ kind }) => kind !== 'type');
    const asked = reachable(['cli.ts'], (file) => runtime.filter(({ from }) => from === file).map(({ to }) => to));
    const all = new Set(imports.filter((each) => !isOwn(each)).map(({ to }) => to));
    expect([...all].filter((name) => !asked.has(name))).toEqual([]);
  });
});

it('every file of src is a part of the program', () => {
  const all = (from: string) => imports.filter((each) => each.from === from).map(({ to }) => to);
  // A thread's own file is no import of the one that starts it.
  const used = reachable(['cli.ts', 'index.ts', 'commands/build/worker.ts', 'io/rendering/draw-documents.ts'], all);
  // One writes what the command remembers, when it is compiled; one writes docs/profile.md, which a test compares.
  const forScripts = ['io/library/precompute-library.ts', 'profile/describe-profile.ts'];
  expect([...files.keys()].filter((file) => !used.has(file)).toSorted()).toEqual(forScripts);
});

it('no file of src does more than one job, as far as its length tells', () => {
  const lengths = [...files].map(([file, text]) => [file, text.split('\n').length - 1] as const);
  expect(lengths.filter(([, length]) => length > 230)).toEqual([]);
});

it('the type any stands nowhere without the reason', () => {
  const withReason = /^.*biome-ignore lint\/suspicious\/noExplicitAny: \S.*\n.*$/gm;
  const anyType = /(?::|<|\bas|\|)\s*any\b(?=\s*(?:[>,;)\]|=[]|$))/m;
  const loose = [...files].filter(([, text]) => anyType.test(withoutComments(text.replace(withReason, ''))));
  expect(loose.map(([file]) => file)).toEqual([]);
});
