import { Tokenizer } from 'marked';

/**
 * marked's tokenizer, which tries each of its rules at each place; here, some only where they can match at all. Those
 * rules are long regular expressions, and to compile them takes most of a short run's time with Markdown. Each guard
 * is what the rule of CommonMark 0.31 (or GFM, for tables) cannot do without; the tokens are the same.
 */
export class GuardedTokenizer extends Tokenizer {
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

  /** A row of hyphens with nothing else than bars, colons and spaces, on a second line (GFM 0.29, 4.10). */
  override table(text: string): ReturnType<Tokenizer['table']> {
    return /\n[ |:]*-[ |:-]*(?:\n|$)/.test(text) ? super.table(text) : undefined;
  }

  /** What makes one line another kind of block was tried before; a second line may be one (4.8). */
  override paragraph(text: string): ReturnType<Tokenizer['paragraph']> {
    const raw = /^[^\n]+(?=\n*$)/.exec(text)?.[0];
    if (raw === undefined) return super.paragraph(text);
    return { type: 'paragraph', raw, text: raw, tokens: this.lexer.inline(raw) };
  }

  /** An asterisk or underscore (6.2). */
  override emStrong(text: string, masked: string, previous?: string): ReturnType<Tokenizer['emStrong']> {
    return /^[*_]/.test(text) ? super.emStrong(text, masked, previous) : undefined;
  }
}
