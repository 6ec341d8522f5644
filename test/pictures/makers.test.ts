import { decode } from 'fast-png';
import { describe, expect, it, test } from 'vitest';
import { pictureIn } from '../../src/io/pictures/picture-reader.ts';
import { startRasteriser } from '../../src/io/pictures/rasteriser.ts';
import { makersSvgs } from '../samples/makers-svgs.ts';

const read = (svg: string) => pictureIn(new TextEncoder().encode(svg));

describe('an SVG as a program writes it is drawn', () => {
  test.each(Object.entries(makersSvgs))('%s', async (_, svg) => {
    const picture = await read(svg);
    if (picture instanceof Error) throw picture;
    expect(picture.aspect).toBeCloseTo(1, 4);
    const drawing =
      picture.mediaType === 'image/png' ? { png: picture.bytes } : (await startRasteriser()).draw(picture.bytes, 200);
    if ('error' in drawing) throw new Error(drawing.error);
    const { width, height, channels, data } = decode(drawing.png);
    const at = (Math.round(height * 0.2) * width + Math.round(width * 0.2)) * channels;
    expect([...data.slice(at, at + 3)]).toEqual([0x2f, 0x6f, 0x3e]);
  });

  it('without what it notes for itself', async () => {
    for (const svg of [makersSvgs.illustrator, makersSvgs.inkscape, makersSvgs.word]) {
      const picture = await read(svg);
      if (picture instanceof Error) throw picture;
      expect(picture.mediaType).toBe('image/svg+xml');
      expect(new TextDecoder().decode(picture.bytes)).not.toMatch(/adobe|inkscape|style|class|DOCTYPE|<use|switch/i);
    }
  });
});

describe('words that are no shapes are refused with what mends it in the program that wrote them', () => {
  test.each<[keyof typeof makersSvgs, RegExp]>([
    ['illustrator', /^in Illustrator: .*Type > Create Outlines/],
    ['inkscape', /^in Inkscape: .*Path > Object to Path/],
    ['affinity', /^in Affinity: .*Layer > Convert to Curves/],
    ['figma', /^in Figma: .*"Outline text"/],
    ['canva', /^in Canva: .*PNG/],
    ['word', /^in Word or PowerPoint: .*PNG/],
  ])('%s', async (maker, hint) => {
    const at = makersSvgs[maker].lastIndexOf('</svg>');
    const picture = await read(`${makersSvgs[maker].slice(0, at)}<text x="9" y="9">Elm</text></svg>`);
    if (!(picture instanceof Error)) throw new Error('the words were taken');
    expect(picture.message).toContain('has words in it that are no shapes ("Elm")');
    expect(picture.hint).toMatch(hint);
  });
});
