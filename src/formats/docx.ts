import { Packer, Document as WordDocument } from 'docx';
import type { Block, Document } from '../document/model.ts';
import { PolicyError } from '../problem.ts';
import { wordBlocks } from './docx/blocks.ts';
import { numbering } from './docx/lists.ts';
import { footer, page } from './docx/page.ts';
import { settlePackage } from './docx/settle-package.ts';
import { styles } from './docx/styles.ts';
import { startWriting } from './docx/writing.ts';
import { illegalCharacter } from './docx/xml.ts';
import type { Engines, Format, Look } from './format.ts';

/** A Word file that an office can go on working with: Word's own styles, lists, fields and properties. */
export const docx: Format = { name: 'docx', extension: '.docx', render };

/**
 * The file's bytes. Throws VALUE_INVALID where a text holds a character that no Word file can hold, and PICTURE_INVALID
 * where an SVG can't be drawn.
 */
async function render(document: Document, { fonts }: Look, engines: Engines): Promise<Uint8Array> {
  refuseIllegalCharacters(document);
  const { properties, cover, sections } = document;
  const writing = startWriting(fonts, () => engines.rasteriser());
  const blocks: readonly Block[] = [...cover, ...sections.flatMap((section) => section.blocks)];
  const children = [];
  for (const block of blocks) children.push(...(await wordBlocks(block, writing)));
  const word = new WordDocument({
    styles: styles(properties, fonts[0]?.family ?? 'Arial'),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, right: page.sides, bottom: page.bottom, left: page.sides, footer: page.footer },
          },
        },
        footers: { default: footer(properties) },
        children,
      },
    ],
  });
  return settlePackage(new Uint8Array(await Packer.toArrayBuffer(word)), document, fonts);
}

function refuseIllegalCharacters(document: Document): void {
  const problems = [...textsIn(document)].flatMap((text) => {
    const character = illegalCharacter(text);
    if (character === undefined) return [];
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [
      {
        code: 'VALUE_INVALID',
        message: `"${text.replaceAll(character, '\uFFFD')}" holds the character U+${code}, which a Word file can't hold`,
        hint: 'type the words afresh: the character is invisible and came in by copying',
      } as const,
    ];
  });
  if (problems.length > 0) throw new PolicyError(problems);
}

/** Every string anywhere inside a value. */
function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    for (const inner of Object.values(value)) yield* textsIn(inner);
  }
}
