/** Where words stand, as far as it matters for what may be in them. */
export type Place = 'passage' | 'item' | 'last item' | 'lead-in' | 'line' | 'value';

/** What a slip is called, and what to do about it. */
export interface SlipNature {
  /** Fits after "there is". */
  readonly what: string;
  /** What to write in its place, the empty string to delete it; undefined where there is no one way. */
  readonly mended?: (found: string) => string | undefined;
  /** What to do, where no words are to be written in its place. */
  readonly hint?: string;
}

/** One kind of thing that no reader of a policy should meet, whatever brought it. */
export interface SlipKind extends SlipNature {
  /**
   * Finds it in words of which addresses, tags and paths are masked (mask-addresses.ts). What is found is all of the
   * match.
   */
  readonly pattern: RegExp;
  /** The places in which it is wrong; all of them where left out. */
  readonly in?: readonly Place[];
  /** Whether what the pattern found may stand all the same. */
  readonly stands?: (found: RegExpExecArray, words: string) => boolean;
}

/** A slip in words: which kind, and where, in characters from 0. */
export interface Slip {
  readonly kind: SlipNature;
  readonly index: number;
  /** The words themselves, as they would be printed. */
  readonly found: string;
}
