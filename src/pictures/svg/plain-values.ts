import { PictureFault } from '../picture-fault.ts';

/** A number as CSS and SVG both write it. */
const number = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`;
const length = new RegExp(`^(?:${number}(?:px|mm|cm|in|pt|pc|em|%)?|auto)$`, 'i');
const turning = new RegExp(`^(${number})(?:px|deg)?$`, 'i');

/**
 * A length of a style as an attribute has it.
 *
 * @throws PictureFault where it has to be worked out, as "calc(1px + 2px)"
 */
export function plainLength(property: string, value: string): string {
  if (!length.test(value)) throw fewFollow(property);
  return value.replace(/px$/i, '');
}

/** What a style's transform functions are as the attribute's (SVG 1.1, 7.6), from numbers in pixels and degrees. */
const functions: Readonly<Record<string, (numbers: readonly string[]) => string>> = {
  matrix: (numbers) => `matrix(${numbers})`,
  translate: ([x, y = '0']) => `translate(${x},${y})`,
  translatex: ([x]) => `translate(${x},0)`,
  translatey: ([y]) => `translate(0,${y})`,
  scale: ([x = '1', y = x]) => `scale(${x},${y})`,
  scalex: ([x]) => `scale(${x},1)`,
  scaley: ([y]) => `scale(1,${y})`,
  rotate: ([angle]) => `rotate(${angle})`,
  skewx: ([angle]) => `skewX(${angle})`,
  skewy: ([angle]) => `skewY(${angle})`,
};

/**
 * A `transform` of a style as the attribute has it.
 *
 * @throws PictureFault where it is in other units, in three dimensions, or otherwise beyond the attribute
 */
export function plainTransform(value: string): string {
  if (/^\s*none\s*$/i.test(value)) return '';
  const plain = [...value.matchAll(/([a-z]+)\(([^()]*)\)/gi)].map(([, name = '', inner = '']) => {
    const numbers = inner
      .trim()
      .split(/[\s,]+/)
      .map((one) => turning.exec(one)?.[1]);
    const write = functions[name.toLowerCase()];
    const known = numbers.filter((one) => one !== undefined);
    if (!write || known.length < numbers.length) throw fewFollow('transform');
    return write(known);
  });
  if (value.replace(/[a-z]+\([^()]*\)/gi, '').trim() !== '' || plain.length === 0) throw fewFollow('transform');
  return plain.join(' ');
}

/** "url('#a')" as every program reads it. */
export const plainAddress = (value: string): string => value.replace(/url\(\s*(["'])(#[^"')]*)\1\s*\)/gi, 'url($2)');

export const fewFollow = (property: string): PictureFault =>
  new PictureFault(`has a style that few programs follow ("${property}")`, 'save it as PNG');
