import { carryingRecord } from '../diff/encode-record.ts';
import type { Engines, Format, Look } from '../formats/format.ts';
import { givenIn } from '../formats/render-formats.ts';
import type { PreparedPolicy } from '../prepare-policy.ts';

/** The bytes of a prepared policy in a format, as they are published. Throws as the format's `render` does. */
export function renderPolicy(
  { document, record }: PreparedPolicy,
  { name, render }: Format,
  look: Look,
  engines: Engines,
): Promise<Uint8Array> {
  return render(givenIn(name, carryingRecord(document, record)), look, engines);
}
