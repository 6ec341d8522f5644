import type { Picture } from '../document/model.ts';

/** A picture as every format shows it: upright, whole, still, and with nothing in it that points outside. */
export type DrawablePicture = Pick<Picture, 'bytes' | 'mediaType' | 'aspect' | 'isTransparent'>;

export interface ReadPicture extends DrawablePicture {
  /** The bytes of its file, which are others where the picture was turned or made plain. */
  readonly file: Uint8Array;
}
