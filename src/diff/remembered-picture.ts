import type { Picture } from '../document/model.ts';
import { textFingerprint } from './fingerprint.ts';

/** Whether the picture comes from a record, which keeps its fingerprint and no bytes. */
export const isRemembered = ({ bytes }: Picture): boolean => bytes.length === 0;

/** Tells a picture's file from another's, also where its bytes are no longer there. */
export const printOf = ({ print, bytes }: Picture): string => print ?? textFingerprint(bytes);
