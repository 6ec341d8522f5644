import { carryingRecord } from '../diff/encode-record.ts';
import type { Engines, Format, Look } from '../formats/format.ts';
import type { PreparedPolicy } from '../prepare-policy.ts';

/** The bytes of a prepared policy in a format, as they are published. Throws as the format's `render` does. */
export function renderPolicy(
  { document, record }: PreparedPolicy,
  { name, render }: Format,
  look: Look,
  engines: Engines,
): Promise<Uint8Array> {
  // A PDF has no place for a record that a reader wouldn't meet.
  return render(name === 'pdf' ? document : carryingRecord(document, record()), look, engines);
}
