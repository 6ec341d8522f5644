import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compactResult, documentsOf } from '../../../src/commands/build/compact-result.ts';
import type { SchoolDocument } from '../../../src/commands/build/order.ts';

const document: fc.Arbitrary<SchoolDocument> = fc
  .record({
    policy: fc.stringMatching(/^[a-z]+(-[a-z]+)*$/),
    format: fc.constantFrom('pdf' as const, 'docx' as const, 'html' as const, 'html-fragment' as const),
    status: fc.constantFrom('built' as const, 'unchanged' as const),
    bytes: fc.nat(),
    sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  })
  .chain((made) => fc.constantFrom(made, { ...made, status: 'failed' as const, bytes: null, sha256: null }));

it('a compact result has the documents that it was given', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 5 }), (documents) => {
      expect(documentsOf(compactResult({ documents, notices: [], problems: [] }))).toEqual(documents);
    }),
  );
});

it('and the problems', () => {
  const problems = [{ code: 'FIELD_MISSING' as const, message: 'elm: no name', hint: 'add it' }];
  expect(compactResult({ documents: [], notices: [], problems }).problems).toEqual(problems);
});
