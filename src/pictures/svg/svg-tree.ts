/** An element of an SVG, with what policygen draws of it; namespaces and whatever programs note for themselves are gone. */
export interface SvgElement {
  readonly name: string;
  /** By their names; `xlink:href` is `href`, others of a namespace are left out. */
  readonly attributes: Map<string, string>;
  readonly children: SvgElement[];
  readonly parent: SvgElement | undefined;
  /** Its own words. */
  text: string;
}

/** An element and all that stand in it, from the first to the last. */
export function* elementsIn(element: SvgElement): Generator<SvgElement> {
  yield element;
  for (const child of element.children) yield* elementsIn(child);
}

/** What counts in a `style` alone, and not as an attribute (Compositing and Blending 1, 3.4). */
const styles: ReadonlySet<string> = new Set(['mix-blend-mode', 'isolation']);

/** The SVG as text again. */
export function writeSvg({ name, attributes, children, parent }: SvgElement): string {
  const space =
    parent === undefined ? ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"' : '';
  const style = [...attributes].flatMap(([key, value]) => (styles.has(key) ? [`${key}:${value}`] : [])).join(';');
  const written = [...attributes, ...(style === '' ? [] : [['style', style] as const])]
    .filter(([key]) => !styles.has(key))
    .map(([key, value]) => ` ${key === 'href' ? 'xlink:href' : key}="${escaped(value)}"`);
  return `<${name}${space}${written.join('')}>${children.map(writeSvg).join('')}</${name}>`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

const escaped = (value: string) => value.replace(/[&<"]/g, (sign) => signs[sign] ?? sign).replace(/\s/g, ' ');
