import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * The lines of a PDF's first page as they are drawn, from the left to the right: words from right to left stand in them
 * with their last letter first, as a reader sees them.
 */
export async function drawnLines(bytes: Uint8Array): Promise<readonly string[]> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const page = await (await loading.promise).getPage(1);
  const { items } = await page.getTextContent();
  const lines = new Map<number, { readonly left: number; readonly words: string }[]>();
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [left = 0, height = 0] = item.transform.slice(4).map(Math.round);
    const words = item.dir === 'rtl' ? [...item.str].toReversed().join('') : item.str;
    lines.set(height, [...(lines.get(height) ?? []), { left, words }]);
  }
  await loading.destroy();
  return [...lines]
    .toSorted(([one], [other]) => other - one)
    .map(([, parts]) => parts.toSorted((one, other) => one.left - other.left))
    .map((parts) =>
      parts
        .map(({ words }) => words)
        .join('')
        .replace(/[\u200b\u200e\u200f]/g, '')
        .replace(/ +/g, ' ')
        .trim(),
    );
}
