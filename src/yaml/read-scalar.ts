import type { Scalar } from 'yaml';
import { forExample, hintForEmpty } from './field-hints.ts';
import { findCutWords } from './find-cut-words.ts';
import { inlineScalar } from './inline-scalar.ts';
import { pathName } from './path.ts';
import type { Fault, Shape } from './shape.ts';
import type { Say, Spot } from './spot.ts';
import { unseenSigns } from './unseen-signs.ts';

/** Reports the words that a # cuts off the value; true where there are some. */
export function saysCutWords(shape: Shape & { kind: 'scalar' }, node: Scalar, spot: Spot, say: Say): boolean {
  const parse = (words: string) => shape.type.parse(words);
  const cut = findCutWords(node, { ...spot, start: spot.key?.range?.[0] ?? 0 }, parse);
  if (!cut) return false;
  const name = pathName(spot.path);
  const message = cut.isValueLeft
    ? `${name} is empty, for a # makes the rest of its line a remark`
    : `${name} ends at the #, which makes a remark of the words after it`;
  const called = spot.path.at(-1);
  const mended = `${typeof called === 'string' ? `${called}: ` : ''}${cut.repair.text}`;
  const hint = cut.isValueLeft
    ? `write ${mended}`
    : `put the value in quotes: ${mended}; or, if it is a remark, a space after the #`;
  say('YAML_REMARK', cut, message, hint, spot.path, cut.repair);
  return true;
}

/** The value of a scalar by its type; reports a wrong one and returns undefined. */
export function readScalar(shape: Shape & { kind: 'scalar' }, node: Scalar, spot: Spot, say: Say): unknown {
  const written = String(node.value);
  const name = pathName(spot.path);
  if (node.type === 'PLAIN' && isInCurlyQuotes(written)) {
    const hint = 'use straight ones: "…"; to print curly ones, put straight ones round them';
    return say('VALUE_INVALID', node, `${name} stands in curly quotes, which would be printed`, hint, spot.path);
  }
  if (saysUnseenSigns(written, node, spot, say)) return undefined;
  const parsed = shape.type.parse(written);
  if ('value' in parsed) return parsed.value;
  const oneLine = written.trim().replace(/\s+/g, ' ');
  const shown = oneLine.length > 60 ? `${oneLine.slice(0, 60)}…` : oneLine;
  const hint = parsed.hint ?? forExample(shape, spot.field);
  if (parsed.impossible) return say('DATE_IMPOSSIBLE', node, `${name}: the calendar has no ${shown}`, hint, spot.path);
  if (parsed.unfit) return sayUnfit(parsed, shape, node, spot, say);
  const fault = parsed.fault === '' ? `should be ${shape.type.noun}, not "${shown}"` : parsed.fault;
  return say('VALUE_INVALID', node, `${name} ${fault}`, hint, spot.path);
}

/** Reports the invisible signs in the value, each at its place; true where there are some. */
function saysUnseenSigns(value: string, node: Scalar, { text, path }: Spot, say: Say): boolean {
  const inValue = unseenSigns(value);
  const [start, end] = node.range ?? [0, 0];
  const inText = inValue.length > 0 ? unseenSigns(text.slice(start, end)) : [];
  for (const [index, { name, hint }] of inValue.entries()) {
    // A sign written as an escape can't be located, so the problem points at the whole value.
    const there = inText.length === inValue.length ? inText[index] : undefined;
    const from = start + (there?.index ?? 0);
    const span = there ? { start: from, end: from + there.length } : node;
    const repair = there && { ...{ start: from, end: from + there.length }, text: there.instead };
    say('VALUE_INVALID', span, `${pathName(path)} has a character that can't be seen (${name})`, hint, path, repair);
  }
  return inValue.length > 0;
}

/** Reports words that don't fit their sentence, with the words to write instead, quoted as YAML needs it. */
function sayUnfit(fault: Fault, shape: Shape & { kind: 'scalar' }, node: Scalar, spot: Spot, say: Say): void {
  const { mended } = fault;
  const message = `${pathName(spot.path)} ${fault.fault}`;
  const hint = fault.hint ?? (fault.blank ? hintForEmpty(shape, spot.field, spot.path) : forExample(shape, spot.field));
  if (mended === undefined || !node.range) return say('VALUE_UNFIT', node, message, hint, spot.path);
  const [start, end] = node.range;
  const text = inlineScalar(
    mended,
    node.type === 'QUOTE_SINGLE' ? 'single' : node.type === 'PLAIN' ? 'bare' : 'double',
  );
  const repair = { start, end: start + spot.text.slice(start, end).trimEnd().length, text };
  say('VALUE_UNFIT', node, message, fault.hint ?? `write ${text}`, spot.path, repair);
}

/** Whether a value has curly quotes around it: Word makes them of straight ones, but YAML reads them as words. */
const isInCurlyQuotes = (written: string): boolean =>
  /^[“”„‘].*[“”’]$/su.test(written) || /^[“”„][^“”]*$/u.test(written) || /^[^“”„]*[“”]$/u.test(written);
