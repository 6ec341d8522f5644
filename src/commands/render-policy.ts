import { carryingRecord } from '../diff/encode-record.ts';
import type { Document } from '../document/model.ts';
import type { Look } from '../formats/format.ts';
import { type FormatName, type FormatOptions, usualOptions } from '../formats/formats.ts';
import type { Renderer } from '../io/rendering/renderer.ts';
import type { PreparedPolicy } from '../prepare-policy.ts';
import { tellDrawingEnded } from './tell-drawing-ended.ts';

/** What of a policy is rendered. */
export interface Rendering {
  readonly formats: readonly FormatName[];
  readonly options: FormatOptions;
  readonly look: Look;
  /** Another than the policy's own with its record. */
  readonly document?: Document;
}

/** The bytes of a prepared policy in a format, as they are published. Throws PolicyError where the format refuses it. */
export async function renderPolicy(
  policy: PreparedPolicy,
  format: FormatName,
  look: Look,
  renderer: Renderer,
): Promise<Uint8Array> {
  const [bytes] = await renderFiles(policy, { formats: [format], options: usualOptions, look }, renderer);
  return bytes ?? new Uint8Array();
}

/**
 * A prepared policy's files, in the order of the formats.
 *
 * @throws PolicyError where a format refuses it; at the profile's line of the logo where that ended what draws it
 */
export function renderFiles(
  { profile, document, record }: PreparedPolicy,
  rendering: Rendering,
  renderer: Renderer,
): Promise<readonly Uint8Array[]> {
  const files = renderer.render({ document: carryingRecord(document, record), ...rendering });
  const what = `the documents with the picture ${profile.value.school.logo}`;
  return tellDrawingEnded(files, what, profile.place(['school', 'logo']));
}
