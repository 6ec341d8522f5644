import { type FontFamily, lackingCharacters } from './characters.ts';

/** Signs of Word and of web pages, and what says the same to everybody; the empty string where nothing has to. */
const signs: readonly (readonly [signs: string, instead: string])[] = [
  ['✓✔☑🗸✅', 'yes'],
  ['✗✘☒❌✕✖', 'no'],
  ['→⇒➔➜➡⟶↦', 'to'],
  ['☎☏📞✆', 'Tel'],
  ['✉📧🖂', 'Email'],
  ['❝❞〝〞', '"'],
  ['❛❜', "'"],
  ['⚠', 'Note'],
];

const bullets = /^[●○■▪▫◦◾◽◆◇❖➢➤►▶▸⁃]$/u;

/** What to do about a character that the fonts lack: what to write for it, or that it can only be left out. */
export type Instead = { readonly write: string } | { readonly leaveOut: true } | { readonly bullet: true };

/**
 * What a person can write in the place of a character that no font has; undefined where that takes other words, as of a
 * letter of another script. What is named has only characters that the fonts have.
 */
export function insteadOf(character: string, families: readonly FontFamily[]): Instead | undefined {
  const isShown = (words: string) => words.trim() !== '' && lackingCharacters(words, families).length === 0;
  const written = signs.find(([all]) => [...all].includes(character))?.[1];
  if (written !== undefined) return { write: written };
  if (bullets.test(character)) return { bullet: true };
  // Ligatures, letters of mathematics, of full width or in a circle, fractions (Unicode TR 15, compatibility).
  const plain = character.normalize('NFKC').replaceAll('\u2044', '/');
  if (plain !== character.normalize('NFC') && isShown(plain)) return { write: plain };
  if (/^\p{Zs}$/u.test(character)) return { write: ' ' };
  const base = withoutMarks(character, isShown);
  if (base !== undefined) return { write: base };
  return /^[\p{L}\p{N}]/u.test(character) ? undefined : { leaveOut: true };
}

/** A letter with as many of its marks as the fonts have together; undefined where they have it with none. */
function withoutMarks(character: string, isShown: (words: string) => boolean): string | undefined {
  const parts = [...character.normalize('NFD')];
  for (let count = parts.length - 1; count > 0; count--) {
    const shorter = parts.slice(0, count).join('').normalize('NFC');
    if (isShown(shorter)) return shorter;
  }
  return undefined;
}

/** Scripts that a school may have names in, by the letters that a font for them has at least. */
const scripts: readonly (readonly [name: string, letters: string])[] = [
  ['Latin', 'abcdefghijklmnopqrstuvwxyz'],
  ['Greek', 'αβγδεζηθικλμνξοπρστυφχψω'],
  ['Cyrillic', 'абвгдежзийклмнопрстуфхцчшщьюя'],
  ['Arabic', 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'],
  ['Hebrew', 'אבגדהוזחטיכלמנסעפצקרשת'],
  ['Devanagari', 'कखगघचछजझटठडढतथदधनपफबभमयरलवशषसह'],
  ['Bengali', 'কখগঘচছজঝটঠডঢতথদধনপফবভমযরলশষসহ'],
  ['Gurmukhi', 'ਕਖਗਘਚਛਜਝਟਠਡਢਤਥਦਧਨਪਫਬਭਮਯਰਲਵਸਹ'],
];

/** The scripts that the fonts have, as a sentence names them: "Latin, Greek and Arabic". */
export function scriptsOf(families: readonly FontFamily[]): string {
  const names = scripts
    .filter(([, letters]) => lackingCharacters(letters, families).length === 0)
    .map(([name]) => name);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
