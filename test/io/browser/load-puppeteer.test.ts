import { expect, it } from 'vitest';
import { packageCommand } from '../../../src/io/browser/load-puppeteer.ts';

it.each([
  [false, '/home/office/policies/node_modules/policygen/lib/io/x.js', 'npm install puppeteer@24'],
  [true, '/home/office/policies/node_modules/policygen/lib/io/x.js', 'npm install puppeteer-core@24'],
  [false, '/usr/lib/node_modules/policygen/lib/io/x.js', 'npm install --global puppeteer@24'],
  [true, '/usr/lib/node_modules/policygen/lib/io/x.js', 'npm install --global puppeteer-core@24'],
])('one command gets puppeteer beside policygen (a browser found: %s, %s)', (browserFound, moduleFile, command) => {
  expect(packageCommand(browserFound, moduleFile, '/home/office/policies')).toBe(command);
});
