import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../../src/cli.ts';
import { annotate } from '../../../src/commands/check/annotate.ts';
import { problemsAsSarif } from '../../../src/commands/check/sarif.ts';
import { check } from '../../../src/index.ts';
import type { Problem } from '../../../src/problem.ts';
import { fieldHelp } from '../../../src/profile/field-help.ts';
import { runHere } from '../../read/run-here.ts';
import { day } from '../../samples/day.ts';
import { smallProfile } from '../../samples/small-profile.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen-check-'));
  mkdirSync(join(folder, 'schools'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, 'schools', name), text);
const run = (...args: string[]) => runHere({ folder, today: '2026-11-20' }, ['check', ...args]);

/** What SARIF 2.1.0 requires of the objects that we write, and how it types their properties (§3.13 to §3.30). */
const sarifSchema = {
  type: 'object',
  required: ['version', 'runs'],
  properties: {
    version: { const: '2.1.0' },
    $schema: { type: 'string', pattern: '^https://' },
    runs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                properties: {
                  name: { type: 'string' },
                  version: { type: 'string' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message'],
              additionalProperties: false,
              properties: {
                ruleId: { type: 'string' },
                ruleIndex: { type: 'integer', minimum: 0 },
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message: { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } },
                properties: { type: 'object' },
                locations: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['physicalLocation'],
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        required: ['artifactLocation'],
                        properties: {
                          artifactLocation: {
                            type: 'object',
                            required: ['uri'],
                            properties: { uri: { type: 'string', pattern: "^[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+$" } },
                          },
                          region: {
                            type: 'object',
                            required: ['startLine'],
                            properties: {
                              startLine: { type: 'integer', minimum: 1 },
                              startColumn: { type: 'integer', minimum: 1 },
                              endColumn: { type: 'integer', minimum: 1 },
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

describe('policygen check --sarif', () => {
  const validate = new Ajv({ strict: false }).compile(sarifSchema);

  it('says each problem once, with its rule and its place', async () => {
    write('elm.yaml', smallProfile.replace('email:', 'emial:'));
    const { code, out, err } = await run('schools', '--sarif');
    expect([code, err]).toEqual([1, '']);
    const sarif = JSON.parse(out);
    expect(validate(sarif), JSON.stringify(validate.errors)).toBe(true);
    expect(sarif.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['FIELD_UNKNOWN']);
    expect(sarif.runs[0].results).toEqual([
      {
        ruleId: 'FIELD_UNKNOWN',
        ruleIndex: 0,
        level: 'error',
        message: { text: 'unknown field "emial" in school\ndid you mean "email"?' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'schools/elm.yaml' },
              region: { startLine: 3, startColumn: 3, endColumn: 8 },
            },
          },
        ],
      },
    ]);
  });

  it('is right where nothing is wrong, and for problems without a place or with a strange one', async () => {
    write('elm.yaml', smallProfile);
    const { code, out } = await run('schools', '--sarif');
    expect([code, JSON.parse(out).runs[0].results]).toEqual([0, []]);
    const strange: readonly Problem[] = [
      { code: 'BROWSER_MISSING', message: 'no browser' },
      { code: 'FILE_MISSING', message: 'there is none', file: '/tmp/a b/ysgol tŷ%.yaml' },
      { code: 'FILE_MISSING', message: 'there is none', file: 'C:\\schools\\elm.yaml', line: 1 },
    ];
    const sarif = JSON.parse(JSON.stringify(problemsAsSarif(strange, '1.0.0')));
    expect(validate(sarif), JSON.stringify(validate.errors)).toBe(true);
    const uris = JSON.stringify(sarif).match(/"uri":"[^"]*"/g);
    expect(uris).toEqual(['"uri":"file:///tmp/a%20b/ysgol%20t%C5%B7%25.yaml"', '"uri":"file:///C:/schools/elm.yaml"']);
  });

  it('is not for one run with --json', async () => {
    write('elm.yaml', smallProfile);
    expect((await run('--json', '--sarif')).code).toBe(2);
  });
});

describe('in GitHub Actions', () => {
  it('annotates each problem, beside the text', async () => {
    writeFileSync(join(folder, 'schools/elm.yaml'), smallProfile.replace('email:', 'emial:'));
    let err = '';
    const write = (text: string) => {
      err += text;
    };
    const stream = { write, isTerminal: false };
    const environment = { GITHUB_ACTIONS: 'true' };
    const silent = { ...stream, write: () => undefined };
    const code = await main(['check', 'schools'], {
      folder,
      environment,
      out: silent,
      err: stream,
      today: day('2026-11-20'),
    });
    expect(code).toBe(1);
    expect(err).toContain(
      '::error file=schools/elm.yaml,line=3,col=3,endColumn=8,title=FIELD_UNKNOWN::unknown field "emial" in school%0Adid you mean "email"?\n',
    );
    expect(err).toContain('did you mean "email"?                                             [FIELD_UNKNOWN]');
  });

  it('lets no name give the runner a command', () => {
    const problem: Problem = {
      code: 'FIELD_UNKNOWN',
      message: '100%\r\n::set-output x',
      file: 'a,b:c\n::d.yaml',
      line: 1,
    };
    expect(annotate(problem)).toBe(
      '::error file=a%2Cb%3Ac␊%3A%3Ad.yaml,line=1,title=FIELD_UNKNOWN::100%25␍␊::set-output x',
    );
  });
});

describe('the docs of a field', () => {
  const anchors = new Set(
    [...readFileSync(new URL('../../../docs/profile.md', import.meta.url), 'utf8').matchAll(/<a id="([^"]+)">/g)].map(
      ([, id]) => `docs/profile.md#${id}`,
    ),
  );

  it.each([
    [['school', 'email'], 'docs/profile.md#school-email'],
    [['school', 'emial'], 'docs/profile.md#school'],
    [['school', 'values', 3], 'docs/profile.md#school-values'],
    [['policies', 'parent-group-chats', 'approval', 'on'], 'docs/profile.md#policies-policy-type-approval-on'],
    [['policies', 'x', 'history', 2, 'date'], 'docs/profile.md#policies-policy-type-history-date'],
    [['policies', 'x', 'reword', 'no-politics'], 'docs/profile.md#policies-policy-type-reword'],
    [['__proto__', 'constructor'], undefined],
    [[], undefined],
  ])('%j is described at %s', (path, help) => {
    expect(fieldHelp(path)).toBe(help);
    if (help !== undefined) expect(anchors).toContain(help);
  });
});

it('checks 100 profiles at once, and tells how long it took', async () => {
  for (let index = 1; index <= 100; index++) write(`school-${index}.yaml`, smallProfile);
  await check(['schools/school-1.yaml'], { folder });
  const start = performance.now();
  expect(await check(['schools'], { folder })).toEqual([]);
  const took = performance.now() - start;
  process.stdout.write(`policygen check: 100 profiles in ${Math.round(took)} ms\n`);
});

it('shows what would command a terminal as its picture', async () => {
  write('elm.yaml', smallProfile.replace('Elm', '\u001b[2JElm'));
  const { err, code } = await run('schools');
  expect(code).toBe(1);
  expect(err).not.toContain('\u001b');
});
