import type { AlteredFile } from '../../diff/as-seen.ts';
import type { PolicyDiff } from '../../diff/compare-policies.ts';
import { forGovernors } from '../../diff/proposed.ts';
import type { Engines, Look } from '../../formats/format.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { isoDate } from '../../profile/calendar-date.ts';

/**
 * A Word file with tracked changes, as governors get it, made by whoever made the newest version, on the day that it is of; today where the
 * profile says of no day.
 */
export async function redlineOf(
  diff: PolicyDiff,
  look: Look,
  engines: Engines,
  { today }: Surroundings,
  altered: readonly AlteredFile[] = [],
): Promise<Uint8Array> {
  const { renderRedline } = await import('../../formats/redline-docx.ts');
  const shown = forGovernors(diff);
  const { document, author } = shown.after;
  const { school, date } = document.properties;
  return renderRedline(
    { ...shown, altered },
    { author: author ?? school, date: date ?? isoDate(today) },
    look,
    engines,
  );
}
