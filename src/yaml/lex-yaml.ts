import { CST, Lexer } from 'yaml';

/** A piece of YAML as it is written. */
export interface Piece {
  readonly kind:
    | 'alias'
    | 'anchor'
    | 'tag'
    | 'quoted'
    | 'plain'
    | 'block-text'
    | 'opens'
    | 'closes'
    | 'breaks-off'
    | 'remark'
    | 'other';
  readonly text: string;
  /** Where it starts, in characters from 0. */
  readonly start: number;
}

/** The pieces of a YAML text, in order; never fails, however wrong the text is. */
export function lexYaml(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let wordNext = false;
  let afterHeader = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type = wordNext ? null : CST.tokenType(lexeme);
    if (type === 'scalar') {
      // The lexer's mark before a scalar has no text: the next lexeme is a scalar, whatever it looks like.
      wordNext = true;
      continue;
    }
    if (type === 'doc-mode') continue;
    if (type === 'flow-error-end') {
      pieces.push({ kind: 'breaks-off', text: '', start });
      continue;
    }
    pieces.push({ kind: wordNext ? (afterHeader ? 'block-text' : 'plain') : kindOf(type), text: lexeme, start });
    if (wordNext) afterHeader = false;
    else if (type === 'block-scalar-header') afterHeader = true;
    wordNext = false;
    start += lexeme.length;
  }
  return pieces;
}

function kindOf(type: CST.TokenType | null): Piece['kind'] {
  switch (type) {
    case 'alias':
    case 'anchor':
    case 'tag':
      return type;
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return 'quoted';
    case 'flow-map-start':
    case 'flow-seq-start':
      return 'opens';
    case 'flow-map-end':
    case 'flow-seq-end':
      return 'closes';
    case 'comment':
      return 'remark';
    default:
      return 'other';
  }
}
