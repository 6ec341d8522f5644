import { printSource } from '../document/document-source.ts';
import type { Block, Document } from '../document/model.ts';
import { PolicyError } from '../problem.ts';
import type { Engines, Font, Look } from './format.ts';
import { claimArchive } from './pdf-embedded/claim-archive.ts';
import { describeLinks } from './pdf-embedded/describe-links.ts';
import { editPdf } from './pdf-embedded/edit-pdf.ts';
import { findFaults } from './pdf-embedded/find-faults.ts';
import { letteringOf } from './pdf-embedded/lettering-of.ts';
import type { Publication } from './publication.ts';

/**
 * The PDF that the embedded typesetter makes by look.typ: tagged, PDF/UA-1, the same bytes on every machine.
 * Throws TYPESETTER where the typesetter refuses the document, with a problem for each piece that it refuses.
 */
export async function renderPdfEmbedded(
  { document, source }: Publication,
  look: Look,
  engines: Pick<Engines, 'typesetter'>,
): Promise<Uint8Array> {
  const typesetter = await engines.typesetter();
  const set = (part: Document) =>
    typesetter.set(look.typst, asData({ document: part, source }, look.fonts), look.fonts);
  const result = set(document);
  if ('pdf' in result) {
    return editPdf(result.pdf, [...describeLinks(result.pdf, document), ...claimArchive(result.pdf, document)]);
  }
  throw new PolicyError(findFaults(document, result.errors, set));
}

/**
 * JSON, in which a picture's bytes are a list of numbers: what the layout turns back into bytes the fastest. Beside the
 * document it says which characters come from which fonts.
 *
 * @public for the bare loop of `npm run bench`, too
 */
export function asData({ document, source }: Publication, fonts: readonly Font[]): string {
  const { properties, cover, sections } = document;
  return JSON.stringify({
    lettering: letteringOf([properties, cover, sections], fonts),
    ...(source === undefined ? {} : { madeFrom: printSource(source) }),
    properties,
    cover: cover.map(blockAsData),
    sections: sections.map((section) => ({ ...section, blocks: section.blocks.map(blockAsData) })),
  });
}

function blockAsData(block: Block): unknown {
  return block.kind === 'picture' ? { ...block, bytes: Array.from(block.bytes) } : block;
}
