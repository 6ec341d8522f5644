import type { TypesetterError } from '../format.ts';
import { readRustString } from './rust-string.ts';

/** What the typesetter refuses, as one says it to somebody who has never heard of the typesetter. */
export interface Complaint {
  readonly message: string;
  readonly hint?: string;
}

/** How many characters are named before the rest are only counted. */
const named = 5;

/** The typesetter's errors in plain words, each thing once; the ones that it has no plain words for, in its own. */
export function inPlainWords(errors: readonly TypesetterError[]): readonly Complaint[] {
  const characters = new Set<string>();
  const others = new Map<string, Complaint>();
  for (const error of errors) {
    const text = /the text `"(.*)"` could not be displayed with font/s.exec(error.message)?.[1];
    if (text !== undefined) for (const character of readRustString(text)) characters.add(character);
    else others.set(error.message, otherComplaint(error));
  }
  return [...(characters.size > 0 ? [aboutCharacters([...characters])] : []), ...others.values()];
}

function aboutCharacters(characters: readonly string[]): Complaint {
  const rest = characters.length - named;
  const list = characters.slice(0, named).map(nameOf).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  return {
    message: `no shipped font has the character${characters.length > 1 ? 's' : ''} ${list}`,
    hint: characters.some(isInvisible)
      ? 'type the words afresh: an invisible character came in by copying them from elsewhere'
      : 'write it in another way: the fonts have the letters of English, Welsh and other western European languages',
  };
}

/** Such as: 'ж' (U+0436). A character with no shape of its own goes by its number alone. */
function nameOf(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return isInvisible(character) ? number : `'${character}' (${number})`;
}

function isInvisible(character: string): boolean {
  return /[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character);
}

function otherComplaint({ message, hints }: TypesetterError): Complaint {
  const said = message.replace(/^PDF\/UA-1 error: /, '');
  if (said === 'missing alt text')
    return { message: 'the picture has no alternative text', hint: 'say in a few words what the picture shows' };
  if (/^(?:failed to (?:decode|parse)|unknown|unsupported).*(?:image|SVG|format)/i.test(said))
    return { message: `the picture can't be read: ${said}`, hint: 'save it again from the program that made it' };
  const hint = hints.join('; ');
  return { message: `the typesetter says: ${said}`, ...(hint === '' ? {} : { hint }) };
}
