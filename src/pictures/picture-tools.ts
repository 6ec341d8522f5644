/** What reading a picture asks of the outside; each tool starts at its first use. */
export interface PictureTools {
  /**
   * The bytes that zlib once made smaller (RFC 1950), or undefined where they are no such thing, cut off, or come to
   * more than `most` bytes.
   */
  inflate(bytes: Uint8Array, most: number): Uint8Array | undefined;
  jpeg(): Promise<JpegCodec>;
  rasteriser(): Promise<Rasteriser>;
}

/** Pixels row by row from the top, 8 bits for each channel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 red, green and blue, 4 with opacity (not premultiplied). */
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array;
}

export interface JpegCodec {
  /** Undefined where the data are damaged or end too early, be it by one block. */
  decode(jpeg: Uint8Array): Pixels | undefined;
  /** The same bytes on every machine. */
  encode(pixels: Pixels): Uint8Array;
}

/** Draws vector pictures, with no system fonts and no way to the network: the same on every machine. */
export interface Rasteriser {
  /** The SVG once more as plain shapes in absolute coordinates, each reference and style resolved. */
  flatten(svg: string): FlatSvg | { readonly error: string };
  /** A drawing of the SVG, `width` pixels wide; or what the rasteriser had to say against it, in its own words. */
  draw(svg: string | Uint8Array, width: number): Drawing | { readonly error: string };
}

export interface FlatSvg {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface Drawing {
  readonly png: Uint8Array;
  readonly pixels: Pixels;
}
