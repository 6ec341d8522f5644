import type { Format } from './format.ts';
import type { HeadingLevel } from './html/markup.ts';
import type { PdfEngine } from './pdf.ts';

/** What can be chosen about how documents are made. */
export interface FormatOptions {
  readonly pdfEngine: PdfEngine;
  /** The browser for the PDF engine of that name, instead of the best that is found. */
  readonly browser?: string | undefined;
  /** The level of the title's heading, in HTML that is pasted into another page. */
  readonly headingLevel: HeadingLevel;
}

interface FormatEntry {
  /** How its files end, with the dot. */
  readonly extension: string;
  /** Whether its files say, where no reader meets it, how the document came to be, for `policygen diff`. */
  readonly carriesRecord?: true;
  /** The options that change its files, in words: other words, other files. Absent where no option changes them. */
  readonly choices?: (options: FormatOptions) => string;
  load(options: FormatOptions): Promise<Format>;
}

/** Every format that there is, loaded when it is asked for. A new one is a file and a line here. */
const formats = {
  pdf: {
    extension: '.pdf',
    choices: ({ pdfEngine, browser }) => (pdfEngine === 'browser' ? `browser ${browser ?? ''}` : pdfEngine),
    load: async ({ pdfEngine }) => (await import('./pdf.ts')).pdf(pdfEngine),
  },
  docx: { extension: '.docx', carriesRecord: true, load: async () => (await import('./docx.ts')).docx },
  html: { extension: '.html', carriesRecord: true, load: async () => (await import('./html.ts')).html },
  'html-fragment': {
    extension: '.fragment.html',
    choices: ({ headingLevel }) => String(headingLevel),
    load: async ({ headingLevel }) => (await import('./html-fragment.ts')).htmlFragment(headingLevel),
  },
} satisfies Readonly<Record<string, FormatEntry>>;

export type FormatName = keyof typeof formats;

const entryOf = (name: FormatName): FormatEntry => formats[name];

export const formatNames = Object.keys(formats) as readonly FormatName[];

/** The options for documents that `verify` and `diff` read later. */
export const usualOptions: FormatOptions = { pdfEngine: 'embedded', headingLevel: 2 };

/** The formats that a build makes unless others are asked for. */
export const usualFormats: readonly FormatName[] = ['pdf', 'docx', 'html'];

export const loadFormat = (name: FormatName, options: FormatOptions): Promise<Format> => entryOf(name).load(options);

/** How the files of a format end, with the dot. */
export const extensionOf = (name: FormatName): string => entryOf(name).extension;

/** The chosen options that change a format's files, in words; empty where none do. */
export const choicesFor = (name: FormatName, options: FormatOptions): string => entryOf(name).choices?.(options) ?? '';

export const carriesRecord = (name: FormatName): boolean => entryOf(name).carriesRecord === true;
