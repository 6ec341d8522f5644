import { SaxesParser, type SaxesTagNS } from 'saxes';
import { PictureFault } from '../picture-fault.ts';
import { entitiesIn } from './entities.ts';
import type { SvgElement } from './svg-tree.ts';

const svgSpace = 'http://www.w3.org/2000/svg';
const xlinkSpace = 'http://www.w3.org/1999/xlink';

/** As deep as no program nests of its own accord; whoever draws a picture goes as deep as it does. */
const deepest = 64;

/** Elements of all kinds, drawn or not; 2 MB could hold 400,000. */
const mostElements = 50_000;

const saveAgain = 'save it again from the program that made it, as a plain SVG, or as PNG';

/**
 * The elements of an SVG. What isn't SVG's own (programs keep notes in namespaces of theirs, and descriptions in RDF) is
 * left out with all that stands in it. A file without any namespace is read as SVG, which nothing else could be meant by.
 *
 * @throws PictureFault where it is not well formed, not an SVG, or too much of one
 */
export function parseSvg(text: string): SvgElement {
  const parser = new SaxesParser({ xmlns: true });
  let root: SvgElement | undefined;
  let at: SvgElement | undefined;
  let space = svgSpace;
  let depth = 0;
  let count = 0;
  /** How deep in something that is left out. */
  let outside = 0;
  parser.on('error', (error) => {
    throw new PictureFault(`is not a well-formed SVG: ${inWords(error.message)}`, saveAgain);
  });
  parser.on('doctype', (doctype) => {
    for (const [name, value] of entitiesIn(doctype)) parser.ENTITIES[name] = value;
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') {
      throw new PictureFault(
        'takes its styles from another file',
        'save it with its styles in the file itself, or as PNG',
      );
    }
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    count += 1;
    if (depth > deepest) throw new PictureFault(`is nested more than ${deepest} deep`, saveAgain);
    if (count > mostElements)
      throw new PictureFault(`has more than ${mostElements.toLocaleString('en-GB')} elements`, saveAgain);
    if (!root && tag.local === 'svg' && tag.uri === '') space = '';
    if (outside > 0 || tag.uri !== space) {
      if (!root) throw new PictureFault(`is not an SVG but <${tag.name}>`, 'save it as SVG or PNG');
      outside += 1;
      return;
    }
    const element: SvgElement = { name: tag.local, attributes: attributesOf(tag), children: [], parent: at, text: '' };
    if (!root && tag.local !== 'svg')
      throw new PictureFault(`is not an SVG but <${tag.name}>`, 'save it as SVG or PNG');
    root ??= element;
    at?.children.push(element);
    at = element;
  });
  parser.on('closetag', () => {
    depth -= 1;
    if (outside > 0) outside -= 1;
    else at = at?.parent;
  });
  const words = (said: string) => {
    if (outside === 0 && at) at.text += said;
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.write(text).close();
  if (!root) throw new PictureFault('is not a well-formed SVG: there is nothing in it', saveAgain);
  return root;
}

function attributesOf(tag: SaxesTagNS): Map<string, string> {
  const attributes = new Map<string, string>();
  let linked: string | undefined;
  for (const { local, prefix, uri, value } of Object.values(tag.attributes)) {
    if (prefix === '' && uri === '') attributes.set(local, value);
    else if (uri === xlinkSpace && local === 'href') linked = value;
    else if (prefix === 'xml' && local === 'space') attributes.set('xml:space', value);
  }
  // The attribute without a namespace wins (SVG 2, 16.1.5).
  if (linked !== undefined && !attributes.has('href')) attributes.set('href', linked);
  return attributes;
}

/** "1:24: unclosed tag: rect" as a person says it. */
function inWords(message: string): string {
  const [, line, said = message] = /^(\d+):\d+: (.*)$/s.exec(message) ?? [];
  const words = said.replace(/\.$/, '').replace(/\s+/g, ' ').slice(0, 100);
  return line === undefined ? words : `line ${line}, ${words}`;
}
