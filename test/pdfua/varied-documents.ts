import type { Block, Document, Picture } from '../../src/document/model.ts';
import { readLibrary } from '../../src/io/library/read-library.ts';
import { ownTemplates } from '../../src/io/library/read-sources.ts';
import { combinationOf, combinationSpace } from '../../src/library-check/combination-space.ts';
import { listRows } from '../../src/library-check/list-rows.ts';
import { mendBy } from '../../src/library-check/mend-row.ts';
import { tryCombination } from '../../src/library-check/try-combination.ts';
import { showState } from '../../src/policy/show-state.ts';
import { openLibrary } from '../../src/prepare-policy.ts';
import { png, svg, text } from '../samples/every-kind.ts';
import { sampleNames } from '../samples/names.ts';
import { jpeg, translucentPng } from './pictures.ts';

/**
 * So many policies of made-up schools, each with another choice of clauses and facts, by the stages that every policy
 * goes through; dressed in changing names, colours, page styles, states and pictures. The same ones each time.
 */
export function variedDocuments(count: number): readonly Document[] {
  const library = openLibrary(readLibrary(ownTemplates, ''));
  const documents = library.types.flatMap((id) => {
    const type = library.policyType(id);
    if (!type) return [];
    const space = combinationSpace(type);
    const rows = listRows(space, mendBy(space)).whole;
    const editions = [...type.editions.keys()];
    return rows.flatMap((row, index) => {
      const outcome = tryCombination(space, combinationOf(space, row), editions[index % editions.length] ?? '');
      return 'document' in outcome ? [outcome.document] : [];
    });
  });
  const every = documents.length / count;
  const chosen = Array.from({ length: count }, (_, index) => documents[Math.floor(index * every)]);
  const names = sampleNames(count);
  return chosen.flatMap((document, index) => (document ? [dressed(document, names[index] ?? '', index)] : []));
}

const translucentSvg = new TextEncoder().encode(new TextDecoder().decode(svg).replace('/>', ' fill-opacity="0.5"/>'));

const colours = ['#2f6f3e', '#7a1f2b', '#003366', '#000000'];

function dressed(document: Document, name: string, index: number): Document {
  const { properties, sections } = document;
  const school: Block = { kind: 'paragraph', style: 'school', passages: [{ inlines: [text(name)] }] };
  const shown = document.cover.flatMap((block): readonly Block[] => {
    if (block.kind === 'picture') return [picture(index)];
    return block.kind === 'paragraph' && block.style === 'school' ? [school] : [block];
  });
  const whole: Document = {
    properties: {
      ...properties,
      school: name,
      colour: colours[index % colours.length] ?? '#000000',
      pageStyle: index % 3 === 0 ? 'cover' : 'letterhead',
    },
    cover: index % 2 === 0 ? [picture(index), ...shown.filter(({ kind }) => kind !== 'picture')] : shown,
    sections,
  };
  return index % 5 === 0 ? showState(whole, { kind: 'draft' }) : whole;
}

const pictures = [
  { mediaType: 'image/svg+xml', bytes: svg, aspect: 0.5 },
  { mediaType: 'image/png', bytes: png, aspect: 1 },
  { mediaType: 'image/svg+xml', bytes: translucentSvg, aspect: 0.5 },
  { mediaType: 'image/png', bytes: translucentPng, aspect: 1 },
  { mediaType: 'image/jpeg', bytes: jpeg, aspect: 1 },
] as const;

const picture = (index: number): Picture => ({
  kind: 'picture',
  alternative: 'The school’s crest',
  ...(pictures[index % pictures.length] ?? pictures[0]),
});
