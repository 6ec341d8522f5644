import { type DocumentSource, printRedline, printSource, type Redline } from '../../document/document-source.ts';
import type { DocumentProperties } from '../../document/model.ts';
import { declaration, element, ofWord, valued, words } from './xml.ts';

/** ECMA-376 part 2, 8.3; without a date in the profile the file has none, rather than the clock's. */
export function coreProperties(properties: DocumentProperties): string {
  const { title, school, language, version, date, state } = properties;
  const said = (name: string, value = '') => (value === '' ? [] : [element(name, {}, [words(value)])]);
  const moment = (name: string) => {
    if (date === undefined) return [];
    const instant = `${`${date}-01-01`.slice(0, 10)}T00:00:00Z`;
    return [element(name, { 'xsi:type': 'dcterms:W3CDTF' }, [words(instant)])];
  };
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  return (
    declaration +
    element('cp:coreProperties', namespaces, [
      ...said('dc:title', title),
      ...said('dc:subject', `Policy of ${school}`),
      ...said('dc:creator', school),
      ...said('dc:language', language),
      ...said('cp:lastModifiedBy', school),
      ...said('cp:version', version),
      ...said('cp:contentStatus', state?.label),
      ...moment('dcterms:created'),
      ...moment('dcterms:modified'),
    ])
  );
}

/**
 * What the file was made from, and that it shows changes (ECMA-376 part 1, 22.3), which stays in it when it is changed and
 * saved again.
 */
export function customProperties(source: DocumentSource | undefined, redline?: Redline): string {
  const namespaces = {
    xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  };
  const said = [
    ...(source === undefined ? [] : [['Made by', printSource(source)] as const]),
    ...(redline === undefined ? [] : [['Shows', printRedline(redline)] as const]),
  ];
  const properties = said.map(([name, value], index) =>
    element('property', { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: 2 + index, name }, [
      element('vt:lpwstr', {}, [words(value)]),
    ]),
  );
  return declaration + element('Properties', namespaces, properties);
}

/** The fonts stay in the file when it is saved again; Word lays it out as itself and not as an older Word. */
export function settings({ language }: DocumentProperties): string {
  const mode = { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': 15 };
  return (
    declaration +
    element('w:settings', ofWord, [
      element('w:embedTrueTypeFonts'),
      valued('w:defaultTabStop', 720),
      valued('w:characterSpacingControl', 'doNotCompress'),
      element('w:compat', {}, [element('w:compatSetting', mode)]),
      valued('w:themeFontLang', language),
      valued('w:decimalSymbol', '.'),
      valued('w:listSeparator', ','),
    ])
  );
}
