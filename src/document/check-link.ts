import type { Token, Tokens } from 'marked';
import type { AddressFault } from './address/letters.ts';
import { readLink } from './address/link.ts';
import { readMailbox } from './address/mailbox.ts';

/** The fault of a link's address, with a hint. */
export interface LinkFault {
  readonly message: string;
  readonly hint: string;
}

/** A link's address in the form that all formats use, or its fault. Undefined where a policy can't have such a link. */
export function readTarget({ href, raw }: Tokens.Link): { readonly url: string } | LinkFault | undefined {
  const read = readLink(href);
  if ('url' in read) return read;
  const { fault, mended } = read;
  if (fault === '' && mended === undefined) return undefined;
  const said =
    fault === ''
      ? `should begin with ${/^[a-z]+:/.exec(mended ?? '')?.[0]}${/^http/.test(mended ?? '') ? '//' : ''}`
      : fault;
  const hint =
    mended === undefined ? 'write the address as it should be, or only its words' : `write ${asIn(raw, href, mended)}`;
  return { message: `the link to "${shortened(href)}" ${said}`, hint };
}

/** The address as it stands in this link: between < and >, say, it keeps no "mailto:" that Markdown adds. */
const asIn = (raw: string, href: string, mended: string): string => {
  if (raw.includes(href)) return mended;
  const added = /^(mailto:|https?:\/\/)/.exec(mended)?.[0] ?? '';
  return raw.includes(href.replace(/^(mailto:|http:\/\/)/, '')) ? mended.slice(added.length) : mended;
};

/**
 * The address that Markdown takes only a part of for one, as "o'brien@elm.example", of which it takes what follows the
 * apostrophe: mail would go to somebody else. Or the one that goes on after what Markdown takes, with "?cc=…".
 *
 * @param tokens what stands in a row, with the link at `index`
 */
export function cutAddress(tokens: readonly Token[], index: number): LinkFault | undefined {
  const link = tokens[index];
  if (!link || !isFound(link) || !link.href.startsWith('mailto:')) return undefined;
  const isWords = (token: Token) => token.type === 'text' || isFound(token);
  const from = tokens.slice(0, index).findLastIndex((token) => !isWords(token)) + 1;
  const to = tokens.findIndex((token, at) => at > index && !isWords(token));
  const before = rawOf(tokens.slice(from, index));
  const after = rawOf(tokens.slice(index + 1, to < 0 ? tokens.length : to));
  const start = before.split(edges).at(-1) ?? '';
  const end = /^[?@/&]/.test(after) ? (after.split(edges)[0] ?? '').replace(/[^\p{L}\p{N}]+$/u, '') : '';
  // Where an @ stands before the link, the address is reported already.
  if (!/[\p{L}\p{N}]/u.test(start + end) || start.includes('@')) return undefined;
  const whole = start + link.text + end;
  const read = readMailbox(whole);
  return 'url' in read
    ? { message: `only "${link.text}" of "${whole}" would be a link to write to`, hint: `write <${whole}>` }
    : { message: `the address "${whole}" ${read.fault === '' ? 'is none' : read.fault}`, hint: hintFor(read) };
}

/** A link that was found among words, without a sign that makes it one. */
const isFound = (token: Token): token is Tokens.Link =>
  token.type === 'link' && token.raw === (token as Tokens.Link).text;

const rawOf = (tokens: readonly Token[]): string => tokens.map(({ raw }) => raw).join('');

/** An address among plain words that is no link, or that mail can't go to, for it has letters of two alphabets. */
export function wrongMailbox(words: string): (LinkFault & { readonly raw: string }) | undefined {
  if (!words.includes('@')) return undefined;
  for (const [raw, fence, whole = ''] of words.matchAll(mailboxes)) {
    const read = /^[\x21-\x7e]*$/.test(whole) ? undefined : readMailbox(whole);
    if (!read || ('fault' in read && read.fault === '')) continue;
    if ('fault' in read) return { raw, message: `the address "${whole}" ${read.fault}`, hint: hintFor(read) };
    const hint = `write [${whole}](mailto:${whole})`;
    if (fence === '<') return { raw, message: `"${whole}" between < and > would be no link to write to`, hint };
  }
  return undefined;
}

const edges = /[\s<>()[\]"“”,;:]/;

/** Addresses of mailboxes among words, from one delimiter to the next. */
const mailboxes =
  /(?<![^\s<>()[\]"“”,;:])(<?)([^\s<>()[\]"“”,;:]+@[^\s<>()[\]"“”,;:@]+\.[^\s<>()[\]"“”,;:@]*[\p{L}\p{N}])/gu;

const hintFor = ({ mended }: AddressFault): string =>
  mended === undefined ? 'write the address as it should be' : `write ${mended}`;

const shortened = (address: string): string => (address.length > 60 ? `${address.slice(0, 60)}…` : address);
