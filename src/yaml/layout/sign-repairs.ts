import { unseenSign, unseenSigns } from '../unseen-signs.ts';
import { type Context, type Repair, shown, spliced } from './repair.ts';

type Found = Repair | undefined;

/** How many lines up the other items of a list are looked for. */
const lookBack = 40;

/** Repairs of a line that seems to lack a colon or a dash. Many right lines look so, too: try only near an error. */
export const missingSignRepairs = (context: Context): readonly Repair[] =>
  context.line.kind === 'written'
    ? [missingColon(context), missingDash(context), strayDash(context)].filter((repair) => repair !== undefined)
    : [];

/** Repairs of a missing or strange space after a colon or dash, and of another sign in place of a colon. */
export function signRepairs(context: Context): readonly Repair[] {
  if (context.line.kind === 'blank') return strangeBlank(context);
  if (context.line.kind !== 'written') return [];
  return [
    wrongSign(context),
    wrongDash(context),
    strangeGap(context),
    unseenBefore(context),
    missingSpace(context),
    missingSpaceInBraces(context),
    missingSpaceAfterDash(context),
  ].filter((repair) => repair !== undefined);
}

/** «name Hill School» */
function missingColon({ at, line, names }: Context): Found {
  if (line.key !== undefined) return undefined;
  const [word] = /^[A-Za-z][\w-]*(?=\s|$)/.exec(line.value) ?? [];
  if (word === undefined) return undefined;
  const end = line.valueStart + word.length;
  const becomes = spliced(line, end, end, ':');
  const hint = `write ${line.dash}${word}:${line.value.slice(word.length)}`;
  const message = `a colon is missing after "${word}"`;
  return { at, caret: [line.valueStart, end], becomes: [becomes], message, hint, cost: names.has(word) ? 1 : 4 };
}

/** What people type in the place of a colon: a sign and a space, a colon of another script, a dash between spaces. */
const inPlaceOfColon = /^([A-Za-z]\w*)(?: *([;=,.]|:[-=:]|[-=]>)(?= |$)| *([：﹕])| +([-–—])(?= |$))/u;

/** «name; Hill School», «name = Hill School», «name - Hill School» */
function wrongSign({ at, line, names }: Context): Found {
  const [found, word, ...signs] = line.key === undefined ? (inPlaceOfColon.exec(line.value) ?? []) : [];
  const sign = signs.find((each) => each !== undefined);
  if (found === undefined || word === undefined || sign === undefined || !names.has(word)) return undefined;
  const end = line.valueStart + found.length;
  const rest = line.value.slice(found.length);
  const colon = rest === '' || rest.startsWith(' ') ? ':' : ': ';
  const becomes = spliced(line, line.valueStart + word.length, end, colon);
  const hint = `write ${line.dash}${word}${colon}${rest}`;
  const message = `a colon belongs after "${word}", not ${sign}`;
  return { at, caret: [end - sign.length, end], becomes: [becomes], message, hint, cost: 1 };
}

/** A space from Word or a web page between a name and its value, or between a dash and its item. */
function strangeGap({ at, line }: Context): Found {
  const written = line.text.slice(0, line.valueEnd);
  const found = /^\s*(?:-(?=\s)\s*)?(?:[A-Za-z][\w-]*:)?( *[^\S \t]\s*)/d.exec(written);
  const [start, end] = found?.indices?.[1] ?? [];
  if (start === undefined || end === undefined || start < line.indent) return undefined;
  const strange = start + written.slice(start).search(/[^ ]/);
  const becomes = spliced(line, start, end, ' ');
  const message = 'this space is of another kind, from Word or a web page';
  const caret = [strange, strange + 1] as const;
  return { at, caret, becomes: [becomes], message, hint: 'delete it and type a space', cost: 0 };
}

/** A sign that nobody can see at the start of a line, in a name or before a value. */
function unseenBefore({ at, line }: Context): Found {
  const end = line.key === undefined ? line.valueEnd : line.valueStart;
  const [found] = unseenSigns(line.text.slice(0, end));
  if (!found) return undefined;
  const clean = line.text.slice(0, end).replace(new RegExp(unseenSign.source, 'gu'), '');
  const message = `a character that can't be seen stands here (${found.name})`;
  const caret = [found.index, found.index + found.length] as const;
  return { at, caret, becomes: [clean + line.text.slice(end)], message, hint: found.hint, cost: 0 };
}

/** «name:Hill School» */
function missingSpace({ at, line, names }: Context): Found {
  const [, name, rest] = line.key === undefined ? (/^([A-Za-z][\w-]*) *:([^\s:/].*)$/.exec(line.value) ?? []) : [];
  if (name === undefined || rest === undefined) return undefined;
  const colon = line.valueStart + line.value.indexOf(':');
  const unseen = new RegExp(`^(?:${unseenSign.source})+`, 'u').exec(rest)?.[0].length ?? 0;
  const becomes = spliced(line, line.valueStart + name.length, colon + 1 + unseen, ': ');
  const hint = `write ${line.dash}${name}: ${rest.slice(unseen)}`;
  const cost = names.has(name) ? 1 : 4;
  return {
    at,
    caret: [colon, colon + 1],
    becomes: [becomes],
    message: 'a space is missing after the colon',
    hint,
    cost,
  };
}

/** «{ by:Governors, on: 2024 }» */
function missingSpaceInBraces({ at, line }: Context): Found {
  const found = /[{,]\s*[A-Za-z][\w-]*:(?=[^\s/,}\]])/.exec(line.text.slice(0, line.valueEnd));
  if (!found) return undefined;
  const end = found.index + found[0].length;
  const becomes = spliced(line, end, end, ' ');
  const hint = `write ${found[0].replace(/^[{,]\s*/, '')} with a space after it`;
  return {
    at,
    caret: [end - 1, end],
    becomes: [becomes],
    message: 'a space is missing after the colon',
    hint,
    cost: 1,
  };
}

/** «-notes» */
function missingSpaceAfterDash({ at, line }: Context): Found {
  const [, rest] = line.dash === '' && line.key === undefined ? (/^-([^\s-].*)$/.exec(shown(line)) ?? []) : [];
  const dashed = /^\s*-(?=[^\s-])/.exec(line.text);
  if (!dashed) return undefined;
  const end = line.indent + 1;
  const becomes = spliced(line, end, end, ' ');
  const hint = `write - ${rest ?? shown(line).slice(1)}`;
  return {
    at,
    caret: [line.indent, end],
    becomes: [becomes],
    message: 'a space is missing after the dash',
    hint,
    cost: 1,
  };
}

/** «* be-brief», «• be-brief», «1. be-brief» */
function wrongDash(context: Context): Found {
  const { at, line } = context;
  const [found, sign] = line.dash === '' ? (/^([*•·▪–—+>]|--|\d{1,2}[.)])\s+(?=\S)/u.exec(line.value) ?? []) : [];
  const column = columnOfItem(context);
  if (found === undefined || sign === undefined || column === undefined) return undefined;
  const item = line.value.slice(found.length);
  const becomes = `${' '.repeat(column)}- ${item}${line.text.slice(line.valueEnd)}`;
  const caret = [line.indent, line.indent + sign.length] as const;
  const message = `an item of a list starts with "- ", not ${sign}`;
  return { at, caret, becomes: [becomes], message, hint: `write - ${item}`, cost: 1 };
}

/** «- motto: Grow» between «name: Hill School» and «email: …» */
function strayDash({ at, line, before, after, names }: Context): Found {
  if (line.dash === '' || line.key === undefined || !names.has(line.key)) return undefined;
  const fields = [before, after].filter((each) => each?.key !== undefined && each.dash === '');
  const beside = fields.find((each) => each?.indent === line.indent);
  const further = fields.find((each) => each?.indent === line.indent + line.dash.length);
  const column = (beside ?? further)?.indent;
  if (column === undefined) return undefined;
  const rest = line.text.slice(line.indent + line.dash.length);
  const message = `the dash before "${line.key}" makes it an item of a list, and it is a field`;
  const hint = `write ${shown(line).slice(line.dash.length)}, without the dash`;
  const caret = [line.indent, line.indent + 1] as const;
  return { at, caret, becomes: [' '.repeat(column) + rest], message, hint, cost: 1.2 };
}

/** Where an item of the list around a line has its dash. */
function columnOfItem({ at, line, lines, before, after }: Context): number | undefined {
  const above = lines
    .slice(Math.max(0, at - lookBack), at)
    .findLast(({ kind, dash, indent }) => kind === 'written' && dash !== '' && indent <= line.indent);
  // The first item has no item above it to align with: it takes the column of the next item, under the list's name.
  const isFirst = before?.value === '' && before.key !== undefined;
  const first = after?.dash !== '' && after ? after.indent : (before?.indent ?? 0) + 2;
  return isFirst ? first : above?.indent;
}

/** «be-brief» under «- notes» */
function missingDash(context: Context): Found {
  const { at, line, before } = context;
  const column = columnOfItem(context);
  const isFirst = before?.value === '' && before.key !== undefined;
  if (line.dash !== '' || column === undefined) return undefined;
  const becomes = `${' '.repeat(column)}- ${line.text.slice(line.indent)}`;
  const message = 'the dash before an item of a list is missing';
  const where = isFirst ? `, with ${column} spaces before it` : ', exactly under the "-" above it';
  const hint = `write - ${shown(line)}${where}`;
  const caret = [line.indent, line.indent + 1] as const;
  return { at, caret, becomes: [becomes], message, hint, cost: line.key === undefined ? 1.5 : 4 };
}

/** A line that looks blank but holds a space that YAML takes for a letter. */
function strangeBlank({ at, line }: Context): readonly Repair[] {
  if (!/[^ ]/.test(line.text)) return [];
  const message = 'this line looks blank, but has a space of another kind, from Word or a web page';
  return [{ at, caret: [0, 1], becomes: [''], message, hint: 'delete what is on it', cost: 0 }];
}
