import { readHost } from './host.ts';
import { type AddressFault, letterFault, plainLetters } from './letters.ts';

/** The longest address, in characters, that browsers, Word and site maps (sitemaps.org: below 2,048) all take. */
export const longestPageAddress = 2000;

/** What ends a sentence or closes a quotation, and is copied along with an address. */
const trailing = /[.,;:!'’”…]+$/u;

/**
 * The address of a page that anybody can open, in the letters of RFC 3986: the site's name in punycode, what follows it
 * percent-encoded, what is encoded already left as it is. So the same address is written the same way in every format,
 * and written again it stays what it is.
 */
export function readPageAddress(written: string): { readonly url: string } | AddressFault {
  const text = written.normalize('NFC').trim();
  const wrong = (fault: string, meant: string = text): AddressFault => {
    const read = meant === text ? undefined : readPageAddress(meant);
    const mended = read && 'url' in read ? meant : read?.mended;
    return { fault, ...(mended === undefined ? {} : { mended }) };
  };

  const scheme = /^https?:\/\/(?!\/)/i.exec(text)?.[0];
  if (scheme === undefined) {
    const slashes = /^(https?):?[\\/]*(?=[^\\/])/i.exec(text);
    if (slashes && /^https?[:/\\]/i.test(text))
      return wrong(
        `has "${slashes[0]}" where "https://" or "http://" should stand`,
        `${slashes[1]}://${text.slice(slashes[0].length)}`,
      );
    return wrong('', /^[^\s/:?#@]+\.[^\s/:?#@.]{2,}([/:?#]|$)/u.test(text) ? `https://${text}` : text);
  }
  const rest = text.slice(scheme.length);
  const twice = /^https?:?\/*(?=.)/i.exec(rest)?.[0];
  if (twice !== undefined && /[:/]/.test(twice))
    return wrong(`begins with "http" twice`, scheme + rest.slice(twice.length));
  if (/\shttps?:/i.test(rest)) return wrong('holds more than one address', text.split(/\s/)[0]);
  const hidden = letterFault(
    `${[...rest].filter((letter) => /[\p{C}\p{Default_Ignorable_Code_Point}]/u.test(letter)).join('')}`,
  );
  if (hidden !== undefined) return wrong(hidden, plainLetters(text));
  if (/\s/.test(rest)) return wrong('has a space in it', text.replace(/\s+/g, '%20'));
  if (rest.includes('\\')) return wrong('has a "\\" in it', scheme + rest.replaceAll('\\', '/'));
  const fence = /[<>"“”]|\{\{/.exec(rest)?.[0];
  if (fence !== undefined) return wrong(`has ${fence} in it`, scheme + rest.replace(/[<>"“”]+$/, ''));
  if (/&amp;/i.test(rest)) return wrong('has "&amp;" where "&" should stand', text.replace(/&amp;/gi, '&'));
  const end = trailing.exec(rest)?.[0] ?? (/^[^(]*\)$/.test(rest) ? ')' : '');
  if (end !== '') return wrong(`ends in "${end}", which belongs to the sentence around it`, text.slice(0, -end.length));

  const [, authority = '', path = '', query = '', fragment = ''] =
    /^([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(rest) ?? [];
  const [user, ...more] = authority.split('@');
  if (more.length > 0)
    return {
      fault: `leads to "${more.at(-1)}": what stands before an @, "${user}", is no part of a site's name`,
    };
  const [, name = '', port] = /^(\[.*\]|[^:]*)(?::(.*))?$/s.exec(authority) ?? [];
  if (name === '') return wrong('has no name of a site');
  if (port === '') return wrong('has a ":" with no number after it', scheme + rest.replace(':', ''));
  if (port !== undefined && !/^\d+$/.test(port))
    return wrong(`has ":${port}" after the name of the site, where only a number can stand`);
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65535))
    return { fault: `has the port ${port}, and there are those from 1 to 65535` };
  const read = readHost(name);
  if ('fault' in read)
    return wrong(read.fault, read.mended === undefined ? text : scheme + rest.replace(name, read.mended));

  const at = port === undefined ? '' : `:${Number(port)}`;
  const url = scheme.toLowerCase() + read.host + at + encoded(path, '') + encoded(query, '?') + encoded(fragment, '#');
  if (url.length > longestPageAddress) {
    const [most, has] = [longestPageAddress, url.length].map((count) => count.toLocaleString('en-GB'));
    return { fault: `is longer than the ${most} letters that every program takes: it has ${has}` };
  }
  return { url };
}

/**
 * Percent-encoded (RFC 3986, 2.1 and 3.3 to 3.5), but for a % that encodes already and the sign that a part starts
 * with.
 */
function encoded(part: string, start: '' | '?' | '#'): string {
  const others = start === '' ? '' : '?';
  const strange = new RegExp(`%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9._~!$&'()*+,;=:@/%${others}-]`, 'gu');
  return part.slice(0, start.length) + part.slice(start.length).replace(strange, encodeURIComponent);
}
