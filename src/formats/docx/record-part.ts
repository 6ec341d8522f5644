import { escapeXml, unescapeXml } from './xml.ts';

/** Where a Word file keeps data of its own (ECMA-376 part 1, 15.2.5), which Word carries along and never shows. */
export const recordPath = 'customXml/item1.xml';

const name = 'policygen-record';

/** The part itself. */
export const recordPart = (record: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${name} xmlns="urn:policygen:record">${escapeXml(record)}</${name}>`;

/** The document's relationships with the one to the record. */
export const withRecordRelationship = (relationships: string): string =>
  relationships.replace(
    '</Relationships>',
    '<Relationship Id="rIdRecord" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"' +
      ` Target="../${recordPath}"/></Relationships>`,
  );

/** The package's content types with the record's. */
export const withRecordType = (types: string): string =>
  types.replace('</Types>', `<Override PartName="/${recordPath}" ContentType="application/xml"/></Types>`);

/** The record in a part; undefined where it is another one's data. */
export function recordIn(part: string): string | undefined {
  const record = new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(part)?.[1];
  return record === undefined ? undefined : unescapeXml(record);
}
