import { mostPixels, PictureFault } from '../picture-fault.ts';
import { elementsIn, type SvgElement } from './svg-tree.ts';

/** How much there is to draw. */
export interface Effort {
  /** Elements, each as often as something refers to it; a path counts once more for each thousand numbers in it. */
  readonly elements: number;
  /**
   * How often all of the picture's pixels are gone over once more: for a mask, a filter, a picture, what is seen
   * through.
   */
  readonly layers: number;
  /** Of the pictures of pixels in it, each as often as it is drawn. */
  readonly pixels: number;
}

/** The most elements: a crest has a few hundred, and 5,000 are drawn in a second. */
const mostElements = 5_000;

/** As deep as parse-svg.ts lets elements nest, references followed. */
const deepest = 64;

const saveAsPng = 'save it as PNG: it is too intricate to be drawn again on every reader’s machine'.replace('’', "'");

const references = [
  'mask',
  'clip-path',
  'filter',
  'fill',
  'stroke',
  'marker-start',
  'marker-mid',
  'marker-end',
] as const;

/** What elements take over from those that they stand in, so that each of those draws it. */
const inherited = ['fill', 'stroke', 'marker-start', 'marker-mid', 'marker-end'] as const;

const shapes = new Set('path rect circle ellipse line polyline polygon'.split(' '));

/**
 * Follows every reference of an SVG and counts what there is to draw, without drawing it: 24 masks, each used twice in
 * the one before, are 3 kB and sixteen million masks.
 *
 * @param pixelsOf how many an element has, of those that hold a picture of pixels
 * @throws PictureFault where there is too much, or something refers to itself
 */
export function countDrawn(root: SvgElement, pixelsOf: ReadonlyMap<SvgElement, number> = new Map()): Effort {
  const byId = new Map<string, SvgElement>();
  for (const element of elementsIn(root)) {
    const id = element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  const known = new Map<SvgElement, Map<string, Effort>>();
  const open = new Set<SvgElement>();
  return effortOf(root, {}, 0);

  function effortOf(element: SvgElement, around: Inherited, depth: number): Effort {
    if (open.has(element)) throw new PictureFault('has an element that refers to itself', 'save it as PNG');
    if (depth > deepest) throw new PictureFault(`is nested more than ${deepest} deep, references followed`, saveAsPng);
    const paint = inheritedBy(element, around);
    const key = inherited.map((name) => paint[name] ?? '').join('|');
    const before = known.get(element)?.get(key);
    if (before) return before;
    open.add(element);
    let { elements, layers } = ownEffort(element);
    let pixels = pixelsOf.get(element) ?? 0;
    for (const effort of partsOf(element, paint, depth)) {
      elements += effort.elements;
      layers += effort.layers;
      pixels += effort.pixels;
      if (elements > mostElements) {
        throw new PictureFault(
          `has more than ${mostElements.toLocaleString('en-GB')} shapes to draw, references followed`,
          saveAsPng,
        );
      }
    }
    if (pixels > mostPixels) {
      const millions = Math.ceil(pixels / 1e6);
      throw new PictureFault(
        `holds pictures of ${millions} million pixels, each as often as it is drawn`,
        'save those in it smaller: 1,000 pixels are enough for a logo, and 25 million the most; or save it as PNG',
      );
    }
    open.delete(element);
    const effort = { elements, layers, pixels };
    known.set(element, (known.get(element) ?? new Map<string, Effort>()).set(key, effort));
    return effort;
  }

  /** What stands in an element, and what it refers to. */
  function* partsOf(element: SvgElement, paint: Inherited, depth: number): Generator<Effort> {
    const { name, attributes, children } = element;
    // Elements in `defs` are drawn only where something refers to them, so they count there.
    if (name !== 'defs')
      for (const child of children) if (isDrawnInPlace(child)) yield effortOf(child, paint, depth + 1);
    const href = byId.get(/^\s*#(.*?)\s*$/.exec(attributes.get('href') ?? '')?.[1] ?? '');
    if (href) yield effortOf(href, name === 'use' ? paint : {}, depth + 1);
    for (const reference of references) {
      const isPaint = inherited.some((each) => each === reference);
      if (isPaint && !shapes.has(name)) continue;
      const said = isPaint ? paint[reference as keyof Inherited] : attributes.get(reference);
      const target = targetOf(said, byId);
      if (!target) continue;
      const times = reference === 'marker-mid' ? pointsOf(element) : 1;
      const once = effortOf(target, {}, depth + 1);
      yield { elements: once.elements * times, layers: once.layers * times, pixels: once.pixels * times };
    }
  }
}

type Inherited = { readonly [name in (typeof inherited)[number]]?: string | undefined };

function inheritedBy({ attributes }: SvgElement, around: Inherited): Inherited {
  if (!inherited.some((name) => attributes.has(name))) return around;
  return Object.fromEntries(inherited.map((name) => [name, attributes.get(name) ?? around[name]]));
}

const placed = new Set([
  'clipPath',
  'mask',
  'pattern',
  'marker',
  'filter',
  'symbol',
  'linearGradient',
  'radialGradient',
]);

const isDrawnInPlace = ({ name }: SvgElement) => !placed.has(name);

const targetOf = (said: string | undefined, byId: ReadonlyMap<string, SvgElement>) =>
  byId.get(/url\(\s*["']?\s*#([^"')]*?)\s*["']?\s*\)/i.exec(said ?? '')?.[1] ?? '');

const pointsOf = ({ attributes }: SvgElement) =>
  Math.ceil(((attributes.get('d') ?? attributes.get('points') ?? '').match(/[-+.\d]+/g)?.length ?? 0) / 2);

/** What an element costs by itself. */
function ownEffort(element: SvgElement): Omit<Effort, 'pixels'> {
  const { name, attributes } = element;
  const isSeenThrough =
    Number(attributes.get('opacity') ?? 1) < 1 || (attributes.get('mix-blend-mode') ?? 'normal') !== 'normal';
  const isLayer = name.startsWith('fe') || ['mask', 'pattern', 'clipPath', 'image'].includes(name) || isSeenThrough;
  return { elements: 1 + Math.floor(pointsOf(element) / 500), layers: isLayer ? 1 : 0 };
}
