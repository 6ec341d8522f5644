/**
 * The folder in which policygen's package.json, templates and docs lie, in a clone as where it is installed, ending in "/".
 * Counted from this file, which has to stay two folders below it: in src/io, compiled in lib/io, bundled in lib/command.
 */
export const packageRoot = new URL('../../', import.meta.url);
