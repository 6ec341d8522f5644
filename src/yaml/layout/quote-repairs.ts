import { inlineScalar } from '../inline-scalar.ts';
import { type Context, type Repair, spliced } from './repair.ts';

type Found = Repair | undefined;

/** Repairs of a value that needs quotes around it, or whose quotes or brackets aren't closed. */
export function quoteRepairs(context: Context): readonly Repair[] {
  return [
    openQuote(context),
    openBracket(context),
    valueInSingleQuotes(context),
    valueInQuotes(context),
    valueInQuotesInBraces(context),
  ].filter((repair) => repair !== undefined);
}

/** «name: "Hill School» */
function openQuote({ at, line }: Context): Found {
  const sign = line.value.charAt(0);
  if ((sign !== '"' && sign !== "'") || line.value.slice(1).includes(sign)) return undefined;
  const mended =
    sign === '"' ? inlineScalar(line.value.slice(1).trimEnd(), 'double') : inlineScalar(line.value.slice(1), 'single');
  const becomes = spliced(line, line.valueStart, line.valueEnd, mended);
  const hint = `put ${sign} at the end of the value as well: ${named(line.key, mended)}`;
  const caret = [line.valueStart, line.valueStart + 1] as const;
  return { at, caret, becomes: [becomes], message: 'this quote is not closed', hint, cost: 1 };
}

/** «include: [notes, please» */
function openBracket({ at, line }: Context): Found {
  const sign = line.value.charAt(0);
  const close = { '[': ']', '{': '}' }[sign];
  if (close === undefined || line.value.includes(close)) return undefined;
  const becomes = spliced(line, line.valueEnd, line.valueEnd, sign === '{' ? ` ${close}` : close);
  const hint = `put ${close} at its end, or the whole value in quotes if ${sign} belongs to it`;
  const caret = [line.valueStart, line.valueStart + 1] as const;
  return { at, caret, becomes: [becomes], message: `this ${sign} is not closed`, hint, cost: 2 };
}

/** «logo: "pictures\logo.png"» */
function valueInSingleQuotes({ at, line }: Context): Found {
  const { value, valueStart, valueEnd, key } = line;
  if (!/^"[^"]*\\[^"]*"$/.test(value)) return undefined;
  const mended = inlineScalar(value.slice(1, -1), 'single');
  const becomes = [spliced(line, valueStart, valueEnd, mended)];
  const slash = valueStart + value.indexOf('\\');
  const hint = `put the value in single quotes: ${named(key, mended)}`;
  const message = 'a backslash in double quotes has a meaning of its own';
  return { at, caret: [slash, slash + 2], becomes, message, hint, cost: 1 };
}

/** «name: Hill School: Infants», «name: @Hill» */
function valueInQuotes({ at, line }: Context): Found {
  const { value, valueStart, valueEnd, key, dash } = line;
  if (value === '' || (key === undefined && dash === '')) return undefined;
  const words = value.replace(/^["'](.*)["']$/, '$1').replaceAll(/^[“”]|[“”]$/g, '');
  const colon = value.search(/:(\s|$)/);
  const start = /^[\]{}[,&*!|>%@`?-]/.exec(value)?.[0];
  const inside = /^(["']).*\S/.exec(value)?.[1];
  // A closed pair of brackets is meant as fields or a list, so it gets no quotes.
  const isClosed = /^\{(?!\{).*\}$|^\[.*\]$/.test(value);
  const isQuoted = inside !== undefined && value.indexOf(inside, 1) === value.length - 1;
  if (isClosed || isQuoted || (colon < 0 && start === undefined && inside === undefined)) return undefined;
  const mended = inQuotes(words);
  const becomes = [spliced(line, valueStart, valueEnd, mended)];
  const hint = `put the value in quotes: ${named(key, mended)}`;
  const from = (offset: number) => [valueStart + offset, valueStart + offset + 1] as const;
  if (inside !== undefined) {
    const end = value.indexOf(inside, 1) + 1;
    const message = 'the quotes end before the value does';
    return { at, caret: from(Math.min(end, value.length - 1)), becomes, message, hint, cost: 3 };
  }
  if (start !== undefined) {
    // YAML's references and types, which nobody in a school office means.
    const code = /[*&]/.test(start) ? 'YAML_ALIAS' : start === '!' ? 'YAML_TAG' : 'YAML_SYNTAX';
    const length = code === 'YAML_SYNTAX' ? 1 : value.split(/\s/, 1)[0]?.length;
    const caret = [valueStart, valueStart + (length ?? 1)] as const;
    return { at, caret, becomes, code, message: `a value can't start with ${start}`, hint, cost: 2, quotes: true };
  }
  const message = 'a value with a colon and a space in it needs quotes';
  return { at, caret: from(colon), becomes, message, hint, cost: 2.5 };
}

/** «{ by: Governors: all of them, on: 2024 }» */
function valueInQuotesInBraces({ at, line }: Context): Found {
  const found = /([{,]\s*[\w-]+:\s+)([^\s"'[{][^,{}[\]"]*?: [^,{}[\]"]*?)(?=\s*[,}\]])/.exec(line.text);
  if (!found) return undefined;
  const [, before = '', value = ''] = found;
  const start = found.index + before.length;
  const mended = inQuotes(value);
  const becomes = [spliced(line, start, start + value.length, mended)];
  const name = before.replace(/^[{,]\s*/, '').replace(/:\s+$/, '');
  const message = 'a value with a colon and a space in it needs quotes';
  const hint = `put the value in quotes: ${named(name, mended)}`;
  return { at, caret: [start, start + value.length], becomes, message, hint, cost: 2.5 };
}

const named = (key: string | undefined, value: string): string => (key === undefined ? value : `${key}: ${value}`);

const inQuotes = (words: string): string =>
  inlineScalar(words, words.includes('"') && !words.includes("'") ? 'single' : 'double');
