import { readHost, shownLabel } from './host.ts';
import { type AddressFault, letterFault, plainLetters } from './letters.ts';

/**
 * One mailbox to which mail goes (the dotted form of RFC 5321, 4.1.2, of 254 octets at most), as a link that opens a
 * letter to it and nothing else (RFC 6068, 2): every sign that could start more than an address is encoded.
 *
 * Refused beside what is no address: quoted names, machines' numbers and routes (`%`, `!`), which most mail systems
 * turn away, and `?`, after which mail programs read whom to copy in and what to write.
 */
export function readMailbox(written: string): { readonly url: string } | AddressFault {
  const text = written.normalize('NFC').trim();
  const wrong = (fault: string, meant: string = plainLetters(text)): AddressFault => {
    const read = meant === text ? undefined : readMailbox(meant);
    const mended = read && 'url' in read ? meant : read?.mended;
    return { fault, ...(mended === undefined ? {} : { mended }) };
  };

  const inside = innerAddress(text);
  if (inside !== undefined) return wrong('has more than the address in it', inside);
  if (text.split(/[\s,;]+/).filter((part) => /.@./.test(part)).length > 1)
    return wrong(
      'holds more than one address',
      text.split(/[\s,;]+/).find((part) => /.@./.test(part)),
    );
  if (!text.includes('@')) return wrong('', spelledOut(plainLetters(text)));
  if (text.includes('?'))
    return wrong(
      'has a "?" in it, and mail programs read what follows it as more than an address',
      text.replace(/\?.*/, ''),
    );
  if (text.includes('@@')) return wrong('has more than one @', text.replace(/@+/g, '@'));
  if (/"/.test(text))
    return wrong('has quotation marks in it, which most mail systems turn away', text.replace(/^"(.*)"$/, '$1'));
  if (/\s/.test(text)) return wrong('has a space in it', text.replace(/\s+/g, ''));
  const end = /[.,;:…]+$/.exec(text)?.[0];
  if (end !== undefined)
    return wrong(`ends in "${end}", which belongs to the sentence around it`, text.slice(0, -end.length));
  const at = text.lastIndexOf('@');
  const [local, site] = [text.slice(0, at), text.slice(at + 1)];
  if (local === '' || site === '') return { fault: '' };

  const letters = letterFault(local, shownLabel(site.split('.').at(-1) ?? ''));
  if (letters !== undefined) return wrong(letters);
  const route = /[%!]/.exec(local)?.[0];
  if (route !== undefined) return wrong(`has a "${route}" before the @, by which mail is sent on to somewhere else`);
  if (local.includes('@')) return wrong('has more than one @');
  const sign = /[^\p{L}\p{M}\p{N}.#$&'*+/=^_`{|}~-]/u.exec(local)?.[0];
  if (sign !== undefined) return wrong(`has "${sign}" before the @, where it can't stand`);
  if (/^\.|\.$|\.\./.test(local)) {
    const meant = `${local.replace(/\.{2,}/g, '.').replace(/^\.|\.$/g, '')}@${site}`;
    return wrong('has a dot too many before the @', meant);
  }
  if (octets(local) > 64) return wrong('has more than 64 letters before the @');

  const read = readHost(site);
  if ('fault' in read) return wrong(read.fault, `${local}@${read.mended ?? site.replaceAll(',', '.')}`);
  if (octets(local) + 1 + read.host.length > 254) return { fault: 'is longer than the 254 letters that mail goes to' };
  return { url: `mailto:${encodeURIComponent(local)}@${read.host}` };
}

/** The address in "mailto:a@b", "Office <a@b>", "<a@b>", "a@b (Office)" or "Office: a@b". */
function innerAddress(text: string): string | undefined {
  const forms = [/^mailto:\s*(.*)$/i, /^[^<>]*<([^<>]*)>$/, /^([^()]*@[^()]*?)\s*\([^()]*\)$/, /^\([^()]*\)\s*(.*)$/];
  for (const form of [...forms, /^e-?mail[:\s]\s*(.*)$/i]) {
    const inside = form.exec(text)?.[1];
    if (inside !== undefined) return inside.trim();
  }
  return undefined;
}

/** "office at elm.org" and "office (at) elm (dot) org", as people write against spam. */
const spelledOut = (text: string): string =>
  text.replace(/\s*[([]?\bat\b[)\]]?\s*/i, '@').replace(/\s*[([]?\bdot\b[)\]]?\s*/gi, '.');

const octets = (text: string): number => new TextEncoder().encode(text).length;
