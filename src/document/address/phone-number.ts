import type { AddressFault } from './letters.ts';

/**
 * A telephone number as a link (RFC 3966): "+" or the national form, with no spaces or signs between the figures, since
 * phones differ in which they take. Sizes are those of E.164 (15 figures at most) and of Ofcom's numbering plan: after
 * +44, nine or ten; with the 0, eight (0800 1111) to eleven; without, services of three to six, such as 999 or 116 123.
 */
export function readPhoneNumber(written: string): { readonly url: string } | AddressFault {
  const [, text = '', extension = ''] = /^\s*(.*?)(;ext=\d{1,7})?\s*$/is.exec(written.normalize('NFKC')) ?? [];
  const foreign = /[^\d+().\-\s/‐‑–]/u.exec(text)?.[0];
  if (foreign !== undefined) return { fault: `has "${foreign}" in it, and a telephone number has figures alone` };
  const international = text.replace(/^00(?=[1-9])/, '+').replace(/^(\+\d{1,3})[\s.-]*\(0\)/, '$1');
  const number = international.replace(/[^\d+]/g, '');
  if (!/^\+?\d+$/.test(number)) return { fault: 'is no telephone number' };
  const figures = number.replace('+', '').length;
  const isOf = (least: number, most: number) => figures >= least && figures <= most;
  const found = { url: `tel:${number}${extension.toLowerCase()}` };
  const wrongLength = { fault: `has too few or too many figures for a telephone number: ${figures}` };
  const meant = (mended: string, fault: string) => ('url' in readPhoneNumber(mended) ? { fault, mended } : { fault });
  if (number.startsWith('+440'))
    return meant(number.replace('+440', '+44'), 'has a 0 after +44, which is dialled only without the +44');
  if (number.startsWith('+44')) return isOf(11, 12) ? found : wrongLength;
  if (number.startsWith('+')) return isOf(8, 15) && number[1] !== '0' ? found : wrongLength;
  if (number.startsWith('0')) return isOf(8, 11) ? found : wrongLength;
  if (isOf(3, 6)) return found;
  return meant(`0${number}`, 'starts with neither 0 nor +, as telephone numbers do');
}
