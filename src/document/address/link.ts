import type { AddressFault } from './letters.ts';
import { readMailbox } from './mailbox.ts';
import { readPageAddress } from './page-address.ts';
import { readPhoneNumber } from './phone-number.ts';

/**
 * Where a link of a document goes, written the one way that all formats carry: a page (http, https), a letter to a
 * mailbox (mailto) or a call (tel). `fault` is empty where it is none of these.
 */
export function readLink(written: string): { readonly url: string } | AddressFault {
  const [, scheme = '', rest = ''] = /^\s*(mailto|tel):(.*)$/is.exec(written) ?? [];
  if (scheme !== '' && rest.trim() === '') return { fault: 'ends where it should begin' };
  switch (scheme.toLowerCase()) {
    case 'mailto':
      return withScheme('mailto:', readMailbox(decoded(rest)));
    case 'tel':
      return withScheme('tel:', readPhoneNumber(decoded(rest)));
    default: {
      const mailbox = /^[^\s/:@]+@[^\s/:@]+$/.test(written) ? readMailbox(written) : undefined;
      return mailbox && 'url' in mailbox ? { fault: '', mended: `mailto:${written}` } : readPageAddress(written);
    }
  }
}

/** The address in the form of links, or unchanged where it isn't one, so that a record from outside can be compared. */
export function linkAddress(written: string): string {
  const read = readLink(written);
  return 'url' in read ? read.url : written;
}

function withScheme(
  scheme: string,
  read: { readonly url: string } | AddressFault,
): { readonly url: string } | AddressFault {
  return 'mended' in read && read.mended !== undefined ? { ...read, mended: scheme + read.mended } : read;
}

/** The text without percent-encoding, which an address in a link may have already. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
