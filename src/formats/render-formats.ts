import type { Engines, Look } from './format.ts';
import { type FormatName, type FormatOptions, loadFormat } from './formats.ts';
import type { Publication } from './publication.ts';

/**
 * A policy as each of the formats has it, in their order.
 *
 * @throws PolicyError where one of them refuses it
 */
export async function renderFormats(
  publication: Publication,
  formats: readonly FormatName[],
  options: FormatOptions,
  look: Look,
  engines: Engines,
): Promise<readonly Uint8Array[]> {
  const rendered: Uint8Array[] = [];
  for (const name of formats) {
    const format = await loadFormat(name, options);
    rendered.push(await format.render(publication, look, engines));
  }
  return rendered;
}
