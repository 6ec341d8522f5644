import type { Font } from '../../src/formats/format.ts';
import { look } from './look.ts';

/** The project's own fonts, as `templates/fonts` holds them. */
export const fonts: readonly Font[] = look.fonts;
