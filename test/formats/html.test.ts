import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/document/model.ts';
import type { Engines } from '../../src/formats/format.ts';
import { html } from '../../src/formats/html.ts';
import { htmlWords } from '../read/html-words.ts';
import { everyKind, hardName, text } from '../samples/every-kind.ts';
import { look } from '../samples/look.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const noEngines = {} as Engines;

async function rendered(document: Document): Promise<string> {
  return new TextDecoder().decode(await html.render({ document }, look, noEngines));
}

function elements(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((candidate) => candidate.name === name)?.value;

const words = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(words).join('') : '';

/** A document of one section with these blocks. */
const documentOf = (...blocks: Block[]): Document => ({
  properties: { title: 'Title', school: 'School', language: 'en-GB' },
  cover: [{ kind: 'heading', level: 1, inlines: [text('Title')] }],
  sections: [{ id: 'only', blocks }],
});

describe('a page', async () => {
  const source = await rendered(everyKind);
  const all = elements(parse(source));
  const named = (tag: string) => all.filter((element) => element.tagName === tag);

  it('says its language, its title and how wide it is', () => {
    expect(source).toMatch(/^<!doctype html>\n/);
    expect(attribute(named('html')[0], 'lang')).toBe('en-GB');
    expect(named('title').map(words)).toEqual([`Group chats at ${hardName} – ${hardName}`]);
    const metas = Object.fromEntries(
      named('meta').map((meta) => [attribute(meta, 'name'), attribute(meta, 'content')]),
    );
    expect(metas).toMatchObject({
      viewport: 'width=device-width, initial-scale=1',
      description: `${hardName} · Group chats at ${hardName} · Version 1.10 · Superseded`,
    });
  });

  it('has one level 1 heading, skips no level, and has landmarks', () => {
    expect(all.map((element) => element.tagName).filter((tag) => /^h\d$/.test(tag))).toEqual(['h1', 'h2', 'h2', 'h3']);
    for (const landmark of ['header', 'main', 'footer']) expect(named(landmark)).toHaveLength(1);
  });

  it('names each section by its heading, and no id twice', () => {
    const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const labels = named('section').map((section) => {
      const heading = all.find((element) => attribute(element, 'id') === attribute(section, 'aria-labelledby'));
      return [attribute(section, 'id'), heading && words(heading)];
    });
    expect(labels).toEqual([
      ['introduction', 'About the groups'],
      ['rules', 'Rules'],
    ]);
  });

  it('marks the words of every clause', () => {
    const clauses = all.flatMap((element) => {
      const clause = attribute(element, 'data-clause');
      return clause === undefined ? [] : [`${element.tagName} ${clause}`];
    });
    expect(clauses).toEqual([
      'p fm-school-name',
      'h1 fm-title',
      'p fm-approval',
      'div fm-signature-line',
      'table fm-version-table',
      'th fm-reason',
      'td fm-reason',
      'div fm-applies-to',
      'p fm-title-repeated',
      'h2 hd-introduction',
      'span first',
      'span second',
      'p lead',
      'li one',
      'li two',
    ]);
  });

  it('gives a table its caption, its header and the name of its column to each cell', () => {
    expect(named('caption').map(words)).toEqual(['Version history']);
    expect(named('th').map((cell) => [attribute(cell, 'scope'), words(cell)])).toEqual([
      ['col', 'Version'],
      ['col', 'Date'],
      ['col', 'Reason for change'],
    ]);
    expect(named('td').map((cell) => `${attribute(cell, 'data-label')}: ${words(cell)}`)).toEqual([
      'Version: 0.1',
      'Date: March 2024',
      'Reason for change: New policy',
      'Version: 1.10',
      'Date: 2025',
      'Reason for change: Two rules added',
    ]);
  });

  it('gives every picture its words, and its bytes in the page', () => {
    expect(named('img').map((img) => [attribute(img, 'alt'), attribute(img, 'src')?.slice(0, 26)])).toEqual([
      ['The crest', 'data:image/png;base64,iVBO'],
      ['The banner', 'data:image/svg+xml;base64,'],
    ]);
  });

  it('loads nothing and runs nothing', () => {
    expect(named('script')).toEqual([]);
    expect(named('link')).toEqual([]);
    const policy = named('meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
    expect(attribute(policy, 'content')).toMatch(/^default-src 'none';/);
    const loaded = all.flatMap((element) => element.attrs).filter(({ name }) => /^(src|srcset|style|on.*)$/.test(name));
    for (const { value } of loaded) expect(value).toMatch(/^(data:image|--aspect:[\d.]+$)/);
    expect(words(named('style')[0] as Element).match(/url\((?!data:font\/woff2)|@import/g)).toBeNull();
  });

  it('says its words once and in order', () => {
    expect(htmlWords(source)).toBe(
      `${hardName} Group chats at ${hardName} Superseded by the new one Together we grow Approved by the Governing Body on 5 March 2024. ` +
        'Signed Date Version history Version Date Reason for change 0.1 March 2024 New policy 1.10 2025 Two rules added ' +
        `Applies to All parents and carers Available from our website Group chats at ${hardName} About the groups ` +
        'First clause. Second, strong and stressed, then stressed. A new line. Rules In the groups Please: be kind ' +
        'write to office@school.example by day in words few step one step two another one',
    );
  });

  it('is the same bytes for the same document', async () => {
    expect(await rendered(structuredClone(everyKind))).toBe(source);
  });
});

describe('values', () => {
  const attacks = [
    '</title></style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '<!-- &amp; &#60; -->',
    '";}body{display:none}@import url(http://x.example);"\\',
    'line\nbreak\u2028separator\u0007bell',
  ];

  it.each(attacks)('are text wherever they stand: %j', async (attack) => {
    const document: Document = {
      properties: { title: attack, school: attack, language: 'en-GB', version: attack },
      cover: [
        { kind: 'heading', level: 1, clause: attack, inlines: [text(attack)] },
        { kind: 'picture', alternative: attack, mediaType: 'image/png', bytes: new Uint8Array([1]), aspect: 1 },
        { kind: 'signature-line', labels: [attack] },
        {
          kind: 'cover-facts',
          facts: [{ label: attack, value: [{ kind: 'link', url: attack, inlines: [text(attack)] }] }],
        },
        {
          kind: 'table',
          caption: attack,
          header: [{ inlines: [text(attack)] }],
          rows: [[{ inlines: [text(attack)] }]],
        },
      ],
      sections: [],
    };
    const all = elements(parse(await rendered(document)));
    const plain = elements(
      parse(await rendered(JSON.parse(JSON.stringify(document).replaceAll(JSON.stringify(attack), '"plain"')))),
    );
    expect(all.map((element) => element.tagName)).toEqual(plain.map((element) => element.tagName));
    const squeezed = attack.replace(/\s+/g, ' ');
    expect(words(all.find((element) => element.tagName === 'h1') as Element).replace(/\s+/g, ' ')).toBe(squeezed);
    expect(
      attribute(
        all.find((element) => element.tagName === 'img'),
        'alt',
      )?.replace(/\s+/g, ' '),
    ).toBe(squeezed);
  });

  it.each(attacks)('stay one string in the running footer of the style sheet: %j', async (attack) => {
    const document = documentOf();
    const source = await rendered({ ...document, properties: { ...document.properties, school: attack } });
    const style = words(elements(parse(source)).find((element) => element.tagName === 'style') as Element);
    const content = /^@page\{@bottom-right\{content:"((?:[^"\\\n]|\\[0-9a-f]+ )*)"\}\}$/m.exec(style)?.[1];
    const unescaped = content?.replace(/\\([0-9a-f]+) /g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
    expect(unescaped).toBe(`${attack} · Title`);
  });
});

describe('the list of contents', () => {
  const section = (id: string, ...blocks: Block[]) => ({ id, blocks });
  const heading = (words: string): Block => ({ kind: 'heading', level: 2, inlines: [text(words)] });

  it('links to three sections or more by their headings, and is no part of the words', async () => {
    const sections = [section('a', heading('One & all')), section('b', heading('Two')), section('c', heading('Three'))];
    const source = await rendered({ ...documentOf(), sections });
    const nav = elements(parse(source)).find((element) => element.tagName === 'nav') as Element;
    const links = elements(nav).filter((element) => element.tagName === 'a');
    expect(links.map((link) => [attribute(link, 'href'), words(link)])).toEqual([
      ['#a', 'One & all'],
      ['#b', 'Two'],
      ['#c', 'Three'],
    ]);
    expect(htmlWords(source)).toBe('Title One & all Two Three');
  });

  it('is left out for two', async () => {
    const sections = [section('a', heading('One')), section('b', heading('Two')), section('c')];
    expect(await rendered({ ...documentOf(), sections })).not.toContain('<nav');
  });
});

describe('fonts', () => {
  const emphasis: Block = {
    kind: 'paragraph',
    style: 'body',
    passages: [{ inlines: [{ kind: 'emphasis', inlines: [text('so')] }] }],
  };
  const faces = async (document: Document) =>
    [...(await rendered(document)).matchAll(/font-weight:(\d+);font-style:(\w+)/g)].map(
      (match) => `${match[1]} ${match[2]}`,
    );

  it('are only the faces that the document is set in', async () => {
    expect(await faces(documentOf())).toEqual(['400 normal', '700 normal']);
    expect(await faces(documentOf(emphasis))).toEqual(['400 normal', '700 normal', '400 italic']);
    expect(await faces(everyKind)).toEqual(['400 normal', '700 normal', '400 italic', '700 italic']);
  });
});
