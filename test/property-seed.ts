import fc from 'fast-check';

/**
 * Property tests draw the same values in every run, so that a red suite is the work of the last change. New values are
 * looked for by hand: `POLICYGEN_SEED=random`, or a number that fast-check printed.
 */
const asked = process.env.POLICYGEN_SEED;
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 20_261_128) });
