import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Entry {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
}

const lock: { readonly packages: Readonly<Record<string, Entry>> } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
);
const entries = Object.entries(lock.packages).filter(([path]) => path !== '');

it('every package that any machine installs has its SHA-512: "npm run lock" asks for those that lack it', () => {
  expect(entries.length).toBeGreaterThan(100);
  const unchecked = entries.filter(([, { integrity = '' }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity));
  expect(unchecked.map(([path]) => path)).toEqual([]);
});

it("the typesetter's programs for other machines are among them", () => {
  const machines = entries.filter(([path]) => path.includes('typst-ts-node-compiler-'));
  expect(machines.map(([path]) => path.replace(/^.*compiler-/, ''))).toEqual(
    expect.arrayContaining(['darwin-arm64', 'linux-x64-gnu', 'win32-x64-msvc']),
  );
});

it('no package is fetched from an address of its own', () => {
  expect(entries.filter(([, { resolved, link }]) => resolved !== undefined || link).map(([path]) => path)).toEqual([]);
});
