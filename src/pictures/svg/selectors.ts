import { PictureFault } from '../picture-fault.ts';
import type { SvgElement } from './svg-tree.ts';

/** Elements by their name, classes and id, each in or right in another one (Selectors 3, as far as programs write it). */
export interface Selector {
  /** From the last to the first. */
  readonly steps: readonly Step[];
  /** How much it counts against others: ids, classes, names. */
  readonly weight: number;
}

interface Step {
  readonly name: string | undefined;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  /** Whether the next step is the element right around this one. */
  readonly isChild: boolean;
}

/** Kinds of states that a still picture is never in. */
const neverSeen = /:(?:hover|focus(?:-visible|-within)?|active|visited|target|:[\w-]+)\b/;

/**
 * A selector; undefined where it means what a still picture never shows.
 *
 * @throws PictureFault where it is of a kind that isn't read
 */
export function parseSelector(words: string): Selector | undefined {
  if (neverSeen.test(words)) return undefined;
  const steps: Step[] = [];
  let isChild = false;
  for (const part of words
    .replace(/\s*>\s*/g, ' > ')
    .split(/\s+/)
    .reverse()) {
    if (part === '>') {
      isChild = true;
      continue;
    }
    if (!/^(?:\*|[\w-]+|:root)?(?:[.#][\w-]+|:root)*$/.test(part) || part === '') {
      throw new PictureFault(
        `has a style that policygen can't follow, for "${words.slice(0, 60)}"`,
        'save it with "presentation attributes" in place of styles, or as PNG',
      );
    }
    const last = steps.at(-1);
    if (last && isChild) steps[steps.length - 1] = { ...last, isChild: true };
    isChild = false;
    const name = /^[\w-]+/.exec(part)?.[0] ?? (part.includes(':root') ? 'svg' : undefined);
    const named = (sign: string) =>
      [...part.matchAll(/([.#])([\w-]+)/g)].flatMap(([, mark, id = '']) => (mark === sign ? [id] : []));
    steps.push({ name, ids: named('#'), classes: named('.'), isChild: false });
  }
  const weight = steps.reduce(
    (sum, { name, ids, classes }) => sum + ids.length * 10_000 + classes.length * 100 + (name === undefined ? 0 : 1),
    0,
  );
  return { steps, weight };
}

export function matches({ steps }: Selector, element: SvgElement): boolean {
  return from(0, element);

  function from(index: number, at: SvgElement): boolean {
    const step = steps[index];
    if (!step || !fits(step, at)) return false;
    if (index + 1 === steps.length) return true;
    for (let around = at.parent; around; around = step.isChild ? undefined : around.parent) {
      if (from(index + 1, around)) return true;
    }
    return false;
  }
}

function fits({ name, ids, classes }: Step, { name: own, attributes }: SvgElement): boolean {
  if (name !== undefined && name !== own) return false;
  if (ids.some((id) => attributes.get('id') !== id)) return false;
  if (classes.length === 0) return true;
  const has = (attributes.get('class') ?? '').split(/\s+/);
  return classes.every((one) => has.includes(one));
}
