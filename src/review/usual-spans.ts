/** Days ahead of a review that people have come to expect a reminder: four weeks, two months and about a term. */
export const usualSpans: readonly number[] = [28, 60, 90];
