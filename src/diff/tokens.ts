import { linkAddress } from '../document/address/link.ts';
import type { Inline } from '../document/model.ts';

/** A word, a punctuation mark, a space or a line break, with its form: the smallest thing that can come or go. */
export interface Token extends Form {
  /** "\n" for a line break, which has `lineBreak` set. */
  readonly text: string;
}

/** How words stand in a document. */
export interface Form {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly url?: string;
  readonly lineBreak: boolean;
}

export const plain: Form = { strong: false, emphasis: false, lineBreak: false };

/**
 * Matches words without the punctuation after them, so that a full stop that moves doesn't mark its word as changed.
 */
const words = /\s|\S+?(?=[.,;:!?)\]…"”'’]*(?:\s|$))|\S/gsu;

/** The tokens of inlines in order; put together again, their texts are what the inlines say. */
export const tokensOf = (inlines: readonly Inline[]): readonly Token[] =>
  joined(inlines.flatMap((inline) => runsOf(inline, plain))).flatMap(({ text, ...form }) =>
    form.lineBreak ? [{ text, ...form }] : (text.match(words) ?? []).map((word) => ({ text: word, ...form })),
  );

function runsOf(inline: Inline, form: Form): readonly Token[] {
  const inside = (inlines: readonly Inline[], within: Form) => inlines.flatMap((child) => runsOf(child, within));
  switch (inline.kind) {
    case 'text':
      return [{ text: inline.text, ...form }];
    case 'line-break':
      return [{ text: '\n', ...form, lineBreak: true }];
    case 'strong':
      return inside(inline.inlines, { ...form, strong: true });
    case 'emphasis':
      return inside(inline.inlines, { ...form, emphasis: true });
    case 'link':
      return inside(inline.inlines, { ...form, url: linkAddress(inline.url) });
    default:
      return inline satisfies never;
  }
}

/** Joins neighbouring runs of the same form, since a word may span both. */
export function joined<T extends Token>(runs: readonly T[], same: (a: T, b: T) => boolean = sameForm): readonly T[] {
  const all: T[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && !last.lineBreak && same(last, run)) all[all.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') all.push(run);
  }
  return all;
}

export const sameForm = (a: Form, b: Form): boolean =>
  a.strong === b.strong && a.emphasis === b.emphasis && a.url === b.url && a.lineBreak === b.lineBreak;
