import { PictureFault } from '../picture-fault.ts';

/** As long as the address of a namespace, which is what Illustrator writes entities for. */
const longest = 100;

/**
 * The entities that a document type defines. Those that programs write are short names for addresses of namespaces; one
 * that stands for markup, for others, or for a file is none of these, and how small files become large ones.
 *
 * @param doctype what stands between "<!DOCTYPE" and its ">"
 * @throws PictureFault where it defines anything else
 */
export function entitiesIn(doctype: string): ReadonlyMap<string, string> {
  const subset = /\[([\s\S]*)\]/.exec(doctype)?.[1] ?? '';
  const entities = new Map<string, string>();
  const rest = subset
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(
      /<!ENTITY\s+([\w.-]+)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/g,
      (whole, name: string, value = '', other = '') => {
        const said: string = value || other;
        if (said.length > longest) return whole;
        entities.set(name, said);
        return '';
      },
    )
    // Which attributes an element may have, as old versions of Illustrator tell.
    .replace(/<!ATTLIST\s[^<>&%]*>/g, '');
  if (rest.trim() !== '') {
    throw new PictureFault(
      'has a document type that defines more than short names',
      'save it as a plain SVG or as PNG',
    );
  }
  return entities;
}
