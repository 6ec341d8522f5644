import type { Fault } from '../../yaml/shape.ts';

/** What Windows-1252 has at the bytes 0x80 to 0x9F, in their order; five of them are nothing, and stand for themselves. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Letters and signs that schools write and that come out wrong: European letters, Greek, Cyrillic, dashes and quotes. */
const likely = /^[\u00a0-\u017f\u0218-\u021b\u0370-\u04ff\u1e00-\u1eff\u2010-\u2026\u20ac\u2122]+$/u;

/** Words of which a program has read each letter beyond ASCII as two or three: "Maryâ€™s" for "Mary’s". */
const twice =
  /[\u00c2-\u00df][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[\u00e0-\u00ef][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}/gu;

/**
 * Letters that were lost on the way between two programs: UTF-8 read as Windows-1252, or the sign for a letter that
 * could not be read (U+FFFD). The words as they were meant are in `mended`, where they can be known.
 */
export function faultOfLostLetters(words: string): Fault | undefined {
  if (words.includes('\ufffd')) {
    return {
      fault: 'has a sign that stands for a lost letter (\ufffd)',
      unfit: true,
      hint: 'put the letter in its place',
    };
  }
  let found: string | undefined;
  const mended = words.replace(twice, (spoiled) => {
    const letter = decoded(spoiled);
    if (letter === undefined || !likely.test(letter)) return spoiled;
    found ??= spoiled;
    return letter;
  });
  if (found === undefined) return undefined;
  return { fault: `has letters that another program has spoiled: ${found}`, unfit: true, mended };
}

/** The letter whose bytes in UTF-8 were read as these characters; undefined where they are no such bytes. */
function decoded(spoiled: string): string | undefined {
  const bytes = [...spoiled].map((character) => {
    const place = windows.indexOf(character);
    return place >= 0 ? 0x80 + place : (character.codePointAt(0) ?? 0);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return undefined;
  }
}
