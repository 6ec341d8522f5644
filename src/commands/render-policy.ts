import { encodeRecord } from '../diff/encode-record.ts';
import type { Look } from '../formats/format.ts';
import { carriesRecord, type FormatName, type FormatOptions, usualOptions } from '../formats/formats.ts';
import type { Publication } from '../formats/publication.ts';
import type { Renderer } from '../io/rendering/renderer.ts';
import type { PreparedPolicy } from '../prepare-policy.ts';
import { tellDrawingEnded } from './tell-drawing-ended.ts';

/** What goes out of a prepared policy in these formats: with its record only if one of them carries it. */
export const publicationOf = ({ document, record }: PreparedPolicy, formats: readonly FormatName[]): Publication => ({
  document,
  source: record.source,
  ...(formats.some(carriesRecord) && { record: encodeRecord(record) }),
});

/** How a policy is rendered. */
export interface Rendering {
  readonly formats: readonly FormatName[];
  readonly options: FormatOptions;
  readonly look: Look;
}

/** The bytes of a prepared policy in a format, as they are published. Throws PolicyError where the format refuses it. */
export async function renderPolicy(
  policy: PreparedPolicy,
  format: FormatName,
  look: Look,
  renderer: Renderer,
): Promise<Uint8Array> {
  const [bytes] = await renderFiles(
    policy,
    publicationOf(policy, [format]),
    { formats: [format], options: usualOptions, look },
    renderer,
  );
  return bytes ?? new Uint8Array();
}

/**
 * What goes out of a policy as files, in the order of the formats.
 *
 * @throws PolicyError where a format refuses it; at the profile's line of the logo where that ended what draws it
 */
export function renderFiles(
  { profile }: PreparedPolicy,
  publication: Publication,
  rendering: Rendering,
  renderer: Renderer,
): Promise<readonly Uint8Array[]> {
  const files = renderer.render({ publication, ...rendering });
  const what = `the documents with the picture ${profile.value.school.logo}`;
  return tellDrawingEnded(files, what, profile.place(['school', 'logo']));
}
