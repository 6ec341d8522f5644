import { PictureFault } from '../picture-fault.ts';
import { fewFollow, plainAddress, plainLength, plainTransform } from './plain-values.ts';
import { matches } from './selectors.ts';
import { type Declaration, parseDeclarations, parseStyleSheet } from './style-sheet.ts';
import { elementsIn, type SvgElement } from './svg-tree.ts';
import { type Variables, variablesOf, withoutVariables } from './variables.ts';

const colours: ReadonlySet<string> = new Set([
  'fill',
  'stroke',
  'color',
  'stop-color',
  'flood-color',
  'lighting-color',
]);

/** The properties that the rasteriser draws by, as attributes (SVG 2, 6.6). */
const drawnBy: ReadonlySet<string> = new Set([
  ...colours,
  ...['clip-path', 'clip-rule', 'color-interpolation', 'color-interpolation-filters', 'display', 'fill-opacity'],
  ...['fill-rule', 'filter', 'flood-opacity', 'image-rendering', 'isolation', 'marker-end', 'marker-mid'],
  ...['marker-start', 'mask', 'mask-type', 'mix-blend-mode', 'opacity', 'overflow', 'paint-order', 'shape-rendering'],
  ...['stop-opacity', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin'],
  ...['stroke-miterlimit', 'stroke-opacity', 'stroke-width', 'visibility'],
]);

/**
 * Properties without which the picture would be another, and that the rasteriser doesn't know; with the values that say
 * nothing.
 */
const notDrawn: Readonly<Record<string, RegExp>> = {
  'transform-origin': /^(?:0(?:px|%)?[\s,]*)+$/,
  'transform-box': /^view-box$/,
  'backdrop-filter': /^none$/,
  'offset-path': /^none$/,
  rotate: /^none$/,
  scale: /^none$/,
  translate: /^none$/,
  'vector-effect': /^none$/,
};

/** Those of them that may be attributes as well; filters have others of these names. */
const alsoAttributes = ['transform-origin', 'transform-box', 'vector-effect'];

/** Properties that move or shape an element where a style says them, and that the rasteriser takes from attributes alone. */
const shapedBy: ReadonlySet<string> = new Set(['x', 'y', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height']);

/** How often a rule is held against an element: 800 rules and the most elements that are drawn. Five seconds at worst. */
const mostTries = 4_000_000;

/**
 * Turns what style sheets and `style` say of each element into its attributes, by the rules of which wins (CSS 2.1, 6.4),
 * so that no program has to follow a style sheet. Takes `class` and `style` away.
 *
 * @throws PictureFault where a style can't be followed, or a colour can't be read
 */
export function applyStyles(root: SvgElement): void {
  const all = [...elementsIn(root)];
  const rules = all
    .filter(({ name, attributes }) => name === 'style' && /^(?:|all|screen)$/.test(attributes.get('media') ?? ''))
    .flatMap(({ text }) => parseStyleSheet(text))
    .sort((a, b) => a.selector.weight - b.selector.weight);
  if (rules.length * all.length > mostTries) {
    throw new PictureFault(
      'has more styles than can be followed',
      'save it with "presentation attributes" in place of styles, or as PNG',
    );
  }
  const variables = new Map<SvgElement | undefined, Variables>([[undefined, new Map()]]);
  for (const element of all) {
    const { attributes, parent } = element;
    const own = parseDeclarations(attributes.get('style') ?? '');
    const said = [...rules.flatMap((rule) => (matches(rule.selector, element) ? rule.declarations : [])), ...own];
    // What is called important wins over what isn't, and else the last wins.
    const inOrder = [false, true].flatMap((important) => said.filter(({ isImportant }) => isImportant === important));
    const known = variablesOf(variables.get(parent) ?? new Map(), inOrder);
    variables.set(element, known);
    const plain = (value: string) => plainAddress(withoutVariables(value, known)).trim();
    for (const [name, value] of attributes) if (/var\(|url\(/.test(value)) attributes.set(name, plain(value));
    const declarations = inOrder
      .filter(({ property }) => !property.startsWith('--'))
      .map((one) => ({ ...one, value: plain(one.value) }));
    for (const name of colours) settleColour(name, attributes, declarations);
    for (const declaration of declarations) apply(declaration, attributes);
    attributes.delete('style');
    attributes.delete('class');
    checkDrawn(element);
  }
}

function apply({ property, value }: Declaration, attributes: Map<string, string>): void {
  if (colours.has(property)) return;
  if (property === 'marker') for (const at of ['start', 'mid', 'end']) attributes.set(`marker-${at}`, value);
  else if (drawnBy.has(property) || alsoAttributes.includes(property)) attributes.set(property, value);
  else if (property === 'transform') attributes.set(property, plainTransform(value));
  else if (shapedBy.has(property)) attributes.set(property, plainLength(property, value));
  else if (property === 'd' || notDrawn[property]?.test(value) === false) throw fewFollow(property);
  else if (/^background(?:-color)?$/.test(property)) attributes.set('background', value);
}

/** @throws PictureFault where an element has an attribute, by a style or of its own, that few programs follow */
function checkDrawn(element: SvgElement): void {
  const { name, attributes, parent } = element;
  for (const property of alsoAttributes) {
    const isIdle = property === 'vector-effect' && !isStroked(element);
    if (notDrawn[property]?.test(attributes.get(property) ?? '') === false && !isIdle && attributes.has(property))
      throw fewFollow(property);
    attributes.delete(property);
  }
  if (name === 'marker' && attributes.get('orient') === 'auto-start-reverse') {
    throw new PictureFault(
      'has arrows that not every program turns alike ("auto-start-reverse")',
      'make shapes of them in the program that made it (in Inkscape: Path > Stroke to Path), or save it as PNG',
    );
  }
  if (attributes.has('pathLength') && (attributes.get('stroke-dasharray') ?? 'none') !== 'none')
    throw fewFollow('pathLength');
  for (const property of ['clip-path', 'mask']) {
    const value = attributes.get(property);
    if (value !== undefined && !/^(?:none|inherit|url\(#[^)]*\))$/.test(value)) throw fewFollow(property);
  }
  if (
    parent === undefined &&
    !/^(?:none|transparent|white|#fff|#ffffff|rgb\(255, ?255, ?255\)|)$/i.test(attributes.get('background') ?? '')
  ) {
    throw new PictureFault(
      'has a ground that only browsers show (the style "background")',
      'draw a rectangle behind it in the program that made it, or save it as PNG',
    );
  }
  attributes.delete('background');
  // What the rasteriser calls it; the picture's own pixels, not their mixture.
  if (/^(?:pixelated|crisp-edges)$/.test(attributes.get('image-rendering') ?? ''))
    attributes.set('image-rendering', 'optimizeSpeed');
}

/** Whether a line is drawn around it; what stands around an element has its attributes already. */
function isStroked(element: SvgElement): boolean {
  const { attributes, parent } = element;
  const stroke = attributes.get('stroke');
  return stroke === undefined ? parent !== undefined && isStroked(parent) : stroke !== 'none';
}

/**
 * The last colour that every program can read: where a program writes one that only new browsers know, it writes the
 * nearest other one before it.
 */
function settleColour(name: string, attributes: Map<string, string>, declarations: readonly Declaration[]): void {
  const stated = attributes.get(name);
  const said = [
    ...(stated === undefined ? [] : [stated]),
    ...declarations.flatMap(({ property, value }) => (property === name ? [value] : [])),
  ].map(inCommas);
  const read = said.findLast((value) => isRead.test(value));
  if (read !== undefined) attributes.set(name, asKeyword(read));
  else if (said[0] !== undefined) {
    throw new PictureFault(
      `has a colour that not every program can read, "${said[0].slice(0, 60)}"`,
      'choose "sRGB" colours in the program that made it, or save it as PNG',
    );
  }
}

/** The colours of SVG 1.1 (11.2) and of CSS Color 3, and the names of both. */
const isRead = /^(?:#[\da-f]{3,8}|[a-z]+|(?:rgb|hsl)a?\([^()]*\)|url\([^()]*\)(?:\s.*)?)$/i;

/** A name of a colour as SVG writes it; CSS takes "RED" and "CurrentColor" as well. */
function asKeyword(value: string): string {
  if (!/^[a-z]+$/i.test(value)) return value;
  return value.toLowerCase().replace('currentcolor', 'currentColor');
}

/** "rgb(10 20 30 / 50%)", as CSS Color 4 has it, in the way that every program reads. */
function inCommas(value: string): string {
  const said = value.trim();
  const [, name, channels = '', opacity] =
    /^(rgb|hsl)a?\(\s*([^,/()]+?)\s*(?:\/\s*([^,/()]+?)\s*)?\)$/i.exec(said) ?? [];
  if (name === undefined) return said;
  const all = channels.split(/\s+/);
  if (opacity !== undefined) all.push(opacity.endsWith('%') ? String(Number.parseFloat(opacity) / 100) : opacity);
  return `${name}${all.length > 3 ? 'a' : ''}(${all.join(', ')})`;
}
