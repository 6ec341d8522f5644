import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/document/model.ts';
import { plainText } from '../../src/document/plain-text.ts';
import { parseProfile } from '../../src/profile/parse-profile.ts';
import { line, valueInList } from '../../src/profile/words/phrases.ts';
import { schoolName } from '../../src/profile/words/school-name.ts';
import type { ScalarType } from '../../src/yaml/shape.ts';
import { assembled, clause, prepare, profile, told, withLine2, withNotes } from '../samples/trial.ts';

/** What Markdown, HTML, Handlebars, YAML and web addresses would each make something of. */
const dangerous = [
  '**b**', '_i_', '~~s~~', '`c`', '# ', '- ', '1. ', '> ', '![a](b)', '[a](https://a.example)', '<b>', '</b>', '<!--', '&amp;', '&#65;',
  '{{school.name}}', '{{{x}}}', '{{#if x}}', '\\', '\\\\', '\\{{', '|', '---', '===', '```', '    ', 'https://a.example', 'www.a.example',
  'a@b.example', ': ', ' #', '*a', '&a', '!a', '%', '@', '"', "'", '$x$', '#let x', '[^1]', '<https://a.example>', 'a_b_c', '...', '..',
]; // biome-ignore format: a list to scan, not to read line by line
const letters = [...' !"#$%&\'()*+,-./0123456789:;<=>?@ABYZ[\\]^_`abyz{|}~£éŵŷ‘’“”–—…'];

const value = fc
  .array(fc.oneof(fc.constantFrom(...letters), fc.constantFrom(...dangerous)), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join('').trim())
  .filter((words) => isTaken(line, words));

/** Whether a field takes words as they are; what it refuses, and what it leaves away, ways-of-filling-in.test.ts has. */
function isTaken(type: ScalarType<string>, words: string): boolean {
  const parsed = type.parse(words);
  return 'value' in parsed && parsed.value === words;
}

const yaml = (words: string) => JSON.stringify(words);

/** The first section's blocks after its heading and the clause "be-kind". */
function notesOf(trial: Parameters<typeof assembled>[0]): readonly Block[] {
  const blocks = assembled(trial).sections[0]?.blocks ?? [];
  return blocks.slice(2);
}

const inlinesOf = (block: Block | undefined): readonly Inline[] =>
  block?.kind === 'paragraph' ? block.passages.flatMap(({ inlines }) => inlines) : [];

describe('a value of a profile comes out as it was written, letter for letter, and is never markup', () => {
  const facts = (words: string) => profile.replace('  email', () => `  motto: ${yaml(words)}\n  email`);
  const trial = (words: string, text: string) => ({
    profile: `${facts(words)}    include: [notes]\n`,
    clauses: { notes: clause(text, 'when: [school.motto]\n') },
  });

  it('in the middle of a sentence', () => {
    fc.assert(
      fc.property(value, (words) => {
        const blocks = notesOf(trial(words, 'Say {{school.motto}} to all.'));
        expect(blocks).toHaveLength(1);
        expect(inlinesOf(blocks[0])).toEqual([{ kind: 'text', text: `Say ${words} to all.` }]);
      }),
    );
  });

  it('at the start of a line, on a line of its own and in strong words', () => {
    fc.assert(
      fc.property(value, (words) => {
        const blocks = notesOf(
          trial(words, '{{school.motto}} is ours.\n\n{{school.motto}}\n\nSay **{{school.motto}}** too.'),
        );
        expect(blocks.map((block) => plainText(inlinesOf(block)))).toEqual([
          `${words} is ours.`,
          words,
          `Say ${words} too.`,
        ]);
        expect(inlinesOf(blocks[2])[1]).toEqual({ kind: 'strong', inlines: [{ kind: 'text', text: words }] });
      }),
    );
  });

  it('in a list, in a table and in a link', () => {
    const text =
      '- {{school.motto}}\n- b\n\n| {{school.motto}} | b |\n| --- | --- |\n| c | {{school.motto}} |\n\n[{{school.motto}}](https://a.example)';
    fc.assert(
      fc.property(value, (words) => {
        const [list, table, paragraph, ...more] = notesOf(trial(words, text));
        expect(more).toEqual([]);
        const motto = [{ kind: 'text', text: words }];
        expect(list).toMatchObject({ kind: 'list', items: [{ inlines: motto }, {}] });
        expect(table).toMatchObject({ header: [{ inlines: motto }, {}], rows: [[{}, { inlines: motto }]] });
        expect(inlinesOf(paragraph)).toEqual([{ kind: 'link', url: 'https://a.example', inlines: motto }]);
      }),
    );
  });

  it('in a list of values', () => {
    fc.assert(
      fc.property(
        fc.array(
          value.filter((words) => isTaken(valueInList, words)),
          { minLength: 1, maxLength: 5 },
        ),
        (values) => {
          const text = 'Ours: {{#each school.values}}{{this}}{{#unless @last}} and {{/unless}}{{/each}} all.';
          const stated = profile.replace('  email', () => `  values: [${values.map(yaml).join(', ')}]\n  email`);
          const { clauses } = withNotes(text);
          const blocks = notesOf({ profile: `${stated}    include: [notes]\n`, ...(clauses ? { clauses } : {}) });
          expect(plainText(inlinesOf(blocks[0]))).toBe(`Ours: ${values.join(' and ')} all.`);
        },
      ),
    );
  });

  it('in the title and in the properties', () => {
    fc.assert(
      fc.property(
        value.filter((words) => isTaken(schoolName, words)),
        (words) => {
          expect(assembled(withLine2(`  name: ${yaml(words)}`)).properties).toMatchObject({
            school: words,
            title: `Rules at ${words}`,
          });
        },
      ),
    );
  });

  it('but for its spaces and accents: Word’s space is a space, and a letter with its accent is one', () => {
    const [policy] = prepare(withLine2('  name: "  Ysgol\\u00a0Pre\\u0301s\\tNewydd  "'));
    expect(policy?.document.properties.school).toBe('Ysgol Prés Newydd');
  });

  it('and with a line end in it is refused', () => {
    fc.assert(
      fc.property(value, value, (first, second) => {
        expect(told(withLine2(`  name: ${yaml(`${first}\n${second}`)}`))).toContain(
          'schools/hill.yaml:2:9  school.name goes over more than one line\n',
        );
      }),
      { numRuns: 20 },
    );
  });
});

it.each([
  '01234 567890',
  '01234567890',
  '1.10',
  '1_000',
  '0x1F',
  '0o17',
  '1e3',
  '.5',
  '+1',
  '-1',
  '2024',
  '2024-03-05',
  '12:30:45',
  'no',
  'No',
  'yes',
  'on',
  'off',
  'y',
  'n',
  'true',
  'False',
  '.inf',
  '.NaN',
  '"null"',
  "'null'",
  'nullable',
])(/* biome-ignore format: a list */ 'the scalar %s is the words that were written', (written) => {
  const text = profile.replace('  email', () => `  motto: ${written}\n  email`);
  expect(parseProfile({ file: 'hill.yaml', text }).value.school.motto).toBe(written.replace(/^["'](.*)["']$/, '$1'));
});

it.each(['null', '~', 'Null', 'NULL'])('%s, which is nothing to YAML, is not printed', (written) => {
  expect(told(withLine2(`  name: ${written}`))).toContain('school.name is empty');
});
