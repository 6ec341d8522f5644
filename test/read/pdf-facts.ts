import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One line of a page as it is seen, from the top of the page down. */
export interface SeenLine {
  readonly text: string;
  /** Points from the left edge of the page to the end of the line. */
  readonly right: number;
  /** Points from the bottom edge of the page. */
  readonly bottom: number;
}

export interface PdfFacts {
  readonly info: Readonly<Record<string, unknown>>;
  readonly marked: boolean;
  /** Two spaces before each level below the first. */
  readonly outline: readonly string[];
  /** Role by role in the order of the tags, of all pages; alternative text after a colon. */
  readonly roles: readonly string[];
  readonly links: readonly string[];
  readonly pages: readonly (readonly SeenLine[])[];
}

/** What a program that opens a PDF can tell of it, beside its words. */
export async function pdfFacts(bytes: Uint8Array): Promise<PdfFacts> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await loading.promise;
  const { info } = await pdf.getMetadata();
  const facts = {
    info: info as Record<string, unknown>,
    marked: (await pdf.getMarkInfo())?.Marked === true,
    outline: outlineOf(await pdf.getOutline()),
    roles: [] as string[],
    links: [] as string[],
    pages: [] as SeenLine[][],
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    facts.roles.push(...rolesOf(await page.getStructTree()));
    facts.links.push(...(await page.getAnnotations()).flatMap(({ url, unsafeUrl }) => url ?? unsafeUrl ?? []));
    facts.pages.push(await linesOf(pdf, number));
  }
  await loading.destroy();
  return facts;
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

function outlineOf(outline: Outline | null, indent = ''): string[] {
  return (outline ?? []).flatMap(({ title, items }) => [indent + title, ...outlineOf(items, `${indent}  `)]);
}

function rolesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null || !('role' in node) || !('children' in node)) return [];
  const inside = (node.children as readonly unknown[]).flatMap(rolesOf);
  if (node.role === 'Root') return inside;
  return ['alt' in node ? `${node.role}: ${node.alt}` : String(node.role), ...inside];
}

async function linesOf(pdf: PDFDocumentProxy, number: number): Promise<SeenLine[]> {
  const content = await (await pdf.getPage(number)).getTextContent();
  const lines = new Map<number, { text: string; right: number; bottom: number }>();
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const bottom = Math.round(item.transform[5]);
    const line = lines.get(bottom) ?? { text: '', right: 0, bottom };
    lines.set(bottom, {
      text: line.text + item.str,
      right: Math.max(line.right, item.transform[4] + item.width),
      bottom,
    });
  }
  return [...lines.values()].filter(({ text }) => text.trim() !== '').sort((a, b) => b.bottom - a.bottom);
}
