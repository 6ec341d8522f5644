import { declaration, element, type Xml } from './xml.ts';

/** One thing leading to another (ECMA-376 part 2, 6.5.3), by an id that the thing's own XML has. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  /** A path from the folder of what leads there, or a page's address. */
  readonly target: string;
  readonly external?: boolean;
}

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** The types that the package's own standard has, and no Office program. */
const ofPackage: Readonly<Record<string, string>> = {
  'core-properties': 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
};

/** Where these relationships lead. */
export function relationshipsPart(relationships: readonly Relationship[]): string {
  const elements = relationships.map(({ id, type, target, external }) =>
    element('Relationship', {
      Id: id,
      Type: ofPackage[type] ?? officeDocument + type,
      Target: target,
      TargetMode: external ? 'External' : undefined,
    }),
  );
  const namespace = { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' };
  return declaration + element('Relationships', namespace, elements);
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/** By the ends of the files' names. */
const byExtension = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  odttf: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** By their paths. */
const byPath: Readonly<Record<string, string>> = {
  'word/document.xml': `${word}document.main+xml`,
  'word/styles.xml': `${word}styles+xml`,
  'word/numbering.xml': `${word}numbering+xml`,
  'word/settings.xml': `${word}settings+xml`,
  'word/fontTable.xml': `${word}fontTable+xml`,
  'word/footer1.xml': `${word}footer+xml`,
  'word/comments.xml': `${word}comments+xml`,
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
};

/** What is what in the package (ECMA-376 part 2, 6.2.3), by the paths of its files. */
export function contentTypes(paths: readonly string[]): string {
  const defaults = Object.entries(byExtension).map(([extension, type]) =>
    element('Default', { Extension: extension, ContentType: type }),
  );
  const overrides = paths
    .filter((path) => path.endsWith('.xml'))
    .map((path): Xml => element('Override', { PartName: `/${path}`, ContentType: byPath[path] ?? byExtension.xml }));
  const namespace = { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' };
  return declaration + element('Types', namespace, [...defaults, ...overrides]);
}
