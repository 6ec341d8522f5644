import { describe, expect, it, test } from 'vitest';
import { pictureIn } from '../../src/io/pictures/picture-reader.ts';
import { exifOf, jpegOfQuarters, pngChunk, pngOf, pngOfQuarters, svgOf, turnedJpeg } from '../samples/pictures.ts';

/** What an SVG is to documents, in a few words, or why it is refused. */
async function verdict(svg: string | Uint8Array): Promise<string> {
  const picture = await pictureIn(typeof svg === 'string' ? new TextEncoder().encode(svg) : svg);
  if (picture instanceof Error) return picture.message;
  return `${picture.mediaType.slice(6)} ${picture.aspect}${picture.isTransparent ? ', seen through' : ''}`;
}

/** The plain shapes that documents get. */
async function shapes(svg: string | Uint8Array): Promise<string> {
  const picture = await pictureIn(typeof svg === 'string' ? new TextEncoder().encode(svg) : svg);
  if (picture instanceof Error) throw picture;
  expect(picture.mediaType).toBe('image/svg+xml');
  return new TextDecoder().decode(picture.bytes);
}

const ground = '<rect width="100" height="100" fill="#ddf"/>';
const dot = '<circle cx="50" cy="50" r="20" fill="red"/>';
const times = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join('');
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const largePng = pngOf({ width: 4_000, height: 4_000, depth: 1, type: 0, raw: new Uint8Array(4_000 * 501) });

describe('what takes minutes to draw is refused before it is drawn', () => {
  const tooMany = 'has more than 5,000 shapes to draw, references followed';
  test.each<[string, string, string]>([
    ['groups, 50,000 deep', '<g>'.repeat(50_000) + '</g>'.repeat(50_000), 'is nested more than 64 deep'],
    [
      '24 masks, each used twice in the one before',
      `${times(24, (at) => `<mask id="m${at}">${`<rect mask="url(#m${at + 1})" width="9" height="9"/>`.repeat(2)}</mask>`)}<rect mask="url(#m0)" width="9" height="9"/>`,
      tooMany,
    ],
    [
      'a picture of 16 million pixels, drawn twice',
      `<image id="i" width="9" height="9" href="data:image/png;base64,${base64(largePng)}"/><use href="#i"/>`,
      'holds pictures of 32 million pixels, each as often as it is drawn',
    ],
    [
      '8,000 rules for 2,000 shapes',
      `<style>${times(8_000, (at) => `.a${at} .b{fill:red}`)}</style>${'<rect class="b" width="9" height="9"/>'.repeat(2_000)}`,
      'has more styles than can be followed',
    ],
    [
      'variables that say others again and again',
      `<style>:root{${times(9, (at) => `--a${at}:${`var(--a${at + 1}) `.repeat(30)};`)}--a9:red}rect{fill:var(--a0)}</style><rect width="9" height="9"/>`,
      'has styles that never end',
    ],
    [
      '24 patterns likewise',
      `${times(24, (at) => `<pattern id="m${at}" width="9" height="9">${`<rect fill="url(#m${at + 1})" width="9" height="9"/>`.repeat(2)}</pattern>`)}<rect fill="url(#m0)" width="9" height="9"/>`,
      tooMany,
    ],
    [
      'a billion uses',
      `<g id="u0">${dot}</g>${times(10, (at) => `<g id="u${at + 1}">${`<use href="#u${at}"/>`.repeat(10)}</g>`)}`,
      tooMany,
    ],
    [
      'the same by xlink',
      `<g id="u0">${dot}</g>${times(10, (at) => `<g id="u${at + 1}">${`<use xlink:href="#u${at}"/>`.repeat(10)}</g>`)}`,
      tooMany,
    ],
    [
      '905 shapes that mask one another three deep',
      `<mask id="a">${dot}</mask><mask id="b"><g mask="url(#a)">${dot}</g></mask>${'<rect width="90" height="90" mask="url(#b)"/>'.repeat(901)}`,
      tooMany,
    ],
    [
      '300 shapes that mask one another',
      `<mask id="a">${dot}</mask>${'<rect width="90" height="90" mask="url(#a)"/>'.repeat(300)}`,
      'lies in 300 layers that are seen through, too many to draw',
    ],
    [
      'a pattern that a thousand shapes take over from their group',
      `<pattern id="p" width="9" height="9">${dot.repeat(9)}</pattern><g fill="url(#p)">${'<rect width="9" height="9"/>'.repeat(1_000)}</g>`,
      tooMany,
    ],
    [
      'a marker at each of thousands of points',
      `<marker id="k">${dot}</marker><path marker-mid="url(#k)" d="M0 0${times(6_000, (at) => `L${at % 9} ${at % 7}`)}"/>`,
      tooMany,
    ],
    [
      'by a style',
      `<style>.m{mask:url(#m)}</style><mask id="m">${dot.repeat(100)}</mask>${'<g class="m"><path d="M0 0h9v9z"/></g>'.repeat(60)}`,
      tooMany,
    ],
    ['6,000 shapes', dot.repeat(6_000), tooMany],
    ['60,000 elements that draw nothing', '<title/>'.repeat(60_000), 'has more than 50,000 elements'],
    [
      'a mask of itself',
      `<mask id="m"><rect mask="url(#m)" width="9" height="9"/></mask><rect mask="url(#m)" width="9" height="9"/>`,
      'has an element that refers to itself',
    ],
    ['a use of its own group', '<g id="g"><use href="#g"/></g>', 'has an element that refers to itself'],
    [
      'two gradients that refer to each other',
      '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><rect fill="url(#a)" width="9" height="9"/>',
      'has an element that refers to itself',
    ],
    [
      'a line that goes to and fro',
      `<path stroke="red" d="M0 0${times(9_000, (at) => `L${at % 2 ? 0 : 100} ${at / 90}`)}"/>`,
      'has a shape whose outline goes to and fro too often to be drawn',
    ],
    [
      'a line of a million dashes',
      '<path stroke="red" stroke-dasharray="0.0001" d="M0 0H100V100"/>',
      'has a broken line of too many dashes to be drawn',
    ],
    [
      'a thousand octaves of noise',
      `<filter id="f"><feTurbulence numOctaves="1000"/></filter><g filter="url(#f)">${dot}</g>`,
      'has an effect that would take too long to draw (<feTurbulence>)',
    ],
    [
      'a filter as large as a town',
      `<filter id="f" width="1000000%"><feGaussianBlur stdDeviation="9"/></filter><g filter="url(#f)">${dot}</g>`,
      'has an effect that would take too long to draw (<filter>)',
    ],
  ])(
    '%s',
    async (_, inside, said) => {
      expect(await verdict(svgOf(inside))).toBe(said);
    },
    5_000,
  );

  it('a picture that is 100,000 times as wide as it is high', async () => {
    expect(await verdict(svgOf(dot, 'viewBox="0 0 100000 1"'))).toBe('is 100,000 times as wide as it is high');
  });
});

describe('what is no picture by itself', () => {
  test.each<[string, string | Uint8Array, string]>([
    [
      'cut off',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9"',
      'is not a well-formed SVG: line 1, ',
    ],
    [
      'not closed',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g>',
      'is not a well-formed SVG: line 1, unclosed tag: g',
    ],
    ['of two roots', '<svg/><svg/>', 'is not a well-formed SVG: line 1, '],
    ['a web page', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'is not an SVG but <html>'],
    ['a part of one', '<g xmlns="http://www.w3.org/2000/svg"/>', 'is not an SVG but <g>'],
    ['empty', svgOf(''), 'shows nothing'],
    ['white on nothing', svgOf('<circle cx="50" cy="50" r="20" fill="#fff"/>'), 'shows nothing on white paper'],
    ['of no size', svgOf(dot, 'viewBox="0 0 0 9"'), "can't be drawn"],
    [
      'in no encoding',
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>caf\xe9</title>${dot}</svg>`,
        'latin1',
      ),
      'is not text in the encoding that it should be in, "utf-8"',
    ],
    [
      'with entities of entities',
      `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"/>`,
      'has a document type that defines more than short names',
    ],
    [
      'with entities of files',
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"/>`,
      'has a document type that defines more than short names',
    ],
    [
      'with parameter entities',
      `<!DOCTYPE svg [<!ENTITY % a "b">%a;]><svg xmlns="http://www.w3.org/2000/svg"/>`,
      'has a document type that defines more than short names',
    ],
    [
      'with a style sheet beside it',
      `<?xml-stylesheet href="a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>`,
      'takes its styles from another file',
    ],
    ['that moves', svgOf(`<circle r="9"><animate attributeName="r" to="0"/></circle>`), 'moves'],
    [
      'that moves by a style',
      svgOf(`<style>@keyframes a{from{opacity:0}}</style>${dot}`),
      'looks different from screen to screen, or moves (@keyframes)',
    ],
    [
      'that is another one at night',
      svgOf(`<style>@media (prefers-color-scheme:dark){circle{fill:#fff}}</style>${dot}`),
      'looks different from screen to screen, or moves (@media)',
    ],
    ['that uses another file', svgOf('<use href="other.svg#a"/>'), 'needs something from outside of it: "other.svg#a"'],
    [
      'that uses another file by a style',
      svgOf(`<style>circle{fill:url( "x.svg#a" )}</style>${dot}`),
      'needs something from outside of it: "x.svg#a"',
    ],
    [
      'with an address in escapes',
      svgOf(`<g style="fill:u\\72l(https://x.example/)">${dot}</g>`),
      'has a colour that not every program can read',
    ],
    [
      'with a picture from elsewhere',
      svgOf('<image href="file:///etc/passwd"/>'),
      'needs something from outside of it: "file:///etc/passwd"',
    ],
    [
      'with an SVG in it',
      svgOf(`<image href="data:image/svg+xml;base64,${base64(svgOf(dot))}"/>`),
      'holds a picture that is an SVG itself',
    ],
    [
      'with half a picture in it',
      svgOf(`<image width="9" height="9" href="data:image/png;base64,${base64(pngOfQuarters().subarray(0, 60))}"/>`),
      'holds a picture that is cut off: the PNG ends in the middle',
    ],
    [
      'with a colour of tomorrow',
      svgOf('<circle r="9" fill="oklch(0.5 0.2 20)"/>'),
      'has a colour that not every program can read, "oklch(0.5 0.2 20)"',
    ],
    ['with a mesh', svgOf('<meshgradient id="m"/>'), 'holds <meshgradient>, which not every program draws'],
    [
      'with words',
      svgOf(`${dot}<text font-family="Georgia">T&#375;'r Wennol</text>`),
      'has words in it that are no shapes ("Tŷ\'r Wennol"), which each machine would draw in another font',
    ],
    [
      'with words that flow',
      svgOf(`${dot}<flowRoot><flowPara>Elm</flowPara></flowRoot>`),
      'has words in it that are no shapes ("Elm"), which each machine would draw in another font',
    ],
  ])('%s', async (_, svg, said) => {
    expect((await verdict(svg)).slice(0, said.length)).toBe(said);
  });
});

describe('what an SVG says is drawn', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['plain shapes', svgOf(ground + dot), 'svg+xml 1'],
    ['without a ground', svgOf(dot), 'svg+xml 1, seen through'],
    ['without a namespace', `<svg viewBox="0 0 100 50">${ground}</svg>`, 'svg+xml 0.5'],
    [
      'with a prefix',
      `<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><s:rect width="100" height="50"/></s:svg>`,
      'svg+xml 0.5',
    ],
    [
      'in ISO-8859-1',
      Buffer.from(
        `<?xml version="1.0" encoding="ISO-8859-1"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><title>caf\xe9</title><rect width="100" height="50"/></svg>`,
        'latin1',
      ),
      'svg+xml 0.5',
    ],
    [
      'in UTF-16',
      Buffer.from(
        `\ufeff<?xml version="1.0" encoding="UTF-16"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><rect width="100" height="50"/></svg>`,
        'utf16le',
      ),
      'svg+xml 0.5',
    ],
    [
      'with a byte order mark',
      `\ufeff<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${ground}</svg>`,
      'svg+xml 1',
    ],
    ['with its own size', svgOf(ground, 'width="60mm" height="30mm" viewBox="0 0 100 50"'), 'svg+xml 0.5'],
    ['with words that nobody sees', svgOf(`${ground}<text> </text><title>Elm</title>`), 'svg+xml 1'],
    ['with a link', svgOf(`<a href="https://elm.example">${ground}</a>`), 'svg+xml 1'],
    [
      'with a mask, drawn once',
      svgOf(`<mask id="m"><circle r="50" fill="#fff"/></mask><g mask="url(#m)">${ground}</g>`),
      'png 1, seen through',
    ],
    [
      'with a blur, drawn once',
      svgOf(`<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><g filter="url(#f)">${dot}</g>`),
      'png 1, seen through',
    ],
    [
      'with a picture in it, drawn once',
      svgOf(
        `<image width="100" height="200" href="data:image/png;base64,${base64(pngOfQuarters())}"/>`,
        'viewBox="0 0 100 200"',
      ),
      'png 2',
    ],
    [
      'for a program of its own',
      svgOf(`<switch><foreignObject requiredExtensions="http://ns.adobe.com/x/"/><g>${ground}</g></switch>`),
      'svg+xml 1',
    ],
  ])('%s', async (_, svg, said) => {
    expect(await verdict(svg)).toBe(said);
  });

  test.each<[string, string]>([
    ['<style>.a{fill:#00f}</style><circle class="b a" r="9"/>', '#0000ff'],
    ['<style>circle{fill:#f00}.a{fill:#00f}</style><circle class="a" fill="green" r="9"/>', '#0000ff'],
    ['<style>#c{fill:#00f}.a{fill:#f00}</style><circle id="c" class="a" r="9"/>', '#0000ff'],
    ['<style>.a{fill:#f00}</style><circle class="a" style="fill:#00f" r="9"/>', '#0000ff'],
    ['<style>.a{fill:#00f !important}</style><circle class="a" style="fill:#f00" r="9"/>', '#0000ff'],
    ['<style>g > .a, g g .b{fill:#00f}</style><g><g><circle class="b" r="9"/></g></g>', '#0000ff'],
    ['<style><![CDATA[/* } */ .a , .b { fill : #00f ; }]]></style><circle class="b" r="9"/>', '#0000ff'],
    ['<style>.a:hover{fill:#f00}.a{fill:#00f}</style><circle class="a" r="9"/>', '#0000ff'],
    ['<circle style="fill:#00f;fill:color(display-p3 0 0 1);fill-opacity:1" r="9"/>', '#0000ff'],
    ['<circle fill="#00f" style="fill:color(display-p3 0 0 1)" r="9"/>', '#0000ff'],
    ['<circle fill="var(--fill-0, #00f)" r="9"/>', '#0000ff'],
    ['<circle fill="rgb(0 0 255)" r="9"/>', '#0000ff'],
    ['<circle fill="rgb(0 0 255 / 100%)" r="9"/>', '#0000ff'],
    ['<circle fill="blue" r="9"/>', '#0000ff'],
    ['<g color="#00f"><circle fill="currentColor" r="9"/></g>', '#0000ff'],
  ])('%s is blue', async (inside, colour) => {
    const svg = await shapes(svgOf(inside));
    expect(svg.match(/<path[^>]*fill="(#[\da-f]+)"/)?.[1]).toBe(colour);
    expect(svg).not.toMatch(/<style|class=/);
  });

  it('a picture in it stands upright as the browser shows it', async () => {
    const turned = turnedJpeg(await jpegOfQuarters(), 6);
    const png = pngOfQuarters(20, [pngChunk('eXIf', exifOf(6))]);
    for (const [type, bytes] of [
      ['jpeg', turned],
      ['png', png],
    ] as const) {
      const inside = `<image width="200" height="100" href="data:image/${type};base64,${base64(bytes)}"/>`;
      expect(await verdict(svgOf(inside, 'viewBox="0 0 200 100"'))).toBe('png 0.5');
    }
  });
});
