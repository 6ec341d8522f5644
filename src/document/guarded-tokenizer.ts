import { Tokenizer } from 'marked';

/**
 * A line of hyphens with nothing else than bars, colons, spaces and the signs of the quotation that it stands in. Before
 * its first hyphen is none: else a long row of them would be gone through again from each.
 */
const mayBeDelimiterRow = /^[ \t>|:]*-[ \t>|:-]*$/m;

/**
 * marked's tokenizer for a text, with the same tokens sooner.
 * @param markdown The whole text: what is ruled out in it is not tried anywhere.
 */
export function guardedTokenizer(markdown: string): Tokenizer {
  return mayBeDelimiterRow.test(markdown) ? new GuardedTokenizer({ gfm: true }) : new TablelessTokenizer({ gfm: true });
}

/**
 * marked's tokenizer, which tries each of its rules at each place; here, some only where they can match at all. Those
 * rules are long regular expressions, and to compile them takes most of a short run's time with Markdown. Each guard
 * is what the rule of CommonMark 0.31 cannot do without.
 */
class GuardedTokenizer extends Tokenizer {
  /** A line of = or - under the heading (4.3). */
  override lheading(text: string): ReturnType<Tokenizer['lheading']> {
    return /\n {0,3}[=-]/.test(text) ? super.lheading(text) : undefined;
  }

  /** An opening angle bracket (4.6). */
  override html(text: string): ReturnType<Tokenizer['html']> {
    return /^ {0,3}</.test(text) ? super.html(text) : undefined;
  }

  /** A sign that opens it (5.1). */
  override blockquote(text: string): ReturnType<Tokenizer['blockquote']> {
    return /^ {0,3}>/.test(text) ? super.blockquote(text) : undefined;
  }

  /** A bullet or a number (5.2). */
  override list(text: string): ReturnType<Tokenizer['list']> {
    return /^ {0,3}[-*+\d]/.test(text) ? super.list(text) : undefined;
  }
}

/**
 * The same for a text without a delimiter row, which a table has as its second line (GFM 0.29, 4.10). With one, marked
 * joins paragraphs that a false table has split, but only if its rule for paragraphs is its own: so that stays, there.
 */
class TablelessTokenizer extends GuardedTokenizer {
  override table(): undefined {}

  /** What makes one line another kind of block was tried before; a second line may be one (4.8). */
  override paragraph(text: string): ReturnType<Tokenizer['paragraph']> {
    const raw = /^[^\n]+(?=\n*$)/.exec(text)?.[0];
    if (raw === undefined) return super.paragraph(text);
    return { type: 'paragraph', raw, text: raw, tokens: this.lexer.inline(raw) };
  }
}
