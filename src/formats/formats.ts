import type { Format, FormatName } from './format.ts';
import type { HeadingLevel } from './html/markup.ts';
import type { PdfEngine } from './pdf.ts';

/** What can be chosen about how a format is made. */
export interface FormatOptions {
  readonly pdfEngine: PdfEngine;
  /** Of the title, in HTML that is pasted into another page. */
  readonly headingLevel: HeadingLevel;
}

/** Every format that there is, loaded when it is asked for. A new one is a file and a line here. */
const formats: Readonly<Record<FormatName, (options: FormatOptions) => Promise<Format>>> = {
  pdf: async ({ pdfEngine }) => (await import('./pdf.ts')).pdf(pdfEngine),
  docx: async () => (await import('./docx.ts')).docx,
  html: async () => (await import('./html.ts')).html,
  'html-fragment': async ({ headingLevel }) => (await import('./html-fragment.ts')).htmlFragment(headingLevel),
};

export const formatNames = Object.keys(formats) as readonly FormatName[];

/** What a build makes where nothing else is asked for: each a whole document. */
export const usualFormats: readonly FormatName[] = ['pdf', 'docx', 'html'];

export const loadFormat = (name: FormatName, options: FormatOptions): Promise<Format> => formats[name](options);
