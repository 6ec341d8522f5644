/** Days before a review at which people expect a reminder: four weeks, two months and about a term. */
export const usualSpans: readonly number[] = [28, 60, 90];
