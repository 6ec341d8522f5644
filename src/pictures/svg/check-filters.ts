import { PictureFault } from '../picture-fault.ts';
import { elementsIn, type SvgElement } from './svg-tree.ts';

/** How often a filter goes over each pixel, which its numbers say, and how often it may. */
const costly: Readonly<Record<string, readonly [attribute: string, most: number]>> = {
  feTurbulence: ['numOctaves', 8],
  feConvolveMatrix: ['order', 7],
  feMorphology: ['radius', 4],
};

/**
 * Refuses filters that take minutes for each pixel's sake (Filter Effects 1, 9.10, 9.15, 9.22), and takes away those that
 * are nowhere, which browsers do without (5).
 *
 * @throws PictureFault
 */
export function checkFilters(root: SvgElement): void {
  const all = [...elementsIn(root)];
  const ids = new Set(all.flatMap(({ name, attributes }) => (name === 'filter' ? [attributes.get('id')] : [])));
  for (const element of all) {
    const [, id] = /^url\(#([^)]*)\)$/.exec(element.attributes.get('filter') ?? '') ?? [];
    if (id !== undefined && !ids.has(id)) element.attributes.delete('filter');
    const [attribute = '', most = 0] = costly[element.name] ?? [];
    const numbers = (element.attributes.get(attribute) ?? '').split(/[\s,]+/).map(Number);
    if (numbers.some((number) => number > most || Number.isNaN(number))) throw costlyFilter(element.name);
    if (element.name === 'filter') checkRegion(element);
  }
}

/** A shadow reaches a picture's width and more beyond what throws it, and no further. */
function checkRegion({ name, attributes }: SvgElement): void {
  if (attributes.get('filterUnits') === 'userSpaceOnUse') return;
  for (const side of ['x', 'y', 'width', 'height']) {
    const said = attributes.get(side) ?? '';
    const share = said.endsWith('%') ? Number.parseFloat(said) / 100 : Number(said);
    if (Math.abs(share) > 10) throw costlyFilter(name);
  }
}

const costlyFilter = (name: string) =>
  new PictureFault(`has an effect that would take too long to draw (<${name}>)`, 'save it as PNG');
