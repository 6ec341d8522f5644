import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const home = resolve(import.meta.dirname, '../..');
const promises = readFileSync(resolve(home, 'SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:promised|---)/.test(line));

it('has its promises, each once', () => {
  expect(promises.length).toBeGreaterThan(15);
  const firstWords = promises.map((line) => line.split(/[,:;.]/, 1)[0]);
  expect(firstWords).toEqual([...new Set(firstWords)]);
});

it.each(promises)('%s', (promise) => {
  const tests = [...promise.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
  expect(tests.length).toBeGreaterThan(0);
  expect(tests.filter((path) => !existsSync(resolve(home, path)))).toEqual([]);
});
