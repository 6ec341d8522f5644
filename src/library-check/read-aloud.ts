import type { Template } from '../policy/parse-template.ts';
import { usualWords } from './usual-words.ts';

/** The words of a template as one school would read them, with the place of each character in the template. */
export interface Reading {
  readonly text: string;
  /** Line and column in the template, from 1, of a character of the text. */
  at(index: number): { readonly line: number; readonly column: number };
  /** Whether a character comes from a field, not from the template's own words. */
  isOfField(index: number): boolean;
}

/** With more conditions than this, only all true and all false are read: each one more would double the readings. */
const mostConditions = 6;

/**
 * The paragraphs, items and cells of a template with each field's usual words, for every outcome of its conditions, but
 * each different text once. Markdown's marks are left out; a loop is read twice.
 */
export function readAloud(template: Template): readonly Reading[] {
  const asked = [...new Set(conditionsIn(template.program))];
  const ways = asked.length > mostConditions ? [0, 2 ** asked.length - 1] : [...Array(2 ** asked.length).keys()];
  const readings = ways.map((way) => {
    const reader = new Reader((condition) => ((way >> asked.indexOf(condition)) & 1) === 1);
    reader.program(template.program);
    return reader.reading();
  });
  const stretches = readings.flatMap(stretchesOf);
  return stretches.filter(({ text }, index) => stretches.findIndex((other) => other.text === text) === index);
}

/** The paragraphs of a reading, each as one line. */
const stretchesOf = (reading: Reading): readonly Reading[] =>
  [...reading.text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ 0: lines, index: start }) => ({
    text: lines.replace(/\n/g, ' '),
    at: (index) => reading.at(start + index),
    isOfField: (index) => reading.isOfField(start + index),
  }));

const pathText = (node: hbs.AST.Expression | undefined): string =>
  node?.type === 'PathExpression' ? (node as hbs.AST.PathExpression).original : '';

function conditionsIn(program: hbs.AST.Program | undefined): readonly string[] {
  return (program?.body ?? []).flatMap((node) => {
    if (node.type !== 'BlockStatement') return [];
    const block = node as hbs.AST.BlockStatement;
    const asked = pathText(block.params[0]);
    const own = pathText(block.path) === 'each' || asked.startsWith('@') ? [] : [asked];
    return [...own, ...conditionsIn(block.program), ...conditionsIn(block.inverse)];
  });
}

class Reader {
  readonly #holds: (condition: string) => boolean;
  #text = '';
  #round: 'first' | 'last' = 'first';
  readonly #places: { line: number; column: number; ofField: boolean }[] = [];

  constructor(holds: (condition: string) => boolean) {
    this.#holds = holds;
  }

  program(program: hbs.AST.Program | undefined): void {
    for (const node of program?.body ?? []) {
      if (node.type === 'ContentStatement') this.#content(node as hbs.AST.ContentStatement);
      else if (node.type === 'MustacheStatement') this.#field(node as hbs.AST.MustacheStatement);
      else if (node.type === 'BlockStatement') this.#block(node as hbs.AST.BlockStatement);
    }
  }

  #content({ value, original: written, loc }: hbs.AST.ContentStatement): void {
    // `original` is typed otherwise, but is the text before Handlebars strips the white space around a tag's own line.
    const original = String(written);
    let { line, column } = loc.start;
    const skipped = Math.max(0, original.indexOf(value));
    for (const [index, character] of [...original.slice(0, skipped), ...value].entries()) {
      if (index >= skipped) this.#add(character, { line, column: column + 1, ofField: false });
      if (character === '\n') {
        line++;
        column = 0;
      } else column++;
    }
  }

  #field({ path, loc }: hbs.AST.MustacheStatement): void {
    const place = { line: loc.start.line, column: loc.start.column + 1, ofField: true };
    for (const character of usualWords(pathText(path))) this.#add(character, place);
  }

  #block(node: hbs.AST.BlockStatement): void {
    const helper = pathText(node.path);
    const asked = pathText(node.params[0]);
    if (helper === 'each') {
      for (const round of ['first', 'last'] as const) {
        this.#round = round;
        this.program(node.program);
      }
      return;
    }
    const holds = asked.startsWith('@') ? asked === `@${this.#round}` : this.#holds(asked);
    this.program(holds === (helper === 'if') ? node.program : node.inverse);
  }

  #add(character: string, place: { line: number; column: number; ofField: boolean }): void {
    this.#text += character;
    this.#places.push(place);
  }

  /** The reading without Markdown's marks: links as their words, each item and cell as a paragraph of its own. */
  reading(): Reading {
    const marks =
      /\]\([^)]*\)|\[|\*\*|^[ \t]*(?:[-*+]|\d+\.)[ \t]+|^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$|^\|[ \t]*|[ \t]*\|[ \t]*$| \| /gm;
    const written: string[] = [...this.#text];
    for (const { 0: mark, index } of this.#text.matchAll(marks)) {
      written.fill('', index, index + mark.length);
      if (!/^[\][*]/.test(mark)) written[index] = mark === ' | ' ? '\n\n' : '\n';
    }
    const kept = written.flatMap((words, at) => [...words].map((character) => ({ character, at })));
    return {
      text: kept.map(({ character }) => character).join(''),
      at: (index) => this.#places[kept[index]?.at ?? 0] ?? { line: 1, column: 1 },
      isOfField: (index) => this.#places[kept[index]?.at ?? 0]?.ofField ?? false,
    };
  }
}
