import type { AlteredFile } from '../../diff/as-seen.ts';
import type { PolicyDiff } from '../../diff/compare-policies.ts';
import { forGovernors } from '../../diff/proposed.ts';
import type { Look } from '../../formats/format.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import type { Renderer } from '../../io/rendering/renderer.ts';
import { isoDate } from '../../profile/calendar-date.ts';
import { tellDrawingEnded } from '../tell-drawing-ended.ts';

/**
 * A Word file with tracked changes, as governors get it. The changes' author and date are those of the newest version;
 * the school and today where the profile gives none. Throws PolicyError where the file can't be made.
 */
export async function wordRedline(
  diff: PolicyDiff,
  look: Look,
  renderer: Renderer,
  { today }: Surroundings,
  altered: readonly AlteredFile[] = [],
): Promise<Uint8Array> {
  const shown = forGovernors(diff);
  const { document, author } = shown.after;
  const { school, date } = document.properties;
  const revisor = { author: author ?? school, date: date ?? isoDate(today) };
  const files = renderer.render({ redline: { ...shown, altered }, revisor, look });
  const [bytes] = await tellDrawingEnded(files, `${school}: the tracked changes with its picture`);
  return bytes ?? new Uint8Array();
}
