import { type FileChild, type ICommentOptions, Document as WordDocument } from 'docx';
import type { Document } from '../../document/model.ts';
import { textsIn } from '../../document/texts.ts';
import { PolicyError } from '../../problem.ts';
import type { Font } from '../format.ts';
import { numbering } from './lists.ts';
import { packageParts } from './package-parts.ts';
import { footer, page } from './page.ts';
import { settlePackage } from './settle-package.ts';
import { styles } from './styles.ts';
import { illegalCharacter } from './xml.ts';

/**
 * The bytes of a Word file with these paragraphs and tables.
 *
 * @param document whose properties the file has, and whose tables, in order, are those among `children`
 */
export async function wordFile(
  children: readonly FileChild[],
  document: Document,
  fonts: readonly Font[],
  comments: readonly ICommentOptions[] = [],
): Promise<Uint8Array> {
  return settlePackage(await packageParts(wordDocument(children, document, fonts, comments)), document, fonts);
}

/** The same as docx has it, before anything is settled. */
export function wordDocument(
  children: readonly FileChild[],
  document: Document,
  fonts: readonly Font[],
  comments: readonly ICommentOptions[] = [],
): WordDocument {
  const { properties, sections } = document;
  const numberedHeadings = sections.some(({ blocks }) =>
    blocks.some((block) => block.kind === 'heading' && block.number !== undefined),
  );
  return new WordDocument({
    styles: styles(document, fonts[0]?.family ?? 'Arial', numberedHeadings),
    numbering: numbering(numberedHeadings),
    ...(comments.length === 0 ? {} : { comments: { children: comments } }),
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
}

/** @throws PolicyError (VALUE_INVALID) with a problem for each text that holds a character that no Word file can hold */
export function refuseIllegalCharacters(document: Document): void {
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
