import { isBlockHeader, type Line, parentsOf } from './read-lines.ts';
import type { Context, Repair } from './repair.ts';

/** How far above or below, in written lines, the line may stand that a misplaced line belongs under. */
const most = { above: 12, below: 3 };

/** Repairs of a line that starts too far left or right, or stands above the line that it belongs under. */
export function placeRepairs(context: Context): readonly Repair[] {
  if (context.line.kind === 'block-text') return firstOfBlock(context);
  if (context.line.kind !== 'written') return [];
  return [...columnsFor(context)]
    .flatMap(([column, anchor]) => moved(context, column, anchor))
    .concat(swapped(context));
}

/** The columns that this line could start at, each with the nearest line that starts there; one step inwards too. */
function columnsFor({ lines, at, line, before }: Context): ReadonlyMap<number, string> {
  const columns = new Map<number, string>();
  const add = (column: number, anchor: string) => {
    if (!columns.has(column)) columns.set(column, anchor);
  };
  const isWords = line.key === undefined && line.dash === '';
  if (isWords) {
    // Words without a name continue the words above, or are the value of a name above that has none beside it.
    if (before && before.value !== '' && !isBlockHeader(before.value) && before.key !== undefined) return columns;
    if (before)
      add(
        before.indent + (before.key === undefined ? 0 : before.dash.length + 2),
        `further in than ${lineName(before)}`,
      );
    return columns;
  }
  const written = (each: Line) => each.kind === 'written';
  const above = lines.slice(0, at).filter(written).slice(-most.above).reverse();
  const below = lines
    .slice(at + 1)
    .filter(written)
    .slice(0, most.below);
  for (const each of [...above, ...below]) {
    add(each.indent, `exactly under ${lineName(each)}`);
    if (each.dash !== '') add(each.indent + each.dash.length, `exactly under "${each.key ?? each.value}"`);
  }
  for (const parent of parentsOf(lines, at)) {
    const each = lines[parent];
    if (each) add(each.indent, `exactly under ${lineName(each)}`);
  }
  add(0, 'at the very left');
  for (const each of above)
    if (each.value === '') add(each.indent + each.dash.length + 2, `two further in than ${lineName(each)}`);
  if (!/[^ ]/.test(line.text.slice(0, line.indent))) columns.delete(line.indent);
  return columns;
}

/** Repairs of the first line under | or >, when it doesn't start in the column of the next one. */
function firstOfBlock({ lines, at, line }: Context): readonly Repair[] {
  const [above, below] = [lines[at - 1], lines[at + 1]];
  if (
    !above ||
    !below ||
    above.kind === 'block-text' ||
    below.kind !== 'block-text' ||
    below.indent === line.indent ||
    below.text.trim() === ''
  )
    return [];
  const becomes = ' '.repeat(below.indent) + line.text.slice(line.indent);
  const message = `this line starts too far to the ${below.indent > line.indent ? 'left' : 'right'}`;
  const hint = `start it in column ${below.indent + 1}, exactly over the line below it`;
  return [{ at, caret: [line.indent, line.indent + 1], becomes: [becomes], message, hint, cost: 1 }];
}

const lineName = ({ dash, key, value }: Line): string => (dash !== '' ? 'the "-"' : `"${key ?? value.split(' ')[0]}"`);

function moved({ at, line }: Context, column: number, anchor: string): readonly Repair[] {
  const becomes = ' '.repeat(column) + line.text.slice(line.indent);
  const space = line.text.slice(0, line.indent);
  const strange = /[^ ]/.exec(space);
  const cost = 2 + Math.min(2, Math.abs(column - line.indent) / 10);
  if (strange) {
    const isTab = strange[0] === '\t';
    const message = isTab
      ? 'a tab stands where spaces are needed'
      : 'this space is of another kind, from Word or a web page';
    const hint = column === 0 ? 'delete it' : `put ${column} ordinary spaces before the line, and nothing else`;
    return [{ at, caret: [strange.index, strange.index + 1], becomes: [becomes], message, hint, cost: 1 }];
  }
  const message = `this line starts too far to the ${column > line.indent ? 'left' : 'right'}`;
  const hint = column === 0 ? 'delete the spaces before it' : `start it in column ${column + 1}, ${anchor}`;
  return [{ at, caret: [line.indent, line.indent + 1], becomes: [becomes], message, hint, cost }];
}

/** Swaps two lines, when a line that goes inside a group stands above the group's name. */
function swapped({ lines, at, line, after }: Context): readonly Repair[] {
  const next = lines[at + 1];
  const third = lines[at + 2];
  const caret = [line.indent, Math.max(line.indent + 1, line.valueEnd)] as const;
  const hint = 'move it one line down';
  const isParted = line.value === '' && next === after && next?.indent === line.indent && third?.kind === 'written';
  if (isParted && next && next.value !== '' && (third.indent > line.indent || third.dash !== '')) {
    const message = `what belongs under "${line.key}" stands below the next line`;
    return [{ at, caret, becomes: [next.text, line.text], takes: 2, message, hint, cost: 4 }];
  }
  if (!next || next !== after || next.value !== '' || next.indent >= line.indent || line.value === '') return [];
  const message = `this line stands above "${next.key}", under which it belongs`;
  return [{ at, caret, becomes: [next.text, line.text], takes: 2, message, hint, cost: 4 }];
}
