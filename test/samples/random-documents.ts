import fc from 'fast-check';
import type { Block, Cell, Document, Inline, List, Passage, Section } from '../../src/document/model.ts';
import { png } from './every-kind.ts';

const word = fc.constantFrom(
  'please',
  'be',
  'kind',
  'and',
  'groups',
  'No',
  '5',
  "pupil's",
  'a@b.example',
  '<b>',
  'é',
  '"',
);
const mark = fc.constantFrom('', '', '', '.', ',', ':', ')');

const words: fc.Arbitrary<string> = fc
  .array(fc.tuple(word, mark), { minLength: 1, maxLength: 9 })
  .map((all) => all.map((pair) => pair.join('')).join(' '));

const text: fc.Arbitrary<Inline> = words.map((written) => ({ kind: 'text', text: written }));

const inline: fc.Arbitrary<Inline> = fc.oneof<fc.WeightedArbitrary<Inline>[]>(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'line-break' }) },
  { weight: 1, arbitrary: text.map((child) => ({ kind: 'strong', inlines: [child] })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(text, text)
      .map(([a, b]) => ({ kind: 'emphasis', inlines: [a, { kind: 'strong', inlines: [b] }] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(text, fc.constantFrom('https://a.example', 'mailto:b@c.example'))
      .map(([child, url]) => ({ kind: 'link', url, inlines: [child] })),
  },
);

export const randomInlines: fc.Arbitrary<readonly Inline[]> = fc.array(inline, { minLength: 1, maxLength: 4 });

const clause = fc.record(
  { clause: fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six', 'extra-1', 'extra-2') },
  { requiredKeys: [] },
);

const passage: fc.Arbitrary<Passage> = fc
  .tuple(clause, randomInlines)
  .map(([named, all]) => ({ ...named, inlines: all }));

const list: fc.Arbitrary<List> = fc.letrec<{ list: List }>((tie) => ({
  list: fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(
      fc
        .tuple(passage, fc.option(tie('list'), { depthSize: 'small', maxDepth: 2, nil: undefined }))
        .map(([item, nested]) => ({ ...item, ...(nested ? { nested } : {}) })),
      { minLength: 1, maxLength: 4 },
    ),
  }),
})).list;

const cells = (columns: number): fc.Arbitrary<readonly Cell[]> =>
  fc.array(passage, { minLength: columns, maxLength: columns });

const table: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc
    .record({
      named: clause,
      caption: words,
      header: cells(columns),
      rows: fc.array(cells(columns), { minLength: 1, maxLength: 4 }),
    })
    .map(({ named, ...rest }) => ({ kind: 'table', ...named, ...rest })),
);

const style = fc.constantFrom('body', 'body', 'lead-in', 'school', 'motto', 'title-again', 'state' as const);

const block: fc.Arbitrary<Block> = fc.oneof<fc.WeightedArbitrary<Block>[]>(
  {
    weight: 4,
    arbitrary: fc
      .tuple(style, fc.array(passage, { minLength: 1, maxLength: 4 }))
      .map(([how, passages]) => ({ kind: 'paragraph', style: how, passages })),
  },
  { weight: 3, arbitrary: list },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: passage.map((heading) => ({ kind: 'heading', level: 3, ...heading })) },
  {
    weight: 1,
    arbitrary: fc.array(fc.tuple(clause, words, randomInlines), { minLength: 1, maxLength: 3 }).map((facts) => ({
      kind: 'cover-facts',
      facts: facts.map(([named, label, value]) => ({ ...named, label, value })),
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(clause, fc.array(words, { minLength: 1, maxLength: 3 }))
      .map(([named, labels]) => ({ kind: 'signature-line', ...named, labels })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { kind: 'picture', alternative: 'The crest', mediaType: 'image/png', bytes: png, aspect: 1 } as const,
      { kind: 'picture', alternative: 'The banner', mediaType: 'image/png', bytes: png, aspect: 0.5 } as const,
    ),
  },
);

const section = (id: string): fc.Arbitrary<Section> =>
  fc.tuple(passage, fc.array(block, { minLength: 1, maxLength: 4 })).map(([heading, blocks]) => ({
    id,
    blocks: [{ kind: 'heading', level: 2, ...heading }, ...blocks],
  }));

/** A document of all kinds of blocks and inlines, from so few words and clauses that two have much in common. */
export const randomDocument: fc.Arbitrary<Document> = fc
  .record({
    title: randomInlines,
    cover: fc.array(block, { maxLength: 4 }),
    sections: fc.subarray(['introduction', 'rules', 'moderators']).chain((ids) => fc.tuple(...ids.map(section))),
  })
  .map(({ title, cover, sections }) => ({
    properties: { title: 'Title', school: 'School', language: 'en-GB' },
    cover: [{ kind: 'heading', level: 1, clause: 'title', inlines: title }, ...cover],
    sections,
  }));

/** Two documents: strangers, or one and what became of it when some of its blocks were exchanged, left out or added. */
export const randomPair: fc.Arbitrary<readonly [Document, Document]> = fc.oneof(
  fc.tuple(randomDocument, randomDocument),
  fc
    .tuple(randomDocument, fc.infiniteStream(fc.integer({ min: 0, max: 9 })), fc.infiniteStream(block))
    .map(([document, choices, others]) => {
      const next = <T>(stream: fc.Stream<T>): T => stream.next().value as T;
      const edited = (blocks: readonly Block[]): readonly Block[] =>
        blocks.flatMap((old) => {
          switch (next(choices)) {
            case 0:
              return [];
            case 1:
              return [next(others)];
            case 2:
              return [old, next(others)];
            default:
              return [old];
          }
        });
      const [title, ...cover] = document.cover;
      return [
        document,
        {
          ...document,
          cover: [...(title ? [title] : []), ...edited(cover)],
          sections: document.sections.map(({ id, blocks: [heading, ...blocks] }) => ({
            id,
            blocks: [...(heading ? [heading] : []), ...edited(blocks)],
          })),
        },
      ] as const;
    }),
);
