import type { Piece } from '../../diff/compare-words.ts';
import { markWords } from '../../diff/say.ts';
import { htmlAttribute, htmlWords } from './escape.ts';

/** Words that stayed, came or went; pieces of one mark in a row are one insertion or deletion, told in words too. */
export function redlinePieces(pieces: readonly Piece[]): string {
  const groups: { readonly mark: Piece['mark']; readonly pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last?.mark === piece.mark) last.pieces.push(piece);
    else groups.push({ mark: piece.mark, pieces: [piece] });
  }
  return groups.map(({ mark, pieces: all }) => markPiece(mark, all.map(pieceHtml).join(''))).join('');
}

function markPiece(mark: Piece['mark'], words: string): string {
  switch (mark) {
    case 'kept':
      return words;
    case 'inserted':
      return `<ins><span class="mark">${markWords.inserted}:</span> ${words}</ins>`;
    case 'deleted':
      return `<del><span class="mark">${markWords.deleted}:</span> ${words}</del>`;
    default:
      return mark satisfies never;
  }
}

function pieceHtml({ text, strong, emphasis, url, lineBreak }: Piece): string {
  if (lineBreak) return ' <br>';
  const words = htmlWords(text);
  const inner = emphasis ? `<em>${words}</em>` : words;
  const outer = strong ? `<strong>${inner}</strong>` : inner;
  return url === undefined ? outer : `<a href=${htmlAttribute(url)}>${outer}</a>`;
}
