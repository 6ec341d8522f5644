import type { Document } from '../../document/model.ts';
import { textsIn } from '../../document/texts.ts';
import { PolicyError } from '../../problem.ts';
import { illegalCharacter } from './xml.ts';

/** @throws PolicyError (VALUE_INVALID) with a problem for each text that holds a character that no Word file can hold */
export function refuseIllegalCharacters(document: Document): void {
  const problems = [...textsIn(document)].flatMap((text) => {
    const character = illegalCharacter(text);
    if (character === undefined) return [];
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [
      {
        code: 'VALUE_INVALID',
        message: `"${text.replaceAll(character, '\uFFFD')}" holds the character U+${code}, which a Word file can't hold`,
        hint: 'type the words afresh: the character is invisible and came in by copying',
      } as const,
    ];
  });
  if (problems.length > 0) throw new PolicyError(problems);
}
