import { PictureFault } from '../picture-fault.ts';
import { matches } from './selectors.ts';
import { type Declaration, parseDeclarations, parseStyleSheet } from './style-sheet.ts';
import { elementsIn, type SvgElement } from './svg-tree.ts';

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

/** Properties without which the picture would be another, and that the rasteriser doesn't know. */
const notDrawn: ReadonlySet<string> = new Set([
  'd',
  'transform-origin',
  'backdrop-filter',
  'offset-path',
  'rotate',
  'scale',
  'translate',
]);

/** Properties that move or shape an element where a style says them, and that the rasteriser takes from attributes alone. */
const shapedBy: ReadonlySet<string> = new Set(['x', 'y', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'transform']);

/**
 * Turns what style sheets and `style` say of each element into its attributes, by the rules of which wins (CSS 2.1, 6.4),
 * so that no program has to follow a style sheet. Takes `class` and `style` away.
 *
 * @throws PictureFault where a style can't be followed, or a colour can't be read
 */
export function applyStyles(root: SvgElement): void {
  const all = [...elementsIn(root)];
  const rules = all
    .filter(({ name }) => name === 'style')
    .flatMap(({ text }) => parseStyleSheet(text))
    .sort((a, b) => a.selector.weight - b.selector.weight);
  for (const element of all) {
    const { attributes } = element;
    const own = parseDeclarations(attributes.get('style') ?? '');
    const said = [...rules.flatMap((rule) => (matches(rule.selector, element) ? rule.declarations : [])), ...own];
    // What is called important wins over what isn't, and else the last wins.
    const inOrder = [false, true].flatMap((important) => said.filter(({ isImportant }) => isImportant === important));
    for (const name of colours) settleColour(name, attributes, inOrder);
    for (const declaration of inOrder) apply(declaration, attributes);
    attributes.delete('style');
    attributes.delete('class');
  }
}

function apply({ property, value }: Declaration, attributes: Map<string, string>): void {
  if (colours.has(property)) return;
  if (property === 'marker') for (const at of ['start', 'mid', 'end']) attributes.set(`marker-${at}`, value);
  else if (drawnBy.has(property)) attributes.set(property, value);
  else if (shapedBy.has(property)) attributes.set(property, value.replace(/(?<=\d)(?:px|deg)\b/g, ''));
  else if (notDrawn.has(property)) {
    throw new PictureFault(`has a style that few programs follow ("${property}")`, 'save it as PNG');
  }
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
  if (read !== undefined) attributes.set(name, read);
  else if (said[0] !== undefined) {
    throw new PictureFault(
      `has a colour that not every program can read, "${said[0].slice(0, 60)}"`,
      'choose "sRGB" colours in the program that made it, or save it as PNG',
    );
  }
}

/** The colours of SVG 1.1 (11.2) and of CSS Color 3, and the names of both. */
const isRead = /^(?:#[\da-f]{3,8}|[a-z]+|(?:rgb|hsl)a?\([^()]*\)|url\([^()]*\)(?:\s.*)?)$/i;

/** "rgb(10 20 30 / 50%)", as CSS Color 4 has it, in the way that every program reads; a variable by its default. */
function inCommas(value: string): string {
  const said = value.replace(/var\(\s*--[\w-]+\s*,\s*([^()]*(?:\([^()]*\))?[^()]*)\)/g, '$1').trim();
  const [, name, channels = '', opacity] =
    /^(rgb|hsl)a?\(\s*([^,/()]+?)\s*(?:\/\s*([^,/()]+?)\s*)?\)$/i.exec(said) ?? [];
  if (name === undefined) return said;
  const all = channels.split(/\s+/);
  if (opacity !== undefined) all.push(opacity.endsWith('%') ? String(Number.parseFloat(opacity) / 100) : opacity);
  return `${name}${all.length > 3 ? 'a' : ''}(${all.join(', ')})`;
}
