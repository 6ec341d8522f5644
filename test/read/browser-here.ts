import { chooseBrowser, thisMachine } from '../../src/io/browser/choose.ts';

/** The browser of this machine, or undefined; where tests skip for want of one, they say so in their names. */
export const browserHere = chooseBrowser(thisMachine());

export const skipReason = browserHere === undefined ? ' (skipped: no browser on this machine)' : '';
