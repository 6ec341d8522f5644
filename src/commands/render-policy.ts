import { carryingRecord } from '../diff/encode-record.ts';
import type { Engines, Look } from '../formats/format.ts';
import { type FormatName, loadFormat, usualOptions } from '../formats/formats.ts';
import { givenIn } from '../formats/render-formats.ts';
import type { PreparedPolicy } from '../prepare-policy.ts';

/** The bytes of a prepared policy in a format, as they are published. Throws as the format's `render` does. */
export async function renderPolicy(
  { document, record }: PreparedPolicy,
  name: FormatName,
  look: Look,
  engines: Engines,
): Promise<Uint8Array> {
  const { render } = await loadFormat(name, usualOptions);
  return render(givenIn(name, carryingRecord(document, record)), look, engines);
}
