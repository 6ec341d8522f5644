import type { FontFamily } from './characters.ts';
import { type Instead, insteadOf, scriptsOf } from './instead-of.ts';

/** How many characters are named before the rest are only counted. */
const mostNamed = 5;

/**
 * What to say of characters that no font has. What the hint says mends it.
 *
 * @param families the fonts' own, by which the hint knows what they have instead; none where they aren't at hand
 */
export function tellLacking(
  characters: readonly string[],
  families: readonly FontFamily[] = [],
): { readonly message: string; readonly hint: string } {
  const once = [...new Set(characters)];
  const rest = once.length - mostNamed;
  const list = once.slice(0, mostNamed).map(characterName).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  const message = `no shipped font has the character${once.length > 1 ? 's' : ''} ${list}`;
  return { message, hint: hintFor(once, families) };
}

function hintFor(characters: readonly string[], families: readonly FontFamily[]): string {
  const all = characters.map((character) => [character, insteadOf(character, families)] as const);
  const isMark = ([character, instead]: (typeof all)[number]) => instead !== undefined && /\p{M}$/u.test(character);
  if (all.every(isMark)) return 'write the letter without its mark';
  const first = all.slice(0, mostNamed);
  const scripts = scriptsOf(families);
  const parts = [
    ...(first.some(([, instead]) => instead === undefined)
      ? [`write these words in other letters${scripts === '' ? '' : `: the fonts have ${scripts} letters`}`]
      : []),
    ...first.flatMap(([character, instead]) => (instead ? sayInstead(character, instead) : [])),
  ];
  return [...new Set(parts)].join('; ');
}

function sayInstead(character: string, instead: Instead): readonly string[] {
  const shown = isInvisible(character) ? codeOf(character) : `"${character}"`;
  if ('leaveOut' in instead) return [`leave out ${shown}`];
  if ('bullet' in instead) return [`leave out ${shown}; an item of a list starts with "- "`];
  return [instead.write === ' ' ? `type a space in the place of ${shown}` : `write "${instead.write}" for ${shown}`];
}

const codeOf = (character: string): string =>
  [...character].map((each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');

/** Such as: 'ж' (U+0436). A character with no shape of its own goes by its number alone. */
const characterName = (character: string): string =>
  isInvisible(character) ? codeOf(character) : `'${character}' (${codeOf(character)})`;

const isInvisible = (character: string): boolean =>
  /^(?:[\p{C}\p{Z}]|\p{M}+$|\p{Default_Ignorable_Code_Point})/u.test(character);
