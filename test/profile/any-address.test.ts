import { domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink } from '../../src/document/address/link.ts';
import { readMailbox } from '../../src/document/address/mailbox.ts';
import { readPageAddress } from '../../src/document/address/page-address.ts';
import { decodePunycode } from '../../src/document/address/punycode.ts';

/** What addresses are made of, and what goes wrong in them. */
const pieces = [
  ...['a', 'elm', 'office', 'www', 'xn--', 'xn--bcher-kva', 'é', 'ü', 'о', 'ı', 'ﬁ', '例', '\u200d', '\u0301', '😀'],
  ...['.', '..', '-', '_', '@', '@@', ':', '/', '//', '\\', '?', '#', '&', '=', '+', '%', '%20', '%4', '!', "'", '"', '<', '>'],
  ...['(', ')', '[', ']', '{', '}', '|', '^', '`', '~', '*', '$', ',', ';', ' ', '\t', '\n', '0', '80', '99999', '.example'],
  ...['.uk', 'http:', 'https://', 'mailto:', 'tel:', 'javascript:', '?cc=', '&bcc=', '127.0.0.1', 'localhost', '+44', '01632'],
]; // biome-ignore format: a list to scan
const made = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((parts) => `https://elm.example${parts.join('')}`),
  fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((parts) => `${parts.join('')}@elm.example`),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

describe('whatever is written as an address', () => {
  it('is refused, or is a link that stays what it is', () => {
    fc.assert(
      fc.property(made, (written) => {
        const read = readLink(written);
        if ('fault' in read) return;
        expect(read.url).toMatch(/^(https?:\/\/[^\s"'<>\\^`{|}]|mailto:|tel:)/);
        expect(read.url).toMatch(/^[\x21-\x7e]+$/);
        expect(readLink(read.url)).toEqual(read);
        // What a browser makes of it is the same place.
        const seen = new URL(read.url);
        expect([seen.username, seen.password]).toEqual(['', '']);
        if (seen.protocol.startsWith('http')) expect(read.url).toContain(seen.host);
      }),
      { numRuns: 3000 },
    );
  });

  it('and is mended by what is said to mend it', () => {
    fc.assert(
      fc.property(made, (written) => {
        for (const read of [readMailbox, readPageAddress, readLink]) {
          const told = read(written);
          if ('fault' in told && told.mended !== undefined) expect(read(told.mended)).toHaveProperty('url');
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('a link to write to is an address and nothing else to a mail program', () => {
    const signs = [...'abcXYZ019.!#$%&\'*+-/=?^_`{|}~(),:;<>[]"\\ é'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 10 }), (letters) => {
        const read = readMailbox(`${letters.join('')}@elm.example`);
        if ('fault' in read) return;
        const { pathname, search, hash } = new URL(read.url);
        expect([search, hash]).toEqual(['', '']);
        expect(pathname).not.toMatch(/[&=,;+]/);
        expect(decodeURIComponent(pathname)).toBe(`${letters.join('').trim()}@elm.example`);
      }),
      { numRuns: 2000 },
    );
  });
});

it('the letters behind punycode are those that Node finds', () => {
  const letter = fc.constantFrom(...'abz0-éüßŵżщ例日本שع𐌰');
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 12 }), (letters) => {
      let host: string;
      try {
        host = new URL(`https://${letters.join('')}.example`).hostname;
      } catch {
        return;
      }
      const [label = ''] = host.split('.');
      if (label.startsWith('xn--')) expect(`${decodePunycode(label.slice(4))}.example`).toBe(domainToUnicode(host));
    }),
    { numRuns: 1000 },
  );
  expect(decodePunycode('a-!')).toBeUndefined();
  expect(decodePunycode('99999999')).toBeUndefined();
});
