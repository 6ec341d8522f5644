/** Red, green and blue, 0 to 255 each. */
type Rgb = readonly [number, number, number];

/**
 * A colour as near to `colour` as can be read on `paper`: darkened on light paper, lightened on dark, in steps of a
 * hundredth, until the contrast is at least 7 : 1 (WCAG 2.2, 1.4.6). Both are "#rrggbb"; throws a TypeError if not.
 */
export function readableColour(colour: string, paper: string): string {
  const background = parse(paper);
  const from = parse(colour);
  const towards: Rgb = luminance(background) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  for (let step = 0; step < 100; step++) {
    const mixed = mix(from, towards, step / 100);
    if (contrast(mixed, background) >= 7) return hex(mixed);
  }
  return hex(towards);
}

/** The contrast ratio of two colours "#rrggbb", 1 to 21, as WCAG 2.2 defines it. */
export function contrastRatio(one: string, other: string): number {
  return contrast(parse(one), parse(other));
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 to 1, by WCAG's formula for sRGB. */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [channel(0), channel(1), channel(2)];
}

function parse(colour: string): Rgb {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new TypeError(`not a colour of the form #rrggbb: ${colour}`);
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function hex(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
