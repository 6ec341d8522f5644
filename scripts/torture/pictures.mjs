import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { greyJpeg, inkJpeg, progressiveJpeg } from '../../test/samples/jpegs.mjs';
import { root } from '../run.mjs';
import { brokenBytes, brokenText } from './mutate.mjs';

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><title>Crest</title>
<defs><linearGradient id="g"><stop offset="0" stop-color="#2f6f3e"/><stop offset="1" stop-color="#123"/></linearGradient>
<clipPath id="c"><circle cx="20" cy="20" r="18"/></clipPath></defs>
<g clip-path="url(#c)"><rect width="40" height="40" fill="url(#g)"/><path d="M20 6 L32 32 H8 Z" fill="#fff"/></g></svg>`;

/** @param {string} inner */
const drawn = (inner) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`;

/** Each what of the next is used twice in the one before: so many layers of the same. @param {number} count @param {string} element */
const doubled = (count, element) => {
  const attribute = element === 'mask' ? 'mask' : element === 'pattern' ? 'fill' : 'clip-path';
  const size = element === 'pattern' ? ' width="3" height="3" patternUnits="userSpaceOnUse"' : '';
  const each = (/** @type {number} */ index) => `<rect ${attribute}="url(#m${index})" width="9" height="9"/>`;
  const all = Array.from(
    { length: count },
    (_, index) => `<${element} id="m${index}"${size}>${each(index + 1)}${each(index + 1)}</${element}>`,
  );
  return drawn(`${all.join('')}${each(0)}`);
};

/** @param {string} type @param {Uint8Array} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A grey PNG. @param {number} width @param {number} height */
function png(width, height) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((width + 1) * height, 0));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

/** @type {readonly (() => string)[]} */
const slow = [
  () => drawn('<g>'.repeat(50_000) + '</g>'.repeat(50_000)),
  () => drawn(`${'<g>'.repeat(200)}<rect width="9" height="9"/>${'</g>'.repeat(200)}`),
  () => doubled(24, 'mask'),
  () => doubled(24, 'pattern'),
  () => doubled(24, 'clipPath'),
  () =>
    drawn(
      `<g id="a0"><rect width="9" height="9"/></g>${Array.from({ length: 20 }, (_, i) => `<g id="a${i + 1}"><use href="#a${i}"/><use href="#a${i}"/></g>`).join('')}`,
    ),
  () => drawn('<g id="a"><use href="#a"/></g>'),
  () =>
    drawn(
      '<filter id="f" width="9000" height="9000"><feGaussianBlur stdDeviation="5000"/></filter><rect filter="url(#f)" width="9" height="9"/>',
    ),
  () => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100000 1"><rect width="9" height="9"/></svg>`,
  () => drawn(`<path d="M0 0${' l1 1 l-1 -1'.repeat(100_000)}"/>`),
  () => drawn('<image href="file:///etc/passwd" width="9" height="9"/>'),
  () =>
    '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>&b;</title></svg>',
];

/** A picture, broken or made to be slow. @param {() => number} random @returns {{ name: string, bytes: Buffer | string }} */
export function pictures(random) {
  const kind = random();
  if (kind < 0.35) return { name: 'logo.svg', bytes: slow[Math.floor(random() * slow.length)]?.() ?? svg };
  if (kind < 0.6) return { name: 'logo.svg', bytes: brokenText(svg, random) };
  if (kind < 0.65) return { name: 'logo.png', bytes: png(20_000, 20_000) };
  if (kind < 0.8) {
    const jpeg = Buffer.from([greyJpeg, inkJpeg, progressiveJpeg][Math.floor(random() * 3)] ?? greyJpeg);
    const broken = brokenBytes(jpeg, random);
    // Closed where it was cut, it is whole to many a decoder.
    return { name: 'logo.jpg', bytes: random() < 0.5 ? broken : Buffer.concat([broken, Buffer.from([0xff, 0xd9])]) };
  }
  const whole = kind < 0.9 ? png(60, 40) : readFileSync(join(root, 'docs', 'pictures', 'orchard-pdf-1.png'));
  return { name: 'logo.png', bytes: brokenBytes(whole, random) };
}
