import { fileURLToPath } from 'node:url';
import { readLook } from '../../src/io/library/read-look.ts';

/** The project's own look, as templates/ holds it. */
export const look = readLook(fileURLToPath(new URL('../../templates', import.meta.url)));
