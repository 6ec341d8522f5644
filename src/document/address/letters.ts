/** What is wrong with an address, as it goes on after its name: "has two dots in a row". */
export interface AddressFault {
  /** Empty where it is no address at all. */
  readonly fault: string;
  /** The address as it was probably meant. */
  readonly mended?: string;
}

/** What nobody sees, and a mail program or browser takes for a part of the name or silently leaves out (UTS 46, 4). */
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Recommended scripts of UAX 31, table 5: those that people write addresses in today. */
const scripts = [
  ...['Latin', 'Greek', 'Cyrillic', 'Arabic', 'Hebrew', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo'],
  ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Oriya', 'Sinhala'],
  ...['Thai', 'Lao', 'Tibetan', 'Myanmar', 'Khmer', 'Georgian', 'Armenian', 'Ethiopic', 'Thaana'],
];

/** Scripts that one language writes together (UTS 39, 5.1). */
const together = [
  ['Han', 'Hiragana', 'Katakana'],
  ['Han', 'Hangul'],
  ['Han', 'Bopomofo'],
];

/** Letters that look like an ASCII letter, each followed by it; from Unicode's confusables, as browsers use them. */
const lookAlikes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Cyrillic: pairs('аaсcԁdеeһhіiјjӏlоoрpԛqѕsԝwхxуyьbҽeпnгrѵvѡwАAВBСCЕEНHІIЈJКKМMОOРPЅSТTУYХX'),
  Greek: pairs('αaηnιiκkνvοoρpτtυuχxωwγyΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'),
  Armenian: pairs('օoոnսuհhցgլlյj'),
  Latin: pairs('ıiȷjɑaɡg'),
};

/** Latin letters outside ASCII that no reader takes for another letter. */
const ownLatin = /^[æðøþßœđħŋłŧəÆÐØÞŒĐĦŊŁŦƏẞ]$/u;

/**
 * Whether a letter of the name can mean another to the eye or to a program; `name` is one label, or what stands before
 * an @.
 */
export function letterFault(name: string, topLevel = ''): string | undefined {
  // Nearly all names are ASCII, which needs no further look.
  if (/^[\x21-\x7e]*$/.test(name)) return undefined;
  const hidden = unseen.exec(name)?.[0];
  if (hidden !== undefined) return `has a character that can't be seen (${codeOf(hidden)})`;
  const composed = name.normalize('NFC');
  const strange = [...composed].find((letter) => letter.normalize('NFKC') !== letter);
  if (strange !== undefined) return `has ${shown(strange)}, which is not the sign that it looks like`;
  const odd = oddLetter(composed);
  if (odd !== undefined) return `mixes two alphabets in "${name}": ${shown(odd.letter)} is ${odd.script}`;
  const latin = [...composed].find((letter) => /\p{Script=Latin}/u.test(letter) && !isToldApart(letter));
  if (latin !== undefined) return `has a letter in "${name}" that looks like a plain one: ${shown(latin)}`;
  const script = scriptOf(composed) ?? '';
  const alike = lookAlikes[script];
  const isAll = alike && [...composed].every((letter) => Object.hasOwn(alike, letter) || /[\d-]/.test(letter));
  if (isAll && scriptOf(topLevel) !== script)
    return `has a name in ${script} letters that looks like "${plainLetters(composed)}"`;
  return undefined;
}

/** The name with plain letters and signs in place of those that look like them, and without what can't be seen. */
export function plainLetters(name: string): string {
  return [...name.normalize('NFKC')]
    .filter((letter) => !unseen.test(letter))
    .map((letter) => Object.values(lookAlikes).find((alike) => Object.hasOwn(alike, letter))?.[letter] ?? letter)
    .join('');
}

/** The first letter that is of another script than the rest, where no one way of writing has them all. */
function oddLetter(name: string): { readonly letter: string; readonly script: string } | undefined {
  const isWrittenIn = (names: readonly string[]) => [...name].every((letter) => isOf(letter, names));
  if (scripts.some((script) => isWrittenIn([script])) || together.some(isWrittenIn)) return undefined;
  const main = /\p{Script=Latin}/u.test(name) ? 'Latin' : (scriptOf(name) ?? '');
  const letter = [...name].find((each) => !isOf(each, [main])) ?? name;
  return { letter, script: scriptOf(letter) ?? 'of neither' };
}

/** The first script that the text has a letter of. */
function scriptOf(text: string): string | undefined {
  for (const letter of text) {
    const found = scripts.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(letter));
    if (found !== undefined) return found;
  }
  return undefined;
}

const isOf = (letter: string, names: readonly string[]): boolean =>
  /[\p{Script=Common}\p{Script=Inherited}]/u.test(letter) ||
  names.some((script) => new RegExp(`\\p{Script_Extensions=${script}}`, 'u').test(letter));

/** Whether readers can tell a Latin letter from others: "é" and "ŵ" are plain letters with a visible mark. */
const isToldApart = (letter: string): boolean => /^[a-z]/i.test(letter.normalize('NFD')) || ownLatin.test(letter);

const shown = (letter: string): string => `'${letter}' (${codeOf(letter)})`;

const codeOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function pairs(letters: string): Readonly<Record<string, string>> {
  const all = [...letters];
  return Object.fromEntries(all.flatMap((letter, index) => (index % 2 === 0 ? [[letter, all[index + 1] ?? '']] : [])));
}
