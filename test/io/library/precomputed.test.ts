import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { embedFont } from '../../../src/formats/docx/embedded-fonts.ts';
import { precomputeLibrary } from '../../../src/io/library/precompute-library.ts';
import { faceKey, type Precomputed, precomputedFiles } from '../../../src/io/library/precomputed.ts';
import { readLibrary } from '../../../src/io/library/read-library.ts';
import { ownTemplates } from '../../../src/io/library/read-sources.ts';
import { type Library, type LibrarySources, openLibrary, preparePolicies } from '../../../src/prepare-policy.ts';
import { PolicyError } from '../../../src/problem.ts';
import { noLogo } from '../../read/no-logo.ts';

/** What is kept of the templates stands for reading them, and makes no difference but in time. */

const sources = readLibrary(ownTemplates, ownTemplates);
const files = precomputeLibrary(sources);
const json = (name: string) => JSON.parse(String(files.get(name)));
const types: Precomputed['types'] = json(precomputedFiles.types);
const fonts: Precomputed['fonts'] = json(precomputedFiles.fonts);
const faces = Buffer.from(files.get(precomputedFiles.faces) ?? '');

/** A library opened with what was kept, and whether that was taken. */
function recalled(changed: Partial<LibrarySources> = {}): { library: Library; taken: () => number } {
  let taken = 0;
  const recall = (fingerprint: string) => {
    const known = types[fingerprint];
    if (known) taken += 1;
    return known;
  };
  return { library: openLibrary({ ...sources, recall, ...changed }), taken: () => taken };
}

const { recall: _, ...asWritten } = sources;
const read = openLibrary(asWritten);

function outcome(library: Library, text: string): unknown {
  try {
    return preparePolicies({ file: 'schools/any.yaml', text }, library, noLogo).map(({ document, record }) => ({
      document,
      record: record,
    }));
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
}

const schools = readdirSync(new URL('../../../schools/', import.meta.url)).filter((name) => name.endsWith('.yaml'));

describe('a library that is remembered', () => {
  it.each(schools)('makes the same document and record of %s as one that is read', (school) => {
    const text = readFileSync(new URL(`../../../schools/${school}`, import.meta.url), 'utf8');
    const { library, taken } = recalled();
    expect(outcome(library, text)).toEqual(outcome(read, text));
    expect(taken()).toBe(1);
  });

  it('names the same places in the templates', () => {
    const type = recalled().library.policyType('parent-group-chats');
    const other = read.policyType('parent-group-chats');
    for (const [id, clause] of other?.clauses ?? []) {
      const same = type?.clauses.get(id);
      expect(same?.front.place(['title'])).toEqual(clause.front.place(['title']));
      expect(same?.front.placeInText(['why'], clause.front.value.why, 1, 2, 3)).toEqual(
        clause.front.placeInText(['why'], clause.front.value.why, 1, 2, 3),
      );
      expect(same?.template.place(1, 1, 1)).toEqual(clause.template.place(1, 1, 1));
      expect(same?.template.program.body.length).toBe(clause.template.program.body.length);
    }
    expect(type?.clauses.size).toBe(other?.clauses.size);
  });

  it.each([
    ['a clause has changed', (text: string) => text.replace(/\.\n?$/, ', always.\n')],
    ['a clause is broken', (text: string) => `${text}{{school.nmae}}\n`],
  ])('is read again where %s', (_why, change) => {
    const types = sources.types.map((type) => ({
      ...type,
      clauses: type.clauses.map((each, index) => (index === 3 ? { ...each, text: change(each.text) } : each)),
    }));
    const { library, taken } = recalled({ types });
    const { library: again } = recalled({ types, recall: () => undefined });
    const tried = (opened: Library) => {
      try {
        return opened.policyType('parent-group-chats')?.clauses.size;
      } catch (error) {
        return (error as PolicyError).problems;
      }
    };
    expect(tried(library)).toEqual(tried(again));
    expect(taken()).toBe(0);
  });

  it('is read again where the fonts have changed, which may lack a character', () => {
    const { library, taken } = recalled({ lookFingerprint: 'another' });
    library.policyType('parent-group-chats');
    expect(taken()).toBe(0);
  });
});

it('a font that is remembered is the one that a Word file would embed', () => {
  expect(Object.keys(fonts)).toHaveLength(sources.look.fonts.length);
  for (const [place, { ttf }] of sources.look.fonts.entries()) {
    const { key, file } = embedFont(ttf, place);
    const { place: within = [0, 0], ...known } = fonts[faceKey(ttf, place)] ?? {};
    expect(known).toEqual({ key, method: 'deflated', size: file.size, crc: file.crc });
    expect(new Uint8Array(faces.subarray(...within))).toEqual(file.bytes);
  }
});
