import type { Rasteriser } from '../pictures/picture-tools.ts';
import type { Packed } from './docx/zip.ts';
import type { Publication } from './publication.ts';

/** A format turns what goes out of a policy into a file's bytes and touches nothing else. */
export interface Format {
  /**
   * The whole file. Where a tool of the format refuses the document, throws a PolicyError that names the block.
   * The same document, look and tool give the same bytes (the browser engine excepted).
   */
  render(publication: Publication, look: Look, engines: Engines): Promise<Uint8Array>;
}

/** The files that all policy types share, as `templates/` holds them. */
export interface Look {
  /** look.css */
  readonly css: string;
  /** look.typ */
  readonly typst: string;
  /** The family that all words are set in comes first; of the others, each is for what those before it lack. */
  readonly fonts: readonly Font[];
}

/** One face of the project's own fonts. */
export interface Font {
  readonly family: string;
  readonly weight: 400 | 700;
  readonly style: 'normal' | 'italic';
  readonly ttf: Uint8Array;
  /** The same face, compressed for the web. */
  readonly woff2: Uint8Array;
  /** The code points of the characters that it has. */
  readonly characters: ReadonlySet<number>;
  /** The face as Word files embed it, where that was made before; else it is made at its first use. */
  readonly embedded?: EmbeddedFont | undefined;
}

/** A face as every Word file holds it that embeds it. */
export interface EmbeddedFont {
  /** The GUID that its first bytes are mixed with, as the file's font table says it. */
  readonly key: string;
  readonly file: Packed;
}

/** The tools outside that a format may ask for; each starts at its first use. */
export interface Engines {
  typesetter(): Promise<Typesetter>;
  browser(): Promise<Browser>;
  rasteriser(): Promise<Pick<Rasteriser, 'draw'>>;
}

/** An embedded typesetter: sets data by a layout. */
export interface Typesetter {
  /**
   * Returns a PDF, or what the typesetter had to say against it. Throws only where the layout's fonts can't be used
   * (PolicyError, FILE_UNREADABLE), never for the data's sake.
   */
  set(layout: string, data: string, fonts: readonly Font[]): TypesetResult;
}

export type TypesetResult = { readonly pdf: Uint8Array } | { readonly errors: readonly TypesetterError[] };

/** In the typesetter's words. */
export interface TypesetterError {
  readonly message: string;
  readonly hints: readonly string[];
}

/** A browser that prints one self-contained HTML file, with scripts off and no way to the network or the disk. */
export interface Browser {
  print(html: string): Promise<Uint8Array>;
}
