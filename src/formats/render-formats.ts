import type { Document } from '../document/model.ts';
import type { Engines, Look } from './format.ts';
import type { FormatName } from './formats.ts';
import { carriesRecord, type FormatOptions, loadFormat } from './formats.ts';

/**
 * A document as each of the formats has it, in their order.
 *
 * @param document with its record
 * @throws PolicyError where one of them refuses it
 */
export async function renderFormats(
  document: Document,
  formats: readonly FormatName[],
  options: FormatOptions,
  look: Look,
  engines: Engines,
): Promise<readonly Uint8Array[]> {
  const rendered: Uint8Array[] = [];
  for (const name of formats) {
    const format = await loadFormat(name, options);
    rendered.push(await format.render(givenIn(name, document), look, engines));
  }
  return rendered;
}

/** What of a document a format is given: some have no place for a record that a reader wouldn't meet. */
export function givenIn(name: FormatName, document: Document): Document {
  if (carriesRecord(name)) return document;
  const { record: _, ...properties } = document.properties;
  return { ...document, properties };
}
