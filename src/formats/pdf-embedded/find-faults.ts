import type { Block, Document, DocumentProperties, Heading } from '../../document/model.ts';
import type { Problem } from '../../problem.ts';
import type { TypesetResult, TypesetterError } from '../format.ts';
import { type Complaint, inPlainWords } from './plain-words.ts';
import { type Piece, splitBlock, wholeBlock } from './split-block.ts';

/** A part of the document in which a block stands. */
interface Place {
  /** As it goes into a message. */
  readonly name: string;
  readonly blocks: readonly Block[];
  /** A document with nothing but these blocks, in this part of it. */
  holding(blocks: readonly Block[]): Document;
}

const nothing: DocumentProperties = { title: 'x', school: 'x', language: 'en-GB' };

/**
 * What is wrong with a document that the typesetter refuses, and where: found by setting each block by itself, and
 * each part of a block that fails. `errors` is what the typesetter said of the whole document; `set` asks it again.
 */
export function findFaults(
  document: Document,
  errors: readonly TypesetterError[],
  set: (document: Document) => TypesetResult,
): readonly Problem[] {
  const complaintsAbout = (part: Document): readonly Complaint[] => {
    const result = set(part);
    return 'pdf' in result ? [] : inPlainWords(result.errors);
  };
  const inBlocks = faultsInBlocks(document, complaintsAbout);
  // The title stands in the properties and on the cover, but its fault is reported once.
  const told = new Set(inBlocks.map((fault) => fault.complaint.message));
  const inProperties = faultsInProperties(document.properties, complaintsAbout);
  const faults = [...inBlocks, ...inProperties.filter((fault) => !told.has(fault.complaint.message))];
  if (faults.length > 0) return faults.map(asProblem);
  return inPlainWords(errors).map((complaint) => asProblem({ where: 'in the document as a whole', complaint }));
}

interface Fault {
  readonly where: string;
  readonly complaint: Complaint;
}

function faultsInBlocks(document: Document, complaintsAbout: (part: Document) => readonly Complaint[]): Fault[] {
  const headings: Heading[] = [];
  return placesIn(document).flatMap((place) =>
    place.blocks.flatMap((block) => {
      // A heading is right or wrong by the headings before it, so those are there too, with other words.
      const before = [...headings];
      if (block.kind === 'heading') headings.push({ ...block, inlines: [{ kind: 'text', text: 'x' }] });
      const faultsOf = (piece: Piece): Fault[] =>
        complaintsAbout(place.holding([...before, piece.block])).map((complaint) => ({
          where: pieceName(place, piece),
          complaint,
        }));
      const inBlock = faultsOf(wholeBlock(block));
      if (inBlock.length === 0) return [];
      const inParts = splitBlock(block).flatMap(faultsOf);
      return inParts.length > 0 ? inParts : inBlock;
    }),
  );
}

function placesIn({ cover, sections }: Document): readonly Place[] {
  const empty: Document = { properties: nothing, cover: [], sections: [] };
  return [
    { name: 'on the cover', blocks: cover, holding: (blocks) => ({ ...empty, cover: blocks }) },
    ...sections.map(({ id, blocks }) => ({
      name: `in the section "${id}"`,
      blocks,
      holding: (part: readonly Block[]) => ({ ...empty, sections: [{ id, blocks: part }] }),
    })),
  ];
}

/** The words of the footer and of the PDF's properties. */
function faultsInProperties(
  properties: DocumentProperties,
  complaintsAbout: (part: Document) => readonly Complaint[],
): Fault[] {
  const { title, school, version, date, colour } = properties;
  return Object.entries({ title, school, version, date, colour }).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const part: Document = { properties: { ...nothing, [name]: value }, cover: [], sections: [] };
    return complaintsAbout(part).map((complaint) => ({ where: `in the document's ${name}, "${value}"`, complaint }));
  });
}

/** Such as: in the section "rules", clause "be-kind" (Please be kind to …). */
function pieceName(place: Place, piece: Piece): string {
  const clause = piece.clause === undefined ? '' : `, clause "${piece.clause}"`;
  const words = piece.words.split(/\s+/).filter((word) => word !== '');
  const start = words.slice(0, 6).join(' ') + (words.length > 6 ? ' …' : '');
  return `${place.name}${clause}${start === '' ? '' : ` (${start})`}`;
}

function asProblem({ where, complaint: { message, hint } }: Fault): Problem {
  return { code: 'TYPESETTER', message: `${where}: ${message}`, ...(hint === undefined ? {} : { hint }) };
}
