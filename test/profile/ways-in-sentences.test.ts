import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/model.ts';
import { readLibrary } from '../../src/io/library/read-library.ts';
import { ownTemplates } from '../../src/io/library/read-sources.ts';
import { openLibrary, preparePolicies } from '../../src/prepare-policy.ts';
import { waysOfFillingIn } from '../facts/ways-of-filling-in.ts';
import { documentWords } from '../read/document-words.ts';
import { profileStating } from '../samples/profile-stating.ts';

const library = openLibrary(readLibrary(ownTemplates, ''));

/** The profile has no logo. */
const readNothing = () => {
  throw new Error('there is nothing beside the profile');
};

/** What a document says, line by line. */
function linesOf(text: string): readonly string[] {
  const [policy] = preparePolicies({ file: 'schools/elm.yaml', text }, library, readNothing);
  if (!policy) throw new Error('there is no policy');
  const { document } = policy;
  return [...document.cover, ...document.sections.flatMap(({ blocks }) => blocks)]
    .flatMap((block): readonly Block[] =>
      block.kind === 'list' ? block.items.map((item) => ({ ...block, items: [item] })) : [block],
    )
    .map((block) => documentWords({ ...document, cover: [block], sections: [] }))
    .flatMap((words) => words.split(/(?<=\p{Ll}{2}[.:!?]|\)[.!?]) (?=\p{Lu})/u));
}

const usual = new Set(linesOf(profileStating('school.motto', 'Together we grow')));

/** Signs that a value and its sentence don't fit: a word or an article said twice, an article before a name, two marks. */
const seams =
  /\b(\p{L}{2,}) \1\b|\b(?:the|our|an?) (?:the|our|an?)\b|\bof ([\p{Lu}][\p{L} ]+) of \2\b|[.,:;]{2}|\s[.,;:]|\b(?:the|our) M(?:rs?|s|iss)\b|groups? groups?|messages messages|minute minute|\bof of\b/iu;

describe('each way of filling in a field, in all clauses that say it', () => {
  const said: string[] = [];
  for (const { field, rows } of waysOfFillingIn) {
    const printed = rows.filter(([, outcome]) => typeof outcome === 'string');
    it.each(printed)(`${field}: %s`, (stated) => {
      const lines = linesOf(profileStating(field, stated)).filter((line) => !usual.has(line));
      said.push(`${field}: ${stated}`, ...lines.map((line) => `    ${line}`));
      for (const line of lines) expect(line).not.toMatch(seams);
    });
  }

  it('reads as it did when somebody last read it', async () => {
    await expect(`${said.join('\n')}\n`).toMatchFileSnapshot('../facts/ways-in-sentences.txt');
  });
});
