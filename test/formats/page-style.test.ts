import { describe, expect, it } from 'vitest';
import { prepare, withManifest, withPolicy } from '../samples/trial.ts';

const documentOf = (trial: Parameters<typeof prepare>[0]) => {
  const [prepared] = prepare(trial);
  if (!prepared) throw new Error('the trial has no policy');
  return prepared.document;
};

describe("a policy's page style", () => {
  it.each(['letterhead', 'cover'] as const)('is %s where the profile says so', (pageStyle) => {
    expect(documentOf(withPolicy(`pageStyle: ${pageStyle}`)).properties.pageStyle).toBe(pageStyle);
  });

  it('is left to the formats where the profile says nothing', () => {
    expect(documentOf({}).properties).not.toHaveProperty('pageStyle');
  });
});

describe('headings', () => {
  const numbers = (trial: Parameters<typeof prepare>[0]) =>
    documentOf(trial).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' ? [block.number] : [])),
    );

  it('are numbered where the manifest asks', () => {
    expect(numbers(withManifest('cover:', 'numberHeadings: true\ncover:'))).toEqual(['1.']);
  });

  it('are not where it does not', () => {
    expect(numbers({})).toEqual([undefined]);
    expect(numbers(withManifest('cover:', 'numberHeadings: false\ncover:'))).toEqual([undefined]);
  });
});
