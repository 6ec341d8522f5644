import type { Format, FormatName } from './format.ts';
import type { PdfEngine } from './pdf.ts';

/** Every format that there is, loaded when it is asked for. A new one is a file and a line here. */
const formats: Readonly<Record<FormatName, (pdfEngine: PdfEngine) => Promise<Format>>> = {
  pdf: async (engine) => (await import('./pdf.ts')).pdf(engine),
  docx: async () => (await import('./docx.ts')).docx,
  html: async () => (await import('./html.ts')).html,
};

export const formatNames = Object.keys(formats) as readonly FormatName[];

export const loadFormat = (name: FormatName, pdfEngine: PdfEngine): Promise<Format> => formats[name](pdfEngine);
