import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decode } from 'fast-png';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/model.ts';
import { loadFormat } from '../../src/formats/formats.ts';
import { launchBrowser, type RunningBrowser } from '../../src/io/browser/launch.ts';
import { loadPuppeteer } from '../../src/io/browser/load-puppeteer.ts';
import { pictureIn } from '../../src/io/pictures/picture-reader.ts';
import { openEngines } from '../../src/io/rendering/engines.ts';
import { browserHere, skipReason } from '../read/browser-here.ts';
import { text } from '../samples/every-kind.ts';
import { look } from '../samples/look.ts';
import { exifOf, jpegOfQuarters, pngChunk, pngOf, pngOfQuarters, svgOf, turnedJpeg } from '../samples/pictures.ts';

/** The formats of a picture, drawn by the programs that show them, and compared by what is to be seen. */

/** A document of which nothing but the picture has colours. */
async function documentWith(file: Uint8Array): Promise<Document> {
  const picture = await pictureIn(file);
  if (picture instanceof Error) throw picture;
  const { file: _, ...shown } = picture;
  return {
    properties: { title: 'Title', school: 'School', language: 'en-GB', colour: '#222222' },
    cover: [
      { kind: 'picture', alternative: 'Crest', ...shown },
      { kind: 'heading', level: 1, inlines: [text('Title')] },
    ],
    sections: [],
  };
}

const engines = openEngines();
afterAll(() => engines.close());
const options = { pdfEngine: 'embedded', headingLevel: 2 } as const;
const render = async (name: 'pdf' | 'docx' | 'html', document: Document) =>
  (await loadFormat(name, options)).render({ document }, look, engines);

interface Image {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: ArrayLike<number>;
}

/** "red", "lime" and "blue", as far as a program's own colours let one tell; nothing for others. */
function colourAt({ width, channels, data }: Image, x: number, y: number): string | undefined {
  const at = (y * width + x) * channels;
  const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
  if (Math.max(red, green, blue) - Math.min(red, green, blue) < 120) return undefined;
  return red > Math.max(green, blue) ? 'red' : green > blue ? 'lime' : 'blue';
}

/** Where a page has colours, and which stand in the four quarters of that. */
function seenOn(page: Image): { readonly aspect: number; readonly quarters: readonly (string | undefined)[] } {
  let [left, right, top, bottom] = [page.width, 0, page.height, 0];
  for (let y = 0; y < page.height; y += 1) {
    for (let x = 0; x < page.width; x += 1) {
      if (colourAt(page, x, y) === undefined) continue;
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    }
  }
  const [wide, high] = [right - left + 1, bottom - top + 1];
  const at = (across: number, down: number) =>
    colourAt(page, Math.floor(left + wide * across), Math.floor(top + high * down));
  return { aspect: high / wide, quarters: [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)] };
}

/** Twice as high as wide: red and lime over blue and white. */
const quarters = ['red', 'lime', 'blue', undefined];
const drawnQuarters = `<g><path d="M0 0h10v20h-10z" fill="red"/><path d="M10 0h10v20h-10z" fill="lime"/><path d="M0 20h10v20h-10z" fill="blue"/></g>`;
const upright = 'viewBox="0 0 20 40"';
const embedded = Buffer.from(pngOfQuarters()).toString('base64');

/** Each in the file's own way, all the same to look at. */
const jpeg = await jpegOfQuarters();
const onItsSide = pngOf({
  width: 2,
  height: 1,
  raw: Uint8Array.of(0, 255, 0, 0, 0, 255, 0),
});
const pictures: Readonly<
  Record<string, { file: Uint8Array; aspect: number; quarters: readonly (string | undefined)[] }>
> = {
  'a PNG': { file: pngOfQuarters(), aspect: 2, quarters },
  'a PNG upside down': {
    file: pngOfQuarters(20, [pngChunk('eXIf', exifOf(3))]),
    aspect: 2,
    quarters: [undefined, 'blue', 'lime', 'red'],
  },
  'a JPEG': { file: jpeg, aspect: 2, quarters },
  'a JPEG in a mirror': { file: turnedJpeg(jpeg, 2), aspect: 2, quarters: ['lime', 'red', undefined, 'blue'] },
  'a JPEG on its side': { file: turnedJpeg(jpeg, 6), aspect: 0.5, quarters: ['blue', 'red', undefined, 'lime'] },
  'a JPEG on its other side': { file: turnedJpeg(jpeg, 8), aspect: 0.5, quarters: ['lime', undefined, 'red', 'blue'] },
  'an SVG': { file: svgOf(drawnQuarters, upright), aspect: 2, quarters },
  'an SVG by style and reference': {
    file: svgOf(
      `<style>.r{fill:red}.l{fill:lime}</style><defs><path id="q" d="M0 0h10v20h-10z"/></defs><use href="#q" class="r"/><use xlink:href="#q" x="10" class="l"/><use href="#q" y="20" style="fill:blue"/>`,
      upright,
    ),
    aspect: 2,
    quarters,
  },
  'an SVG with masks': {
    file: svgOf(
      `<mask id="m"><path d="M0 0h20v20h-20zM0 20h10v20h-10z" fill="#fff"/></mask><g mask="url(#m)">${drawnQuarters}<path d="M10 20h10v20h-10z" fill="red"/></g>`,
      upright,
    ),
    aspect: 2,
    quarters,
  },
  'an SVG with a picture in it': {
    file: svgOf(`<image width="20" height="40" href="data:image/png;base64,${embedded}"/>`, upright),
    aspect: 2,
    quarters,
  },
  'an SVG stretched': {
    file: svgOf(drawnQuarters, 'viewBox="0 0 20 40" width="40" height="40" preserveAspectRatio="none"'),
    aspect: 1,
    quarters,
  },
};
const names = Object.keys(pictures);

const folder = mkdtempSync(join(tmpdir(), 'policygen-picture-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isMissing = (program: string) =>
  (spawnSync(program, ['--help'], { stdio: 'ignore' }).error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
const noPoppler = isMissing('pdftoppm');
const noOffice = noPoppler || isMissing('soffice');

/** The first page of a PDF, as poppler draws it. */
function pageOf(pdf: string): Image {
  execFileSync('pdftoppm', ['-r', '72', '-png', '-singlefile', pdf, pdf], { stdio: 'ignore' });
  return decode(readFileSync(`${pdf}.png`));
}

const expectSame = (page: Image, name: string) => {
  const seen = seenOn(page);
  expect(seen.quarters).toEqual(pictures[name]?.quarters);
  expect(Math.abs(Math.log(seen.aspect / (pictures[name]?.aspect ?? 1)))).toBeLessThan(0.1);
};

describe.skipIf(noPoppler)(`a PDF${noPoppler ? ' (skipped: no pdftoppm on this machine)' : ''}`, () => {
  it.each(names)('shows %s upright and in its own proportion', async (name) => {
    const pdf = join(folder, `${names.indexOf(name)}.pdf`);
    writeFileSync(pdf, await render('pdf', await documentWith(pictures[name]?.file ?? jpeg)));
    expectSame(pageOf(pdf), name);
  });
});

describe.skipIf(noOffice)(`Word's file${noOffice ? ' (skipped: no LibreOffice or pdftoppm here)' : ''}`, () => {
  const into = join(folder, 'word');
  beforeAll(async () => {
    const files = names.map((_, index) => join(folder, `word-${index}.docx`));
    for (const [index, name] of names.entries()) {
      writeFileSync(files[index] ?? '', await render('docx', await documentWith(pictures[name]?.file ?? jpeg)));
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', into, ...files], {
      stdio: 'ignore',
    });
  }, 180_000);

  it.each(names)('shows %s upright and in its own proportion', (name) => {
    expectSame(pageOf(join(into, `word-${names.indexOf(name)}.pdf`)), name);
  });
});

describe.skipIf(browserHere === undefined)(`a web page${skipReason}`, () => {
  let running: RunningBrowser;
  let page: Page;
  beforeAll(async () => {
    running = await launchBrowser(await loadPuppeteer(true), browserHere ?? '', 30_000);
    page = await running.browser.newPage();
    await page.setViewport({ width: 600, height: 500 });
  });
  afterAll(() => running.end());

  const shown = async (document: Document, scheme: 'light' | 'dark'): Promise<Image> => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setContent(new TextDecoder().decode(await render('html', document)));
    return decode(await page.screenshot());
  };

  it.each(names)('shows %s upright and in its own proportion', async (name) => {
    expectSame(await shown(await documentWith(pictures[name]?.file ?? jpeg), 'light'), name);
  });

  const inkOnNothing = svgOf('<circle cx="50" cy="50" r="48" fill="#111"/>');
  const box = async () => {
    const image = await page.$('img');
    const { x = 0, y = 0, width = 0, height = 0 } = (await image?.boundingBox()) ?? {};
    return { x, y, width, height };
  };
  const greyAt = ({ width, channels, data }: Image, x: number, y: number) =>
    data[(Math.round(y) * width + Math.round(x)) * channels] ?? 0;

  it('puts white paper behind dark ink that has nothing behind it, where the page is dark', async () => {
    const image = await shown(await documentWith(inkOnNothing), 'dark');
    const { x, y, width, height } = await box();
    expect(greyAt(image, x + 2, y + 2)).toBe(255);
    expect(greyAt(image, x - 3, y + height / 2)).toBe(255);
    expect(greyAt(image, x + width / 2, y + height / 2)).toBe(0x11);
    expect(greyAt(image, x + width + 40, y)).toBe(0x15);
  });

  it('leaves a picture as it is that has a ground of its own', async () => {
    const image = await shown(await documentWith(onItsSide), 'dark');
    const { x, y, height } = await box();
    expect(greyAt(image, x - 3, y + height / 2)).toBe(0x15);
  });

  it('leaves the page as it is where that is light', async () => {
    const image = await shown(await documentWith(inkOnNothing), 'light');
    const { x, y } = await box();
    expect(greyAt(image, x - 3, y)).toBe(255);
  });
});
