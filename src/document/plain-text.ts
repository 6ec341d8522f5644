import type { Inline } from './model.ts';

/** The words of inlines alone, with a space for a line break. */
export const plainText = (inlines: readonly Inline[]): string => inlines.map(inlineText).join('');

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'line-break':
      return ' ';
    case 'strong':
    case 'emphasis':
    case 'link':
      return plainText(inline.inlines);
  }
}
