/** A printed text whose fingerprints of words, which change with the library, all read the same. */
export const masked = (text: string): string => text.replace(/(?<=words: )[0-9a-f]{16}/g, 'WORDS');
