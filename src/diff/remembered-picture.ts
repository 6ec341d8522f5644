import type { Picture } from '../document/model.ts';
import { fingerprint } from './fingerprint.ts';

/** A picture of which a document's record keeps no more than how to tell it from another; it has no bytes. */
export interface RememberedPicture extends Picture {
  readonly print: string;
}

/** Whether the picture itself is lost. */
export const isRemembered = (picture: Picture): picture is RememberedPicture => 'print' in picture;

/** Tells a picture's bytes from another's, also where they are no longer there. */
export const printOf = (picture: Picture): string =>
  isRemembered(picture) ? picture.print : fingerprint(picture.bytes);
