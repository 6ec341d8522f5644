import { around, element, valued, words, type Xml } from './xml.ts';

/** How a run looks: by a style, and where that is taken by the link's, by itself. */
export interface RunForm {
  /** The id of a character style. */
  readonly style?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** A tag of BCP 47, where it isn't the document's. */
  readonly language?: string;
}

/** A run (ECMA-376 part 1, 17.3.2.25), its properties in the order of the standard's schema. */
export function run(content: readonly Xml[], { style, bold, italic, language }: RunForm = {}): Xml {
  const properties = [
    ...(style === undefined ? [] : [valued('w:rStyle', style)]),
    ...(bold ? [element('w:b'), element('w:bCs')] : []),
    ...(italic ? [element('w:i'), element('w:iCs')] : []),
    ...(language === undefined ? [] : [valued('w:lang', language)]),
  ];
  return element('w:r', {}, [...around('w:rPr', properties), ...content]);
}

/** The words of a run, with all their spaces; `w:delText` where tracked changes took them away. */
export function text(said: string, name: 'w:t' | 'w:delText' | 'w:instrText' = 'w:t'): Xml {
  return element(name, { 'xml:space': 'preserve' }, [words(said)]);
}

export const tab = element('w:tab');
export const lineBreak = element('w:br');
