import { Parser } from 'htmlparser2';
import { readLines, type SeenLine, type SeenLines } from '../../diff/seen-line.ts';

/** What holds words that nobody sees once all tracked changes are accepted, and what says once more what stands beside it. */
const unseen: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt']);

/** What reads as a space, or as another sign (ECMA-376 part 1, 17.3.3). */
const signs: Readonly<Record<string, string>> = { 'w:tab': ' ', 'w:br': ' ', 'w:cr': ' ', 'w:noBreakHyphen': '-' };

interface OpenParagraph {
  text: string;
  style: string;
  isItem: boolean;
  /** Whether tracked changes take its end away, so that the next one goes on in it. */
  goesOn: boolean;
}

/**
 * The words of a Word file's body as a person sees them, with all tracked changes accepted: paragraphs, those in text boxes,
 * items of lists, cells. Numbers that Word counts, headers and footers are none, and neither is what is hidden or what is
 * written on the blanks of a signature. Undefined where it says more than any policy does.
 *
 * @param xml the part with the body
 */
export const seenInDocx = (xml: string): readonly SeenLine[] | undefined => readLines((lines) => readBody(xml, lines));

function readBody(xml: string, lines: SeenLines): void {
  const open: string[] = [];
  const paragraphs: OpenParagraph[] = [];
  const cells: string[][] = [];
  let [skipped, isVanished, before] = [0, false, ''];

  const opened: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
    'w:p': () => paragraphs.push({ text: '', style: '', isItem: false, goesOn: false }),
    'w:tc': () => cells.push([]),
    'w:r': () => {
      isVanished = false;
    },
    'w:vanish': ({ 'w:val': value = 'true' }) => {
      if (open.includes('w:r') && !open.includes('w:pPr')) isVanished = !/^(?:0|false|off)$/.test(value);
    },
    'w:pStyle': ({ 'w:val': value = '' }) => withParagraph((one) => (one.style = value)),
    'w:numPr': () => withParagraph((one) => (one.isItem = true)),
  };
  const withParagraph = (change: (one: OpenParagraph) => void) => {
    const last = paragraphs.at(-1);
    if (last) change(last);
  };
  const endParagraph = ({ text, style, isItem, goesOn }: OpenParagraph) => {
    const words = before + text;
    before = goesOn ? words : '';
    if (goesOn) return;
    const cell = cells.at(-1);
    if (cell) cell.push(words);
    else lines.add(/^(?:Heading|Title)/.test(style) ? 'heading' : isItem ? 'item' : 'paragraph', words);
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        lines.goInto(open.length);
        // In the properties of a paragraph's end and of a row the same names are marks, and hold nothing.
        const isMark = ['w:rPr', 'w:trPr'].includes(open.at(-1) ?? '');
        if (name === 'w:del' && isMark && open.includes('w:pPr')) withParagraph((one) => (one.goesOn = true));
        const isBlank = name === 'w:sdt' && paragraphs.at(-1)?.style === 'Signature';
        if (skipped > 0 || isBlank || (unseen.has(name) && !isMark)) skipped++;
        else if (name in signs && open.at(-1) === 'w:r') withParagraph((one) => (one.text += signs[name] ?? ''));
        else opened[name]?.(attributes);
        open.push(name);
      },
      ontext(words) {
        if (skipped > 0 || isVanished || open.at(-1) !== 'w:t') return;
        withParagraph((one) => (one.text += words));
      },
      onclosetag(name) {
        open.pop();
        if (skipped > 0) skipped--;
        else if (name === 'w:p') {
          const paragraph = paragraphs.pop();
          if (paragraph) endParagraph(paragraph);
        } else if (name === 'w:tc') lines.add('cell', (cells.pop() ?? []).join(' '));
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  if (before !== '') lines.add('paragraph', before);
}
