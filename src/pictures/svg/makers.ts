/** A program that writes SVGs, and what in it mends what can't be drawn. */
export interface Maker {
  readonly name: string;
  /** How words become shapes. */
  readonly outlines: string;
  /** How a picture from another file gets into the SVG. */
  readonly embed: string;
}

const asPng = 'save it as PNG';

/** By what each leaves in its files: a comment, a namespace, a way of naming things. */
const makers: readonly (Maker & { readonly mark: RegExp })[] = [
  {
    name: 'Inkscape',
    mark: /inkscape|sodipodi/i,
    outlines: 'in Inkscape: Edit > Select All, then Path > Object to Path, and save it again',
    embed: 'in Inkscape: Extensions > Images > Embed Images, and save it again',
  },
  {
    name: 'Affinity',
    mark: /serif\.com|xmlns:serif/i,
    outlines: 'in Affinity: select the words, then Layer > Convert to Curves, and export it again',
    embed: 'in Affinity: File > Export, SVG, and there "Embed images" or "Rasterise: Everything"; or export it as PNG',
  },
  {
    name: 'Illustrator',
    mark: /adobe|illustrator|ns_svg|data-name=|class="(?:st|cls-)\d/i,
    outlines: 'in Illustrator: Select > All, then Type > Create Outlines, and save it again',
    embed: 'in Illustrator: Window > Links, select the picture, Embed Image in the menu there, and save it again',
  },
  {
    name: 'CorelDRAW',
    mark: /corel/i,
    outlines: 'in CorelDRAW: select the words, then Object > Convert to Curves, and save it again',
    embed: 'in CorelDRAW: Bitmaps > Break Link, and save it again',
  },
  {
    name: 'Canva',
    mark: /canva|zoomAndPan="magnify"/i,
    outlines: 'in Canva: Share > Download, and choose PNG',
    embed: 'in Canva: Share > Download, and choose PNG',
  },
  {
    name: 'Sketch',
    mark: /sketch(?:tool|app)?|bohemiancoding/i,
    outlines: 'in Sketch: select the words, then Layer > Convert to Outlines, and export it again',
    embed: asPng,
  },
  {
    name: 'Word',
    mark: /overflow="hidden"|schemas\.microsoft\.com|schemas\.openxmlformats\.org/i,
    outlines: 'in Word or PowerPoint: right-click the picture, Save as Picture, and choose PNG',
    embed: 'in Word or PowerPoint: right-click the picture, Save as Picture, and choose PNG',
  },
  {
    name: 'Figma',
    mark: /figma|<svg width="[\d.]+" height="[\d.]+" viewBox="0 0 [\d.]+ [\d.]+" fill="none"/i,
    outlines: 'in Figma: export it again as SVG with "Outline text" ticked, under the three dots beside the format',
    embed: 'in Figma: export it as PNG',
  },
];

const unknown: Maker = {
  name: '',
  outlines:
    'turn them into shapes in the program that made it, where that is called "Create Outlines", "Convert to Curves" or "Object to Path"; or save it as PNG',
  embed: 'put the picture into the SVG in the program that made it ("Embed"), or save it as PNG',
};

/** The program that made an SVG, as far as its text tells; what to do is told for any program where it doesn't. */
export const makerOf = (text: string): Maker => makers.find(({ mark }) => mark.test(text)) ?? unknown;
