import { declaration, element, unescapeXml, words } from './xml.ts';

/** Where a Word file keeps data of its own (ECMA-376 part 1, 15.2.5), which Word carries along and never shows. */
export const recordPath = 'customXml/item1.xml';

const name = 'policygen-record';

/** The part itself. */
export const recordPart = (record: string): string =>
  declaration + element(name, { xmlns: 'urn:policygen:record' }, [words(record)]);

/** The record in a part; undefined where it is another one's data. */
export function recordIn(part: string): string | undefined {
  const record = new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(part)?.[1];
  return record === undefined ? undefined : unescapeXml(record);
}
