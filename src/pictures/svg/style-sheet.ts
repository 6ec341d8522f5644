import { PictureFault } from '../picture-fault.ts';
import { parseSelector, type Selector } from './selectors.ts';

export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly isImportant: boolean;
}

export interface Rule {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
}

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ');

/**
 * The rules of a `<style>`, as programs that draw write them (CSS 2.1, 4.1). What a still picture never shows, as when a
 * pointer is over it, is left out, and so are fonts.
 *
 * @throws PictureFault where a rule is one that not every program would follow
 */
export function parseStyleSheet(css: string): readonly Rule[] {
  const plain = withoutComments(css)
    .replace(/@(?:charset|namespace)[^;{}]*;/gi, ' ')
    .replace(/@font-face\s*\{[^{}]*\}/gi, ' ');
  const at = /@[\w-]+/.exec(plain)?.[0];
  if (at === '@import') throw new PictureFault('takes its styles from elsewhere (@import)', 'save it as PNG');
  if (at !== undefined) {
    throw new PictureFault(
      `looks different from screen to screen, or moves (${at})`,
      'save it as PNG, as it should look',
    );
  }
  if (/\{[^}]*\{/.test(plain)) {
    throw new PictureFault('has styles within styles, which not every program follows', 'save it as PNG');
  }
  return plain.split('}').flatMap((rule) => {
    const [selectors = '', block] = rule.split('{');
    if (block === undefined) return [];
    const declarations = parseDeclarations(block);
    return selectors.split(',').flatMap((words): readonly Rule[] => {
      const selector = parseSelector(words.trim());
      return selector ? [{ selector, declarations }] : [];
    });
  });
}

/** What stands in a `style` attribute, or between the braces of a rule. */
export function parseDeclarations(block: string): readonly Declaration[] {
  // A semicolon in brackets or quotation marks, as in a data: address, ends nothing; what is left open goes to the end.
  return (withoutComments(block).match(/(?:\([^)]*(?:\)|$)|"[^"]*(?:"|$)|'[^']*(?:'|$)|[^;"'(])+/g) ?? []).flatMap(
    (one) => {
      const [, property = '', said = ''] = /^\s*([\w-]+)\s*:\s*([\s\S]*?)\s*$/.exec(one) ?? [];
      if (property === '') return [];
      const value = said.replace(/\s*!\s*important$/i, '');
      return [
        { property: property.startsWith('--') ? property : property.toLowerCase(), value, isImportant: value !== said },
      ];
    },
  );
}
