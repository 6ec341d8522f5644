import { type FontFamily, lackingCharacters } from '../document/characters.ts';
import { tellLacking } from '../document/tell-lacking.ts';
import type { Profile } from '../profile/parse-profile.ts';
import type { Path, Place, Report } from '../yaml/read-yaml.ts';
import type { PolicyType } from './policy-type.ts';

/** Fields that no document shows: a file's name, the address behind a link, why a fact is left out. */
const unseen: ReadonlySet<string | number> = new Set(['logo', 'url', 'why']);

/** Reports every value of a profile with a character that no shipped font has: a reader would see an empty box. */
export function checkProfileCharacters(profile: Profile, families: readonly FontFamily[], report: Report): void {
  for (const [path, text] of textsAt(profile.value)) {
    if (unseen.has(path.at(-1) ?? '')) continue;
    const place = (line: number, column: number) => profile.placeInText(path, text, line, column, 1);
    checkText(text, place, families, report);
  }
}

/** Reports such characters in a policy type: in its manifest, and in its clauses' titles and bodies. */
export function checkTypeCharacters(type: PolicyType, families: readonly FontFamily[], report: Report): void {
  const { manifest, clauses } = type;
  for (const [path, text] of textsAt(manifest.value)) {
    checkText(text, (line, column) => manifest.placeInText(path, text, line, column, 1), families, report);
  }
  for (const { front, template } of clauses.values()) {
    const { title } = front.value;
    checkText(title, (line, column) => front.placeInText(['title'], title, line, column, 1), families, report);
    checkText(template.text, (line, column) => template.place(line, column, 1), families, report);
  }
}

/** Reports one problem for each text, at the first such character. */
function checkText(
  text: string,
  place: (line: number, column: number) => Place,
  families: readonly FontFamily[],
  report: Report,
): void {
  const lacking = lackingCharacters(text, families);
  const [first] = lacking;
  if (!first) return;
  const before = text.slice(0, first.index).split('\n');
  const { message, hint } = tellLacking(
    lacking.map(({ character }) => character),
    families,
  );
  report({
    code: 'CHARACTER_MISSING',
    message,
    ...place(before.length, (before.at(-1)?.length ?? 0) + 1),
    hint,
  });
}

/** Every string in a value, with its path. */
function* textsAt(value: unknown, path: Path = []): Generator<[Path, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    const entries = value instanceof Map ? value.entries() : Object.entries(value);
    for (const [key, inner] of entries) yield* textsAt(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
