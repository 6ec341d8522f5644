import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../run.mjs';

/** A module of policygen's as it was compiled. @param {string} path in lib/ */
export const lib = (path) => import(pathToFileURL(join(root, 'lib', path)).href);
