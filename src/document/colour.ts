/** Red, green and blue, 0 to 255 each. */
type Rgb = readonly [number, number, number];

/** What WCAG 2.2 asks of words against their paper (1.4.3, level AA), large ones included: a policy's rule for all. */
export const leastContrast = 4.5;

/** The contrast ratio of two colours "#rrggbb", 1 to 21, as WCAG 2.2 defines it. Throws a TypeError for no colour. */
export function contrastRatio(one: string, other: string): number {
  const [dark, light] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The colour nearest to `colour` that can be read on `paper`: the same hue, only darker on light paper and lighter on
 * dark, until the contrast is at least `ratio` (black or white at the latest). Steps are of lightness in OKLCH, which
 * keeps the hue for the eye (CSS Color 4, 9.3). Both are "#rrggbb"; throws a TypeError if not.
 */
export function readableColour(colour: string, paper: string, ratio = leastContrast): string {
  if (contrastRatio(colour, paper) >= ratio) return colour;
  const { lightness, a, b } = oklab(parse(colour));
  const towards = luminance(parse(paper)) > 0.18 ? 0 : 1;
  for (let step = 1; step < steps; step++) {
    const nearer = shown(lightness + ((towards - lightness) * step) / steps, a, b);
    if (contrastRatio(nearer, paper) >= ratio) return nearer;
  }
  return towards === 0 ? '#000000' : '#ffffff';
}

const steps = 500;

/** Relative luminance, 0 to 1, by WCAG's formula for sRGB. */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encoded(value: number): number {
  return 255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
}

/** Oklab with the matrices of CSS Color 4, 20. */
function oklab(colour: Rgb): { readonly lightness: number; readonly a: number; readonly b: number } {
  const [red, green, blue] = [linear(colour[0]), linear(colour[1]), linear(colour[2])];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    lightness: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  };
}

/** The Oklab colour on a screen, with as much of its chroma as the screen can show at that lightness. */
function shown(lightness: number, a: number, b: number): string {
  for (let chroma = 50; chroma > 0; chroma--) {
    const channels = rgb(lightness, (a * chroma) / 50, (b * chroma) / 50);
    if (channels.every((channel) => channel > -0.5 && channel < 255.5)) return hex(channels);
  }
  return hex(rgb(lightness, 0, 0));
}

function rgb(lightness: number, a: number, b: number): Rgb {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encoded(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    encoded(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    encoded(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}

function parse(colour: string): Rgb {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new TypeError(`not a colour of the form #rrggbb: ${colour}`);
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function hex(colour: Rgb): string {
  const digits = (channel: number) => Math.round(Math.min(255, Math.max(0, channel))).toString(16);
  return `#${colour.map((channel) => digits(channel).padStart(2, '0')).join('')}`;
}
