import type { FontFamily } from '../../document/characters.ts';
import { type LetteredPart, letteredParts } from '../../document/lettering.ts';
import { escapeXml, unescapeXml } from './xml.ts';

/** A run, its properties, and what it holds (ECMA-376 part 1, 17.3.2.25). */
const runs = /<w:r>(<w:rPr>.*?<\/w:rPr>|<w:rPr\/>)?(.*?)<\/w:r>/gs;
const words = /(<w:(?:t|delText)(?: [^>]*)?>)([^<]*)(<\/w:(?:t|delText)>)/;

/**
 * A part of a Word file, with its runs cut where their letters need another family of fonts than the styles', or are
 * read from right to left: Word would find fonts of its own for the first, and leave the second to guesses. After words
 * from right to left comes an invisible left-to-right mark, which keeps a comma and a number after them in their place.
 */
export function letterRuns(xml: string, families: readonly FontFamily[]): string {
  if (isPlain(xml, families)) return xml;
  const isUsual = ({ family, rightToLeft }: LetteredPart) => family === families[0]?.name && !rightToLeft;
  return xml.replace(runs, (whole, properties = '', content = '') => {
    // Of every four pieces, one is what stands between words; then come the words, their element around them.
    const pieces: string[] = content.split(words);
    const parts = pieces.map((piece, index) => (index % 4 === 2 ? letteredParts(unescapeXml(piece), families) : []));
    if (parts.flat().every(isUsual)) return whole;
    const usual = properties.replace(/^<w:rPr\/?>|<\/w:rPr>$/g, '');
    return pieces
      .flatMap((piece, index) => {
        if (index % 4 === 0 && piece !== '') return [wordRun(usual, piece)];
        return (parts[index] ?? []).flatMap((part, at, all) => {
          // At either end, a sign would be taken for one of the words around.
          const marked = part.rightToLeft ? part.text.replace(/^(?=\P{L})|(?<=\P{L})$/gu, '\u200f') : part.text;
          const say = (text: string) => `${pieces[index - 1]}${escapeXml(text)}${pieces[index + 1]}`;
          const run = wordRun(isUsual(part) ? usual : withLetters(usual, part), say(marked));
          const isLast = part.rightToLeft && all[at + 1]?.rightToLeft !== true;
          return isLast ? [run, wordRun(usual, say('\u200e'))] : [run];
        });
      })
      .join('');
  });
}

const known = new WeakMap<readonly FontFamily[], Uint8Array>();

/** Whether no run needs cutting, tags and all: so it is with most files, and quickly seen. */
function isPlain(xml: string, families: readonly FontFamily[]): boolean {
  const plain = known.get(families) ?? plainCharacters(families);
  known.set(families, plain);
  for (let index = 0; index < xml.length; index++) if (plain[xml.charCodeAt(index)] !== 1) return false;
  return true;
}

/**
 * By their UTF-16 codes, 1 for each character of the first family that comes before the letters from right to left, of
 * which Hebrew's are the first, or is a dash, a quotation mark or the like.
 */
function plainCharacters([first]: readonly FontFamily[]): Uint8Array {
  const plain = new Uint8Array(0x10000);
  // Entities stand for characters that the XML itself may have nowhere.
  const entities = [...'&<>"\''].every((character) => first?.characters.has(character.charCodeAt(0)));
  const isPlainCode = (code: number) => code < 0x590 || (code >= 0x2010 && code < 0x2028);
  if (entities && first) for (const code of first.characters) if (isPlainCode(code)) plain[code] = 1;
  return plain;
}

function wordRun(properties: string, content: string): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

/** The properties in the order that the standard asks for: the fonts after the style, the direction near the end. */
function withLetters(properties: string, { family, rightToLeft }: LetteredPart): string {
  const [, style = '', others = ''] = /^(<w:rStyle [^>]*\/>)?(.*)$/s.exec(properties) ?? [];
  const name = escapeXml(family);
  const fonts = `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
  if (!rightToLeft) return style + fonts + others;
  const language = others.search(/<w:(?:em|lang) /);
  const end = language < 0 ? others.length : language;
  // The language of letters from right to left is another attribute.
  const inLanguage = others.slice(end).replace(/<w:lang w:val=("[^"]*")/, '<w:lang w:val=$1 w:bidi=$1');
  return `${style}${fonts}${others.slice(0, end)}<w:rtl/>${inLanguage}`;
}
