import type { DiffLine, DiffPassage, DiffText } from '../../diff/diff-tree.ts';
import { pictureWords } from '../../diff/find-changes.ts';
import { plain } from '../../diff/tokens.ts';
import { redlinePieces } from './redline-pieces.ts';

/** A whole policy with what came and went, its headings from level 3 on. */
export function redlineLines(lines: readonly DiffLine[]): string {
  const html: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = itemsFrom(lines, at);
    if (run.length > 0) html.push(redlineList(run, run[0]?.depth ?? 0));
    else html.push(lineHtml(lines[at] as DiffLine));
    at += Math.max(1, run.length);
  }
  return html.join('\n');
}

/** An item of a list on its own. */
interface Item {
  readonly line: DiffText;
  readonly depth: number;
  readonly ordered: boolean;
}

/** The items that follow each other from here on, of one kind at the outermost level. */
function itemsFrom(lines: readonly DiffLine[], start: number): readonly Item[] {
  const run: Item[] = [];
  for (const line of lines.slice(start)) {
    if (line.kind !== 'text' || line.role.as !== 'item') break;
    const { depth, ordered } = line.role;
    const [first] = run;
    if (first && depth <= first.depth && (depth < first.depth || ordered !== first.ordered)) break;
    run.push({ line, depth, ordered });
  }
  return run;
}

/** Items deeper than the level that they stand at are a list inside the item before them. */
function redlineList(items: readonly Item[], depth: number): string {
  const groups: { readonly item: Item; readonly inner: Item[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && item.depth > depth) last.inner.push(item);
    else groups.push({ item, inner: [] });
  }
  const tag = items[0]?.ordered ? 'ol' : 'ul';
  const all = groups.map(({ item, inner }) => {
    const nested = inner.length === 0 ? '' : redlineList(inner, inner[0]?.depth ?? depth + 1);
    return `<li>${passagesHtml(item.line)}${nested}</li>`;
  });
  return `<${tag}>${all.join('')}</${tag}>`;
}

function lineHtml(line: DiffLine): string {
  switch (line.kind) {
    case 'text':
      return textHtml(line);
    case 'table': {
      const cells = (all: readonly DiffPassage[], tag: string) =>
        all.map(({ pieces }) => `<${tag}>${redlinePieces(pieces)}</${tag.slice(0, 2)}>`).join('');
      const rows = line.rows.map((row) => `<tr>${cells(row.cells, 'td')}</tr>`);
      return (
        `<table>${line.caption.pieces.length === 0 ? '' : `<caption>${redlinePieces(line.caption.pieces)}</caption>`}` +
        `<thead><tr>${cells(line.header, 'th scope="col"')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
      );
    }
    case 'picture':
      return `<p>${redlinePieces([pictureWords(line.picture.alternative, line.mark)])}</p>`;
    default:
      return line satisfies never;
  }
}

function textHtml(line: DiffText): string {
  const words = passagesHtml(line);
  switch (line.role.as) {
    case 'heading':
      return line.role.level === 3 ? `<h4>${words}</h4>` : `<h3>${words}</h3>`;
    case 'paragraph':
    case 'item':
    case 'fact':
    case 'signature':
      return `<p>${words}</p>`;
    default:
      return line.role satisfies never;
  }
}

/** A fact's label and value have a colon between them. */
const passagesHtml = ({ passages, role }: DiffText): string =>
  redlinePieces(
    passages.flatMap(({ space, pieces }) => [
      ...(space === undefined ? [] : [{ ...plain, text: role.as === 'fact' ? ': ' : ' ', mark: space }]),
      ...pieces,
    ]),
  );
