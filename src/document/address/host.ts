import { type AddressFault, letterFault, plainLetters } from './letters.ts';
import { decodePunycode } from './punycode.ts';

/**
 * Names of one network or machine, which end nowhere on the internet (RFC 6761, RFC 6762 appendix G, ICANN's internal).
 */
const insideOne = /(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/** A name of a site as it was written, in the letters that every program takes: in small ones, and in punycode. */
export function readHost(written: string): { readonly host: string } | AddressFault {
  const wrong = (fault: string): AddressFault => {
    const mended = meantHost(written);
    return { fault, ...(mended === undefined ? {} : { mended }) };
  };
  const name = written.normalize('NFC').toLowerCase();
  const labels = name.split('.');
  const topLevel = labels.at(-1) ?? '';

  if (/^[[\d]/.test(name) && /^\[|^[\d.]+$|^0x/.test(name)) return { fault: numberFault(written) };
  if (name.endsWith('.')) return wrong('has a full stop at its end');
  if (name.startsWith('.')) return wrong('has a dot where the name of the site should start');
  if (labels.includes('')) return wrong('has two dots in a row');
  for (const [index, label] of labels.entries()) {
    const isLast = index === labels.length - 1;
    const letters = letterFault(shownLabel(label), isLast ? '' : shownLabel(topLevel));
    if (letters !== undefined) return wrong(letters);
  }
  const sign = /[^\p{L}\p{M}\p{N}.-]/u.exec(name)?.[0];
  if (sign !== undefined)
    return wrong(`has "${sign}" in the name of the site, where letters, digits and hyphens can stand`);
  const edged = labels.find((label) => label.startsWith('-') || label.endsWith('-'));
  if (edged !== undefined) return { fault: `has a hyphen at the edge of "${edged}", which no name of a site has` };

  const host = inAscii(name);
  if (host === undefined) return { fault: `has "${written}" in it, which no site can be called` };
  const long = host.split('.').findIndex((label) => label.length > 63);
  if (long >= 0) return { fault: 'has more than 63 letters in a row in the name of the site' };
  if (host.length > 253) return { fault: 'has more than 253 letters in the name of the site' };
  if (/^(\d+|0x[\da-f]*)$/.test(topLevel)) return { fault: numberFault(written) };
  if (insideOne.test(host)) return { fault: `has "${written}", a name inside one network, where no parent gets` };
  if (labels.length < 2) return { fault: `has "${written}" without an ending such as .org.uk` };
  if (!/^([a-z]{2,}|xn--.+)$/.test(host.split('.').at(-1) ?? ''))
    return { fault: `has the ending ".${topLevel}", which no site has` };
  return { host };
}

const numberFault = (written: string): string => `has "${written}", the number of a machine, in place of a site's name`;

/** The name of the site as it was probably meant, if that is one. */
function meantHost(written: string): string | undefined {
  const meant = plainLetters(written)
    .replace(/\.{2,}/g, '.')
    .replace(/^\.|\.$/g, '');
  if (meant === written) return undefined;
  return 'host' in readHost(meant) ? meant : undefined;
}

/** The name in ASCII by UTS 46, as a browser writes it; undefined where it isn't a valid name. */
function inAscii(name: string): string | undefined {
  if (/^[a-z\d.-]*$/.test(name) && !name.includes('xn--')) return name;
  try {
    return new URL(`https://${name}/`).hostname;
  } catch {
    return undefined;
  }
}

/** One label of a name in its letters, which its encoded form would hide. */
export const shownLabel = (label: string): string =>
  /^xn--/i.test(label) ? (decodePunycode(label.slice(4)) ?? label) : label;
