import { expect, test } from 'vitest';
import { illegalCharacter } from '../../src/formats/docx/xml.ts';
import { email, url } from '../../src/profile/addresses.ts';
import { date, period, reviewDate } from '../../src/profile/dates.ts';
import { colour, id, markdown, picturePath, text } from '../../src/profile/scalars.ts';
import { version } from '../../src/profile/version.ts';

const scalars = { colour, date, email, id, markdown, period, picturePath, reviewDate, text, url, version };

test('no character that a Word file cannot hold gets past a profile', () => {
  const past: string[] = [];
  let tried = 0;
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code);
    if (illegalCharacter(character) === undefined) continue;
    tried++;
    for (const [name, scalar] of Object.entries(scalars)) {
      const around = { email: 'a@b.example', url: 'https://x.example/a' }[name] ?? 'words';
      if ('value' in scalar.parse(`${around}${character}${around}`)) past.push(`${name}: U+${code.toString(16)}`);
    }
  }
  expect(past).toEqual([]);
  // The controls but tab and the ends of lines, halves of pairs, U+FFFE and U+FFFF (XML 1.0, production 2).
  expect(tried).toBe(29 + 2048 + 2);
});
