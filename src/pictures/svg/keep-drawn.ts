import { PictureFault } from '../picture-fault.ts';
import type { Maker } from './makers.ts';
import { elementsIn, type SvgElement } from './svg-tree.ts';

/** Elements that are drawn, or say how others are. */
const drawn = new Set(
  (
    'svg g defs symbol use path rect circle ellipse line polyline polygon image clipPath mask pattern marker ' +
    'linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer feComposite ' +
    'feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB ' +
    'feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight ' +
    'feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
);

/** Elements that tell of a picture, or of its words' fonts, and draw nothing. */
const told = new Set(
  'title desc metadata style view cursor font font-face glyph missing-glyph hkern vkern color-profile'.split(' '),
);

const words = new Set(['text', 'flowRoot', 'tspan', 'textPath', 'tref']);

const asPng = 'save it as a plain SVG or as PNG';

/**
 * The elements of an SVG that are drawn, with those left out that tell of it, and links without their addresses.
 *
 * @throws PictureFault where it holds what every program would draw in its own way, what moves or runs, or anything that
 * is somewhere else
 */
export function keepDrawn(root: SvgElement, maker: Maker): SvgElement {
  return kept(root, undefined, false);

  /** @param isHidden whether nothing in it is shown, as of a layer that is turned off */
  function kept(element: SvgElement, parent: SvgElement | undefined, isHidden: boolean): SvgElement {
    const { name, attributes } = element;
    checkAttributes(attributes, name, maker);
    const copy: SvgElement = { name: name === 'a' ? 'g' : name, attributes, children: [], parent, text: '' };
    if (name === 'a') attributes.delete('href');
    for (const child of chosen(element)) {
      if (told.has(child.name) || isSkipped(child)) continue;
      const hides = isHidden || child.attributes.get('display') === 'none';
      if (words.has(child.name)) {
        if (!hides) refuseWords(child, maker);
      } else if (child.name === 'a' || drawn.has(child.name)) copy.children.push(kept(child, copy, hides));
      else refuse(child.name);
    }
    return copy;
  }
}

/** Of a `<switch>`, the one that is drawn: the first that asks for nothing special (SVG 1.1, 5.8). */
function chosen(element: SvgElement): readonly SvgElement[] {
  return element.children.flatMap((child): readonly SvgElement[] => {
    if (child.name !== 'switch') return [child];
    const first = child.children.find((each) => !told.has(each.name) && !isSkipped(each));
    const group: SvgElement = { ...child, name: 'g', children: first ? [first] : [] };
    return [group];
  });
}

/** Whether an element is for programs with abilities of their own, or for readers of another language. */
function isSkipped({ attributes }: SvgElement): boolean {
  const languages = attributes.get('systemLanguage');
  if (languages !== undefined && !/(?:^|,)\s*en\b/i.test(languages)) return true;
  return attributes.has('requiredExtensions');
}

function refuseWords(element: SvgElement, { outlines }: Maker): void {
  const said = [...elementsIn(element)]
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (said === '') return;
  const start = said.length > 30 ? `${said.slice(0, 30)} …` : said;
  throw new PictureFault(
    `has words in it that are no shapes ("${start}"), which each machine would draw in another font`,
    outlines,
  );
}

function refuse(name: string): never {
  if (name === 'script' || name === 'handler') throw new PictureFault('holds a script', asPng);
  if (/^(?:animate\w*|set|discard)$/.test(name))
    throw new PictureFault('moves', 'save it as a picture that stands still, such as PNG');
  if (name === 'foreignObject') throw new PictureFault('holds a piece of a web page (<foreignObject>)', asPng);
  throw new PictureFault(`holds <${name}>, which not every program draws`, asPng);
}

function checkAttributes(attributes: Map<string, string>, element: string, { embed }: Maker): void {
  for (const [name, value] of attributes) {
    if (/^on/i.test(name)) throw new PictureFault('holds a script', asPng);
    if (/javascript:/i.test(value)) throw new PictureFault('holds a script', asPng);
    for (const [, address = ''] of value.matchAll(/url\(\s*["']?([^"')]*)/gi)) {
      if (!address.trim().startsWith('#')) throw elsewhere(address, embed);
    }
    if (/^(?:src|href)$/.test(name) && element !== 'a') {
      const address = value.trim();
      const isOwn = address.startsWith('#') || address === '' || (element === 'image' && /^data:/i.test(address));
      if (!isOwn) throw elsewhere(address, embed);
    }
  }
}

function elsewhere(address: string, embed: string): PictureFault {
  const file = address.replace(/^data:.*/is, 'data:').slice(0, 60);
  return new PictureFault(`needs something from outside of it: "${file}"`, embed);
}
