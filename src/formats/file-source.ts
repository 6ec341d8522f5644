import { unzipSync } from 'fflate/browser';
import { type DocumentSource, findRedline, findSource, type Redline } from '../document/document-source.ts';
import type { FormatName } from './formats.ts';

/** What a published file says of itself, whatever it is called. */
export interface FileSource {
  /** Undefined where the file is in none of policygen's formats. */
  readonly format: Exclude<FormatName, 'html-fragment'> | undefined;
  /** Undefined where the file doesn't name its source. */
  readonly source: DocumentSource | undefined;
  /** Set where the file shows changes, not one version of a policy. */
  readonly redline: Redline | undefined;
  /** Whether a browser printed the PDF, which then can't name its source. */
  readonly printed: boolean;
}

export function fileSource(bytes: Uint8Array): FileSource {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.startsWith('%PDF-')) {
    const text = new TextDecoder('latin1').decode(bytes);
    return {
      format: 'pdf',
      source: findSource(text),
      redline: undefined,
      printed: /\/Producer\s*\(Skia\/PDF/.test(text),
    };
  }
  if (start.startsWith('PK\u0003\u0004')) {
    const said = customProperties(bytes);
    return { format: 'docx', source: findSource(said), redline: findRedline(said), printed: false };
  }
  if (/^\s*<!doctype html/i.test(start)) {
    const head = new TextDecoder().decode(bytes).split('</head>', 1)[0] ?? '';
    const generator = /<meta name="generator" content="([^"]*)"/.exec(head)?.[1] ?? '';
    return { format: 'html', source: findSource(generator), redline: findRedline(generator), printed: false };
  }
  return { format: undefined, source: undefined, redline: undefined, printed: false };
}

/** The custom properties of a Word file as XML; empty where the file can't be read as one. */
function customProperties(zip: Uint8Array): string {
  const name = 'docProps/custom.xml';
  try {
    const parts = unzipSync(zip, { filter: (file) => file.name === name && file.originalSize < 1_000_000 });
    return new TextDecoder().decode(parts[name]);
  } catch {
    return '';
  }
}
