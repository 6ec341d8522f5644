import { decode } from 'fast-png';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../../src/io/browser/launch.ts';
import { loadPuppeteer } from '../../src/io/browser/load-puppeteer.ts';
import { pictureIn } from '../../src/io/pictures/picture-reader.ts';
import { browserHere, skipReason } from '../read/browser-here.ts';
import { svgOf } from '../samples/pictures.ts';
import { svgIdioms } from '../samples/svg-idioms.ts';

const side = 200;

describe.skipIf(browserHere === undefined)(`an SVG is drawn as browsers draw it${skipReason}`, () => {
  let running: RunningBrowser;
  let page: Page;
  beforeAll(async () => {
    running = await launchBrowser(await loadPuppeteer(true), browserHere ?? '', 60_000);
    page = await running.browser.newPage();
    await page.setViewport({ width: side, height: side });
  }, 60_000);
  afterAll(() => running.end());

  /** On white, as large as the page. */
  async function drawn(mediaType: string, bytes: Uint8Array) {
    const address = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
    await page.setContent(
      `<body style="margin:0;background:#fff"><img width="${side}" height="${side}" src="${address}">`,
    );
    return decode(await page.screenshot());
  }

  it.each(Object.entries(svgIdioms))('%s', async (_, svg) => {
    const picture = await pictureIn(new TextEncoder().encode(svg));
    if (picture instanceof Error) throw picture;
    const [ours, theirs] = [
      await drawn(picture.mediaType, picture.bytes),
      await drawn('image/svg+xml', new TextEncoder().encode(svg)),
    ];
    let other = 0;
    let shown = 0;
    for (let at = 0; at < side * side; at += 1) {
      const [one, two] = [ours, theirs].map(({ data, channels }) => data.slice(at * channels, at * channels + 3));
      if (one?.some((value, index) => Math.abs(value - (two?.[index] ?? 0)) > 48)) other += 1;
      if (two?.some((value) => value < 200)) shown += 1;
    }
    expect(shown).toBeGreaterThan(100);
    // What lies on an edge may be smoothed in another way.
    expect(other / (side * side)).toBeLessThan(0.01);
  });
});

const square = '<rect width="60" height="60" fill="#2f6f3e"/>';

test.each<[string, string, string]>([
  [
    'a shape by CSS',
    '<rect style="clip-path:circle(9px)" width="9" height="9"/>',
    'has a style that few programs follow ("clip-path")',
  ],
  [
    'a rule by number',
    '<style>rect:nth-child(2){fill:red}</style>',
    'has a style that policygen can\'t follow, for "rect:nth-child(2)"',
  ],
  ['styles within styles', '<style>g{rect{fill:red}}</style>', 'has styles within styles'],
  [
    'a length to work out',
    '<style>rect{width:calc(9px + 1px)}</style>',
    'has a style that few programs follow ("width")',
  ],
  [
    'a turn of a quarter',
    '<rect style="transform:rotate(.25turn)" width="9" height="9"/>',
    'has a style that few programs follow ("transform")',
  ],
  [
    'a centre to turn around',
    '<rect transform="rotate(9)" transform-origin="9 9" width="9" height="9"/>',
    'has a style that few programs follow ("transform-origin")',
  ],
  [
    'lines as wide on every screen',
    '<rect stroke="red" vector-effect="non-scaling-stroke" width="9" height="9"/>',
    'has a style that few programs follow ("vector-effect")',
  ],
  [
    'dashes by a share',
    '<path d="M0 9H9" stroke="red" stroke-dasharray="1" pathLength="9"/>',
    'has a style that few programs follow ("pathLength")',
  ],
  [
    'arrows that turn around',
    '<marker id="m" orient="auto-start-reverse"/>',
    'has arrows that not every program turns alike',
  ],
  [
    'a variable that is set nowhere',
    '<rect style="fill:var(--c)" width="9" height="9"/>',
    'has a style that is set nowhere ("--c")',
  ],
  [
    'variables in circles',
    '<style>:root{--a:var(--b);--b:var(--a)}rect{fill:var(--a)}</style>',
    'has a style that is set nowhere ("--',
  ],
  ['a moving ground', '<style>@media print{rect{fill:red}}</style>', 'looks different from screen to screen'],
])('%s is refused', async (_, inside, said) => {
  const picture = await pictureIn(svgOf(inside + square));
  expect(picture instanceof Error ? picture.message.slice(0, said.length) : 'taken').toBe(said);
});

it('a ground that only browsers show is refused, but for a white one', async () => {
  const ground = (style: string) => pictureIn(svgOf(square, `viewBox="0 0 100 100" style="${style}"`));
  expect(await ground('background: gold')).toMatchObject({
    hint: expect.stringContaining('draw a rectangle behind it'),
  });
  expect(await ground('background-color: #FFD700')).toBeInstanceOf(Error);
  for (const none of [
    'background:none',
    'background-color: rgb(255, 255, 255)',
    'background: white',
    'enable-background:new 0 0 9 9',
  ])
    expect(await ground(none)).toMatchObject({ mediaType: 'image/svg+xml' });
});
