declare const ready: unique symbol;

/** XML that may stand in a part as it is: `element` and `words` alone make it, so no value gets in unescaped. */
export type Xml = string & { readonly [ready]: true };

/** An attribute that is undefined isn't written. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** The first line of every part. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The namespace that a part of WordprocessingML declares. */
export const ofWord = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' } as const;

/** That of the ids by which a part names its relationships. */
export const toOthers = { 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' } as const;

/** An element with its attributes and what it holds, in their order. */
export function element(name: string, attributes: Attributes = {}, content: readonly Xml[] = []): Xml {
  let tag = `<${name}`;
  for (const attribute in attributes) {
    const value = attributes[attribute];
    if (value !== undefined) tag += ` ${attribute}="${escapeXml(String(value))}"`;
  }
  return (content.length === 0 ? `${tag}/>` : `${tag}>${content.join('')}</${name}>`) as Xml;
}

/** `<w:name w:val="value"/>`, as WordprocessingML says most things. */
export function valued(name: string, value: string | number): Xml {
  return element(name, { 'w:val': value });
}

/** An element around what there is; nothing around nothing. */
export function around(name: string, content: readonly Xml[]): readonly Xml[] {
  return content.length === 0 ? [] : [element(name, {}, content)];
}

/** A value as an element's text, where a quotation mark means nothing. */
export function words(text: string): Xml {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') as Xml;
}

/** A value as it stands inside an element or a quoted attribute. */
export function escapeXml(value: string): string {
  return /[&<>"]/.test(value) ? words(value).replaceAll('"', '&quot;') : value;
}

/** What an element's text says: the way back from `escapeXml`, also where another program wrote it. */
export function unescapeXml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => characters[name] ?? '');
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The first character that no XML file can hold (XML 1.0, production 2, Char), such as U+0007 or half a pair. */
export function illegalCharacter(text: string): string | undefined {
  return /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(text)?.[0];
}
