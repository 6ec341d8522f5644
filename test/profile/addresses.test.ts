import { describe, expect, it } from 'vitest';
import { readLink } from '../../src/document/address/link.ts';
import { readMailbox } from '../../src/document/address/mailbox.ts';
import { readPageAddress } from '../../src/document/address/page-address.ts';
import { readPhoneNumber } from '../../src/document/address/phone-number.ts';

const urlOf = (read: ReturnType<typeof readLink>) => ('url' in read ? read.url : read);
const faultOf = (read: ReturnType<typeof readLink>) => ('url' in read ? read : [read.fault, read.mended]);

describe('one mailbox', () => {
  it.each([
    ['office@elm.example', 'office@elm.example'],
    ['Head.Teacher@ELM.Example', 'Head.Teacher@elm.example'],
    ['a+b@elm.example', 'a%2Bb@elm.example'],
    ["o'brien@elm.example", "o'brien@elm.example"],
    ['office&cc=x@elm.example', 'office%26cc%3Dx@elm.example'],
    ['a#b/c~d_e-f@elm.example', 'a%23b%2Fc~d_e-f@elm.example'],
    ['swyddfa@ysgol-ŷd.cymru', 'swyddfa@xn--ysgol-d-wvb.cymru'],
    ['office@bücher.example', 'office@xn--bcher-kva.example'],
    ['office@xn--bcher-kva.example', 'office@xn--bcher-kva.example'],
    ['café@elm.example', 'caf%C3%A9@elm.example'],
    ['школа@пример.рф', '%D1%88%D0%BA%D0%BE%D0%BB%D0%B0@xn--e1afmkfd.xn--p1ai'],
    ['office@例え.jp', 'office@xn--r8jz45g.jp'],
    [`${'a'.repeat(64)}@elm.example`, `${'a'.repeat(64)}@elm.example`],
  ])('%s', (written, to) => {
    expect(urlOf(readMailbox(written))).toBe(`mailto:${to}`);
    expect(urlOf(readLink(`mailto:${written}`))).toBe(`mailto:${to}`);
    expect(urlOf(readLink(`mailto:${to}`))).toBe(`mailto:${to}`);
  });

  const elm = 'office@elm.example';
  it.each([
    ['office', '', undefined],
    ['@elm.example', '', undefined],
    ['office@', '', undefined],
    ['https://elm.example', '', undefined],
    ['office at elm.example', '', elm],
    ['office (at) elm [dot] example', '', elm],
    ['office＠elm.example', '', elm],
    ['mailto:office@elm.example', 'has more than the address in it', elm],
    ['Email: office@elm.example', 'has more than the address in it', elm],
    ['Elm Office <office@elm.example>', 'has more than the address in it', elm],
    ['<office@elm.example>', 'has more than the address in it', elm],
    ['office@elm.example (the office)', 'has more than the address in it', elm],
    ['office@elm.example, head@elm.example', 'holds more than one address', elm],
    ['office@elm.example;head@elm.example', 'holds more than one address', elm],
    ['office@elm.example or head@elm.example', 'holds more than one address', elm],
    ['office@@elm.example', 'has more than one @', elm],
    ['office@head@elm.example', 'has more than one @', undefined],
    ['office @elm.example', 'has a space in it', elm],
    ['office\n@elm.example', 'has a space in it', elm],
    ['"the office"@elm.example', 'has quotation marks in it, which most mail systems turn away', undefined],
    ['office@elm.example.', 'ends in ".", which belongs to the sentence around it', elm],
    ['office@elm.example,', 'ends in ",", which belongs to the sentence around it', elm],
    [
      'office@elm.example?cc=head@elm.example',
      'has a "?" in it, and mail programs read what follows it as more than an address',
      elm,
    ],
    [
      'office?cc=head@elm.example',
      'has a "?" in it, and mail programs read what follows it as more than an address',
      undefined,
    ],
    ['office%elm@relay.example', 'has a "%" before the @, by which mail is sent on to somewhere else', undefined],
    ['elm!office@relay.example', 'has a "!" before the @, by which mail is sent on to somewhere else', undefined],
    ['of\\fice@elm.example', 'has "\\" before the @, where it can\'t stand', undefined],
    ['office(x)@elm.example', 'has "(" before the @, where it can\'t stand', undefined],
    ['.office@elm.example', 'has a dot too many before the @', elm],
    ['office.@elm.example', 'has a dot too many before the @', elm],
    ['the..office@elm.example', 'has a dot too many before the @', 'the.office@elm.example'],
    [`${'a'.repeat(65)}@elm.example`, 'has more than 64 letters before the @', undefined],
    [`${'é'.repeat(33)}@elm.example`, 'has more than 64 letters before the @', undefined],
    [`office@${'a'.repeat(64)}.example`, 'has more than 63 letters in a row in the name of the site', undefined],
    [`office@${'abcdefghi.'.repeat(25)}example`, 'has more than 253 letters in the name of the site', undefined],
    [
      `${'a'.repeat(20)}@${'abcdefghi.'.repeat(24)}example`,
      'is longer than the 254 letters that mail goes to',
      undefined,
    ],
    ['office@elm..example', 'has two dots in a row', elm],
    ['office@.elm.example', 'has a dot where the name of the site should start', elm],
    ['office@-elm.example', 'has a hyphen at the edge of "-elm", which no name of a site has', undefined],
    ['office@elm-.example', 'has a hyphen at the edge of "elm-", which no name of a site has', undefined],
    [
      'office@the_elm.example',
      'has "_" in the name of the site, where letters, digits and hyphens can stand',
      undefined,
    ],
    ['office@elm,example', 'has "," in the name of the site, where letters, digits and hyphens can stand', elm],
    ['office@[127.0.0.1]', 'has "[127.0.0.1]", the number of a machine, in place of a site\'s name', undefined],
    ['office@127.0.0.1', 'has "127.0.0.1", the number of a machine, in place of a site\'s name', undefined],
    ['office@elm.123', 'has "elm.123", the number of a machine, in place of a site\'s name', undefined],
    ['office@elm', 'has "elm" without an ending such as .org.uk', undefined],
    ['office@elm.e', 'has the ending ".e", which no site has', undefined],
    ['office@localhost', 'has "localhost", a name inside one network, where no parent gets', undefined],
    ['office@elm.local', 'has "elm.local", a name inside one network, where no parent gets', undefined],
    // A Greek and a Cyrillic o, a Turkish i, a joiner, a ligature, wide letters; and whole names in Cyrillic.
    ['\u03bfffice@elm.example', 'mixes two alphabets in "\u03bfffice": \'\u03bf\' (U+03BF) is Greek', elm],
    ['\u043effice@elm.example', 'mixes two alphabets in "\u043effice": \'\u043e\' (U+043E) is Cyrillic', elm],
    ['office@\u0435lm.example', 'mixes two alphabets in "\u0435lm": \'\u0435\' (U+0435) is Cyrillic', elm],
    ['office@elm.\u0435xample', 'mixes two alphabets in "\u0435xample": \'\u0435\' (U+0435) is Cyrillic', elm],
    ['off\u0131ce@elm.example', 'has a letter in "off\u0131ce" that looks like a plain one: \'\u0131\' (U+0131)', elm],
    [
      'office@\u0131lm.example',
      'has a letter in "\u0131lm" that looks like a plain one: \'\u0131\' (U+0131)',
      'office@ilm.example',
    ],
    ['off\u200dice@elm.example', "has a character that can't be seen (U+200D)", elm],
    ['office@elm\u00ad.example', "has a character that can't be seen (U+00AD)", elm],
    ['of\ufb01ce@elm.example', "has '\ufb01' (U+FB01), which is not the sign that it looks like", elm],
    ['office@\uff45lm.example', "has '\uff45' (U+FF45), which is not the sign that it looks like", elm],
    [
      'office@\u0441\u043e\u0440\u0435.example',
      'has a name in Cyrillic letters that looks like "cope"',
      'office@cope.example',
    ],
    [
      'office@xn--rchard-vqf.example',
      'mixes two alphabets in "\u043erchard": \'\u043e\' (U+043E) is Cyrillic',
      undefined,
    ],
  ])('is not %s', (written, fault, mended) => {
    expect(faultOf(readMailbox(written))).toEqual([fault, mended]);
  });
});

describe('an address of a page', () => {
  it.each([
    ['https://elm.example', 'https://elm.example'],
    ['HTTP://WWW.Elm.Example/Policies/', 'http://www.elm.example/Policies/'],
    ['https://elm.example:8443/a?b=c&d=e#f', 'https://elm.example:8443/a?b=c&d=e#f'],
    ['https://elm.example/é?ü=ŵ#ñ', 'https://elm.example/%C3%A9?%C3%BC=%C5%B5#%C3%B1'],
    ['https://elm.example/e\u0301', 'https://elm.example/%C3%A9'],
    ['https://elm.example/%C3%A9%20', 'https://elm.example/%C3%A9%20'],
    ['https://elm.example/100%', 'https://elm.example/100%25'],
    ['https://elm.example/{a}|b^`[c]', 'https://elm.example/%7Ba%7D%7Cb%5E%60%5Bc%5D'],
    ['https://elm.example/a_(b)', 'https://elm.example/a_(b)'],
    ['https://elm.example/@elm/#/a#b', 'https://elm.example/@elm/#/a%23b'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://xn--bcher-kva.example/', 'https://xn--bcher-kva.example/'],
    ['https://пример.рф', 'https://xn--e1afmkfd.xn--p1ai'],
    ['https://\u0441\u043e\u0440.рф', 'https://xn--n1aeb.xn--p1ai'],
    ['https://elm.example/😀', 'https://elm.example/%F0%9F%98%80'],
    [`https://elm.example/${'a'.repeat(1980)}`, `https://elm.example/${'a'.repeat(1980)}`],
  ])('%s', (written, to) => {
    expect(urlOf(readPageAddress(written))).toBe(to);
    expect(urlOf(readLink(written))).toBe(to);
    expect(urlOf(readLink(to))).toBe(to);
  });

  const x = 'https://elm.example/x';
  const machine = (name: string) => [`has "${name}", the number of a machine, in place of a site's name`, undefined];
  const inside = (name: string) => [`has "${name}", a name inside one network, where no parent gets`, undefined];
  it.each([
    ['javascript:alert(1)', ['', undefined]],
    ['data:text/html,x', ['', undefined]],
    ['ftp://elm.example/x', ['', undefined]],
    ['C:\\policies', ['', undefined]],
    ['/x', ['', undefined]],
    ['elm.example/x', ['', x]],
    ['www.elm.example', ['', 'https://www.elm.example']],
    ['www.elm.example/a b', ['', 'https://www.elm.example/a%20b']],
    ['https:///x', ['has "https:///" where "https://" or "http://" should stand', undefined]],
    ['https:///elm.example/x', ['has "https:///" where "https://" or "http://" should stand', x]],
    ['https:/elm.example/x', ['has "https:/" where "https://" or "http://" should stand', x]],
    ['https//elm.example/x', ['has "https//" where "https://" or "http://" should stand', x]],
    ['https:\\\\elm.example\\x', ['has "https:\\\\" where "https://" or "http://" should stand', x]],
    ['https://https://elm.example/x', ['begins with "http" twice', x]],
    ['https://', ['has no name of a site', undefined]],
    ['https://?x', ['has no name of a site', undefined]],
    ['https://elm.example:99999/', ['has the port 99999, and there are those from 1 to 65535', undefined]],
    ['https://elm.example:0/', ['has the port 0, and there are those from 1 to 65535', undefined]],
    ['https://elm.example:/x', ['has a ":" with no number after it', x]],
    ['https://elm.example:x/', ['has ":x" after the name of the site, where only a number can stand', undefined]],
    [
      'https://elm.example@evil.example/',
      [`leads to "evil.example": what stands before an @, "elm.example", is no part of a site's name`, undefined],
    ],
    [
      'https://elm.example:x@evil.example',
      [`leads to "evil.example": what stands before an @, "elm.example:x", is no part of a site's name`, undefined],
    ],
    ['https://elm.example\\@evil.example', ['has a "\\" in it', 'https://elm.example/@evil.example']],
    ['https://elm.example/a b', ['has a space in it', 'https://elm.example/a%20b']],
    ['https://a.example https://b.example', ['holds more than one address', 'https://a.example']],
    ['https://elm.example/\u200bx', ["has a character that can't be seen (U+200B)", x]],
    ['https://elm.example/x\u2060', ["has a character that can't be seen (U+2060)", x]],
    ['https://elm.example/x>', ['has > in it', x]],
    ['https://elm.example/{{school.name}}', ['has {{ in it', undefined]],
    ['https://elm.example/x?a=1&amp;b=2', ['has "&amp;" where "&" should stand', `${x}?a=1&b=2`]],
    [`${x}.`, ['ends in ".", which belongs to the sentence around it', x]],
    [`${x},`, ['ends in ",", which belongs to the sentence around it', x]],
    [`${x})`, ['ends in ")", which belongs to the sentence around it', x]],
    [`${x}”.`, ['has ” in it', undefined]],
    ['https://\u0435lm.example/x', ['mixes two alphabets in "\u0435lm": \'\u0435\' (U+0435) is Cyrillic', x]],
    [
      'https://xn--rchard-vqf.example/',
      ['mixes two alphabets in "\u043erchard": \'\u043e\' (U+043E) is Cyrillic', undefined],
    ],
    // Cyrillic letters alone, as the ending and in its encoded form.
    ['https://elm.\u0441\u043e\u0440/x', ['has a name in Cyrillic letters that looks like "cop"', 'https://elm.cop/x']],
    ['https://elm.example.xn--n1a', ['has a name in Cyrillic letters that looks like "o"', undefined]],
    ['https://elm.example./x', ['has a full stop at its end', x]],
    [
      'https://the_elm.example/',
      ['has "_" in the name of the site, where letters, digits and hyphens can stand', undefined],
    ],
    [
      'https://%65lm.example/',
      ['has "%" in the name of the site, where letters, digits and hyphens can stand', undefined],
    ],
    ['https://127.0.0.1/', machine('127.0.0.1')],
    ['https://192.168.1.20:8080', machine('192.168.1.20')],
    ['https://2130706433/', machine('2130706433')],
    ['https://0x7f.0.0.1/', machine('0x7f.0.0.1')],
    ['https://[::1]/', machine('[::1]')],
    ['https://localhost:3000/', inside('localhost')],
    ['https://portal.elm.local/', inside('portal.elm.local')],
    ['https://intranet/policies', inside('intranet')],
    ['https://elm/policies', ['has "elm" without an ending such as .org.uk', undefined]],
    [
      `https://elm.example/${'a'.repeat(1981)}`,
      ['is longer than the 2,000 letters that every program takes: it has 2,001', undefined],
    ],
    [
      `https://elm.example/${'é'.repeat(400)}`,
      ['is longer than the 2,000 letters that every program takes: it has 2,420', undefined],
    ],
  ])('is not %s', (written, told) => {
    expect(faultOf(readPageAddress(written))).toEqual(told);
  });
});

describe('a telephone number', () => {
  it.each([
    ['01632 960123', '01632960123'],
    ['(01632) 960-123', '01632960123'],
    ['+44 1632 960123', '+441632960123'],
    ['+44 (0)1632 960123', '+441632960123'],
    ['0044 1632 960123', '+441632960123'],
    ['+1 202 555 0123', '+12025550123'],
    ['0800 1111', '08001111'],
    ['999', '999'],
    ['111', '111'],
    ['116 123', '116123'],
    ['01632 960123;ext=5', '01632960123;ext=5'],
  ])('%s', (written, to) => {
    expect(urlOf(readPhoneNumber(written))).toBe(`tel:${to}`);
    expect(urlOf(readLink(`TEL:${written}`))).toBe(`tel:${to}`);
    expect(urlOf(readLink(`tel:${to}`))).toBe(`tel:${to}`);
  });

  it.each([
    ['the office', 'has "t" in it, and a telephone number has figures alone', undefined],
    ['01632 960123 x5', 'has "x" in it, and a telephone number has figures alone', undefined],
    ['01632960123,,5', 'has "," in it, and a telephone number has figures alone', undefined],
    ['1632 960123', 'starts with neither 0 nor +, as telephone numbers do', '01632960123'],
    ['12', 'starts with neither 0 nor +, as telephone numbers do', undefined],
    ['+4401632960123', 'has a 0 after +44, which is dialled only without the +44', '+441632960123'],
    ['01632 96', 'has too few or too many figures for a telephone number: 7', undefined],
    ['01632 960123 9999', 'has too few or too many figures for a telephone number: 15', undefined],
    ['++441632960123', 'is no telephone number', undefined],
    ['+', 'is no telephone number', undefined],
  ])('is not %s', (written, fault, mended) => {
    expect(faultOf(readPhoneNumber(written))).toEqual([fault, mended]);
  });
});
