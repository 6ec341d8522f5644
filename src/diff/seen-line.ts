/** A paragraph of a file as a person sees it: an item of a list, a cell of a table, a heading, any other. */
export interface SeenLine {
  readonly as: 'heading' | 'paragraph' | 'item' | 'cell';
  /** Plain words, with a space for each tab or line break. Never empty. */
  readonly text: string;
}

/** Limits far beyond any policy: a file with more could exhaust time or memory, so it isn't read. */
const [mostLines, mostLetters, mostDepth] = [5_000, 1_000_000, 500] as const;

class TooMuch extends Error {}

/** Gathers the lines of a file while it is read. Every method throws TooMuch once the file is beyond the limits. */
export class SeenLines {
  readonly all: SeenLine[] = [];
  #letters = 0;

  add(as: SeenLine['as'], text: string): void {
    const words = text.replace(/\s+/g, ' ').trim();
    this.#letters += text.length;
    if (this.all.length >= mostLines || this.#letters >= mostLetters) throw new TooMuch();
    if (words !== '') this.all.push({ as, text: words });
  }

  /** Checks how deep the next part of the file is nested. */
  goInto(depth: number): void {
    if (depth > mostDepth) throw new TooMuch();
  }
}

/** The lines that `read` gathers, in reading order; undefined where the file is beyond the limits. */
export function readLines(read: (lines: SeenLines) => void): readonly SeenLine[] | undefined {
  const lines = new SeenLines();
  try {
    read(lines);
    return lines.all;
  } catch (error) {
    if (error instanceof TooMuch) return undefined;
    throw error;
  }
}
