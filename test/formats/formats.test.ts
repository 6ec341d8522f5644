import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { choicesFor, extensionOf, formatNames, usualOptions } from '../../src/formats/formats.ts';
import { home } from '../read/schools.ts';

it('docs/api.md names every format, in the order of the table', () => {
  const row = readFileSync(join(home, 'docs/api.md'), 'utf8').match(/^\| `formats` .*$/m)?.[0] ?? '';
  expect(row).toContain(formatNames.map((name) => `\`${name}\``).join(', '));
});

it('no two formats write the same file', () => {
  expect(new Set(formatNames.map(extensionOf)).size).toBe(formatNames.length);
});

it('only a choice that makes other bytes makes another file', () => {
  const browser = { ...usualOptions, pdfEngine: 'browser', browser: '/usr/bin/chromium' } as const;
  const told = (options: typeof usualOptions) => formatNames.map((name) => [name, choicesFor(name, options)]);
  expect(told(usualOptions)).toEqual([
    ['pdf', 'embedded'],
    ['docx', ''],
    ['html', ''],
    ['html-fragment', '2'],
  ]);
  expect(told(browser)).toEqual([
    ['pdf', 'browser /usr/bin/chromium'],
    ['docx', ''],
    ['html', ''],
    ['html-fragment', '2'],
  ]);
});
