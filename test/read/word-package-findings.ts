import { attribute, below, rootOf, type WordParts } from './docx-parts.ts';

/** Faults of a Word file around its body: language, properties, footer, and how its parts hang together. */
export function packageFindings(parts: WordParts): string[] {
  return [language, properties, footers, widows, relationships, contentTypes].flatMap((rule) => rule(parts));
}

function language(parts: WordParts): string[] {
  const defaults = below(rootOf(parts, 'word/styles.xml'), 'w:rPrDefault')[0];
  const said = defaults ? below(defaults, 'w:lang').map((element) => attribute(element)) : [];
  return said[0] === 'en-GB' ? [] : [`the language is ${said[0] ?? 'not said'}`];
}

function properties(parts: WordParts): string[] {
  const core = rootOf(parts, 'docProps/core.xml');
  const value = (name: string) => below(core, name)[0]?.textContent ?? '';
  const dates = ['dcterms:created', 'dcterms:modified'].map(value).filter((date) => date !== '');
  return [
    ...['dc:title', 'dc:creator', 'cp:lastModifiedBy'].filter((name) => value(name) === '').map((name) => `no ${name}`),
    ...(value('cp:lastModifiedBy') === 'Un-named' ? ['written by nobody'] : []),
    ...dates
      .filter((date) => !/^\d{4}-\d\d-\d\dT00:00:00Z$/.test(date))
      .map((date) => `a date from the clock: ${date}`),
  ];
}

/** The page's number comes first and the names hang beside it, so that no name is long enough to move it. */
function footers(parts: WordParts): string[] {
  const footer = rootOf(parts, 'word/footer1.xml');
  const fields = below(footer, 'w:instrText').map((field) => field.textContent?.trim());
  const order = below(footer, '*').map((element) => element.nodeName);
  const comesFirst = order.lastIndexOf('w:instrText') < order.indexOf('w:tab');
  const style = below(rootOf(parts, 'word/styles.xml'), 'w:style').find(
    (found) => attribute(found, 'w:styleId') === 'Footer',
  );
  const indent = style && below(style, 'w:ind')[0];
  const hangs = attribute(indent, 'w:hanging') !== '' && attribute(indent, 'w:hanging') === attribute(indent, 'w:left');
  return [
    ...['PAGE', 'NUMPAGES']
      .filter((field) => !fields.includes(field))
      .map((field) => `no field ${field} in the footer`),
    ...(comesFirst && hangs ? [] : ['page number that a long name can move']),
  ];
}

/** Single lines at the foot or head of a page are kept from it unless a style allows them (17.3.1.44). */
function widows(parts: WordParts): string[] {
  return below(rootOf(parts, 'word/styles.xml'), 'w:widowControl')
    .filter((element) => ['0', 'false', 'off'].includes(attribute(element)))
    .map(() => 'a style that allows single lines over a page break');
}

/** Every id that a part mentions is in its list of relationships, and every file in the list is in the package. */
function relationships(parts: WordParts): string[] {
  const paths = ['word/document.xml', 'word/footer1.xml', 'word/fontTable.xml'];
  return paths.flatMap((path) => {
    const list = path.replace('word/', 'word/_rels/').concat('.rels');
    const listed = parts[list] === undefined ? [] : below(rootOf(parts, list), 'Relationship');
    const ids = listed.map((relationship) => attribute(relationship, 'Id'));
    const mentioned = [...(parts[path] ?? '').matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
    const targets = listed
      .filter((relationship) => attribute(relationship, 'TargetMode') !== 'External')
      .map((relationship) => attribute(relationship, 'Target'));
    return [
      ...mentioned.filter((id) => !ids.includes(id)).map((id) => `${path} mentions ${id}, which nothing explains`),
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path} has two relationships ${id}`),
      ...ids
        .filter((id) => !/^rId(Link|Media)?\d+$|^rIdRecord$/.test(id))
        .map((id) => `${path} has a relationship named by chance: ${id}`),
      ...targets
        .filter((target) => parts[`word/${target}`.replace(/^word\/\.\.\//, '')] === undefined)
        .map((target) => `${path} needs ${target}, which is missing`),
    ];
  });
}

function contentTypes(parts: WordParts): string[] {
  const types = rootOf(parts, '[Content_Types].xml');
  const extensions = below(types, 'Default').map((type) => attribute(type, 'Extension'));
  const overrides = below(types, 'Override').map((type) => attribute(type, 'PartName').slice(1));
  const untyped = Object.keys(parts).filter((path) => path !== '[Content_Types].xml' && !overrides.includes(path));
  return [
    ...overrides.filter((path) => parts[path] === undefined).map((path) => `${path} is typed and missing`),
    ...untyped
      .filter((path) => !extensions.includes(path.split('.').at(-1) ?? ''))
      .map((path) => `${path} has no type`),
    ...untyped.filter((path) => path.endsWith('.xml')).map((path) => `${path} has no type of its own`),
  ];
}
