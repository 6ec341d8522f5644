import type { Format, FormatName } from './format.ts';
import type { HeadingLevel } from './html/markup.ts';
import type { PdfEngine } from './pdf.ts';

/** What can be chosen about how a format is made. */
export interface FormatOptions {
  readonly pdfEngine: PdfEngine;
  /** Of the title, in HTML that is pasted into another page. */
  readonly headingLevel: HeadingLevel;
}

interface FormatEntry {
  /** Of its files, with its dot. */
  readonly extension: string;
  load(options: FormatOptions): Promise<Format>;
}

/** Every format that there is, loaded when it is asked for. A new one is a file and a line here. */
const formats: Readonly<Record<FormatName, FormatEntry>> = {
  pdf: { extension: '.pdf', load: async ({ pdfEngine }) => (await import('./pdf.ts')).pdf(pdfEngine) },
  docx: { extension: '.docx', load: async () => (await import('./docx.ts')).docx },
  html: { extension: '.html', load: async () => (await import('./html.ts')).html },
  'html-fragment': {
    extension: '.fragment.html',
    load: async ({ headingLevel }) => (await import('./html-fragment.ts')).htmlFragment(headingLevel),
  },
};

export const formatNames = Object.keys(formats) as readonly FormatName[];

/** What a build makes where nothing else is asked for: each a whole document. */
export const usualFormats: readonly FormatName[] = ['pdf', 'docx', 'html'];

export const loadFormat = (name: FormatName, options: FormatOptions): Promise<Format> => formats[name].load(options);

/** How the files of a format end, with the dot. */
export const extensionOf = (name: FormatName): string => formats[name].extension;
