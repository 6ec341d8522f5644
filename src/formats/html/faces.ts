import { familiesIn } from '../../document/characters.ts';
import type { Block, Document, Inline } from '../../document/model.ts';
import { textsIn } from '../../document/texts.ts';
import { fontFamilies } from '../font-families.ts';
import type { Font } from '../format.ts';

/**
 * The faces that a document is set in, so that no page carries one that it doesn't show. Regular and bold always:
 * the title is bold. An italic only where words are emphasised, a bold italic where that happens in bold words.
 * A family other than the first only where the words need its characters.
 */
export function facesOf({ properties, cover, sections }: Document, fonts: readonly Font[]): readonly Font[] {
  const blocks = [...cover, ...sections.flatMap((section) => section.blocks)];
  const italics = new Set(blocks.flatMap(emphasisIn));
  const families = familiesIn(textsIn([properties, blocks]), fontFamilies(fonts));
  return fonts.filter(({ family, style, weight }) => {
    return (family === fonts[0]?.family || families.has(family)) && (style === 'normal' || italics.has(weight));
  });
}

/** The weights in which a block's words are emphasised. */
function emphasisIn(block: Block): Font['weight'][] {
  switch (block.kind) {
    case 'heading':
      return emphasisAmong(block.inlines, 700);
    case 'paragraph':
      return block.passages.flatMap((passage) => emphasisAmong(passage.inlines, isBold(block.style) ? 700 : 400));
    case 'list':
      return block.items.flatMap((item) => [
        ...emphasisAmong(item.inlines, 400),
        ...(item.nested === undefined ? [] : emphasisIn(item.nested)),
      ]);
    case 'table':
      return [
        ...block.header.flatMap((cell) => emphasisAmong(cell.inlines, 700)),
        ...block.rows.flat().flatMap((cell) => emphasisAmong(cell.inlines, 400)),
      ];
    case 'cover-facts':
      return block.facts.flatMap((fact) => emphasisAmong(fact.value, 400));
    case 'signature-line':
    case 'picture':
      return [];
    default:
      return block satisfies never;
  }
}

/** As look.css sets them. */
function isBold(style: string): boolean {
  return style === 'school' || style === 'title-again' || style === 'state';
}

function emphasisAmong(inlines: readonly Inline[], weight: Font['weight']): Font['weight'][] {
  return inlines.flatMap((inline) => {
    switch (inline.kind) {
      case 'text':
      case 'line-break':
        return [];
      case 'strong':
        return emphasisAmong(inline.inlines, 700);
      case 'emphasis':
        return [weight, ...emphasisAmong(inline.inlines, weight)];
      case 'link':
        return emphasisAmong(inline.inlines, weight);
      default:
        return inline satisfies never;
    }
  });
}
