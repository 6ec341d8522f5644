/** Quotation marks and apostrophes, single and double, straight and curly, and signs typed instead of them. */
const quotes =
  /\\?[\u0022\u0027\u0060\u00ab\u00b4\u00bb\u02b9-\u02bd\u2018-\u201f\u2032-\u2036\u2039\u203a\uff02\uff07]/g;

/** Soft hyphens, joiners and marks of direction or width: typography that nobody sees or hears. */
const unseen = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;

/**
 * Words without their typography: one sign for all quotation marks and apostrophes, one space for any white space, and
 * Unicode's composed form (NFC). So a release that sets curly apostrophes, hard spaces or other line breaks has the
 * same words, and no approval is lost by it.
 */
export const folded = (words: string): string =>
  words
    .normalize('NFC')
    .replace(unseen, '')
    .replace(quotes, "'")
    .replace(/\u2011/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
