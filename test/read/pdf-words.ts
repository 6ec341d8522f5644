import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A part of a page's structure, or the marked content that a part holds. */
type Node = Part | { readonly type: string; readonly id: string };
type Part = { readonly role: string; readonly children: readonly Node[] };

/** Parts within a line: words go on across their edges. */
const inLine = new Set(['Span', 'Strong', 'Em', 'Link', 'Code']);

/** A bullet or a number before an item of a list, which HTML leaves to the browser. */
const marker = /^\s*([•◦▪–]|\d+\.)\s*$/;

/** What the layout puts after words from right to left, and where a long one of them may break. */
const invisible = /[\u200b\u200e\u200f]/g;

/**
 * The words of a tagged PDF in the order of its tags, one space between them: exactly the characters that a screen
 * reader is given, with no guess from where they stand. Running headers and footers, pictures and the markers of
 * lists are left out.
 */
export async function pdfWords(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await pageWords(await pdf.getPage(number)));
  await loading.destroy();
  return pages.join(' ').replace(invisible, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

async function pageWords(page: PDFPageProxy): Promise<string> {
  const content = await markedContent(page);
  const root = (await page.getStructTree()) as Part | null;
  return root === null ? '' : words(root);

  function words(node: Node): string {
    if (!('children' in node)) return content.get(Number(/_mc(\d+)$/.exec(node.id)?.[1])) ?? '';
    if (node.role === 'Figure') return ' ';
    const text = node.children.map(words).join('');
    if (node.role === 'Lbl' && marker.test(text)) return ' ';
    return isInLine(node) ? text : ` ${text} `;
  }
}

/** Chromium wraps the text of an element, and some blocks, in a NonStruct; a block's holds further parts. */
function isInLine({ role, children }: Part): boolean {
  if (role === 'NonStruct') return children.every((child) => !('role' in child));
  return inLine.has(role);
}

/**
 * The characters shown in each marked content of a page, by its number. Words from right to left are drawn from left to
 * right, the last one first; a reader of PDFs turns them round, and so does this.
 */
async function markedContent(page: PDFPageProxy): Promise<Map<number, string>> {
  const operators = await page.getOperatorList();
  const drawn = new Map<number, string[]>();
  const open: { readonly number: number | undefined; readonly reversed: boolean }[] = [];
  operators.fnArray.forEach((operator, index) => {
    const values = operators.argsArray[index];
    const { number, reversed = false } = open.at(-1) ?? {};
    if (operator === OPS.beginMarkedContentProps || operator === OPS.beginMarkedContent) {
      const own = typeof values[1] === 'number' ? values[1] : number;
      open.push({ number: own, reversed: reversed || values[0]?.name === 'ReversedChars' });
    } else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.showText && number !== undefined) {
      const pieces = drawn.get(number) ?? [];
      drawn.set(number, [...pieces, shown(reversed ? values[0].toReversed() : values[0])]);
    }
  });
  const inOrder = (pieces: readonly string[]) =>
    (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(pieces.join('')) ? pieces.toReversed() : pieces).join('');
  return new Map([...drawn].map(([number, pieces]) => [number, inOrder(pieces)]));
}

/** Glyphs are objects; numbers between them are the gaps of kerning. */
function shown(glyphs: readonly (number | { readonly unicode: string })[]): string {
  return glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('');
}
