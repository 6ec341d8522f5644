import type { YAMLParseError, YAMLWarning } from 'yaml';
import { explainError } from './explain-error.ts';
import {
  openBrackets,
  openQuotes,
  remarksInBrackets,
  remarksInValues,
  signFault,
  strangeSpaces,
  strayDashes,
} from './find-in-pieces.ts';
import { lexYaml } from './lex-yaml.ts';
import type { YamlFault } from './yaml-fault.ts';

/** The most errors that are explained: nobody reads further, and each explanation searches the whole text. */
const mostExplained = 100;

/**
 * What is wrong with a YAML text, in the words of people who edit it by hand. A parser tells where it gave up, which is
 * often lines after the fault (an open quote) or before it (a line too far to the right); this finds the fault itself.
 *
 * @param errors what the parser had to say
 * @param lineOf the line on which a character of the text stands
 */
export function findYamlFaults(
  text: string,
  errors: readonly (YAMLParseError | YAMLWarning)[],
  lineOf: (start: number) => number,
): readonly YamlFault[] {
  const pieces = lexYaml(text);
  const signs = pieces.flatMap(signFault);
  const remarks = errors.length > 0 ? remarksInBrackets(pieces) : [];
  const brackets = remarks.length > 0 ? [] : openBrackets(pieces);
  const open = [
    ...remarks,
    ...remarksInValues(pieces, errors),
    ...strangeSpaces(pieces),
    ...openQuotes(pieces, errors),
    ...brackets,
  ];
  const told = new Set([...signs, ...open.map(({ fault }) => fault)].map(({ start }) => lineOf(start)));
  const others = errors
    .filter(({ pos }) => !open.some(({ start, until }) => pos[0] >= start && pos[0] <= until))
    .filter(({ pos, code, message }, index) => {
      // A second error on the same line, or one after the parser lost its way, only follows from the first.
      const follows = told.has(lineOf(pos[0])) || (index > 0 && message.includes('token in YAML stream'));
      told.add(lineOf(pos[0]));
      return !follows || code === 'DUPLICATE_KEY';
    })
    .slice(0, mostExplained)
    .map((error) => explainError(error, text, pieces));
  const faults = [...signs, ...open.map(({ fault }) => fault), ...others, ...pieces.flatMap(strayDashes)];
  const starts = new Set<number>();
  return faults.filter(({ start }) => !starts.has(start) && starts.add(start));
}
