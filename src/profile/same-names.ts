/** A school in a list. */
interface Named {
  /** The profile's file name without its ending. */
  readonly school: string;
  readonly schoolName: string;
}

/** Groups of schools whose names look alike, as their profiles' names, in the order of the list. */
export function calledAlike(schools: Iterable<Named>): readonly (readonly string[])[] {
  const groups = new Map<string, Set<string>>();
  for (const { school, schoolName } of schools) {
    const key = soundOf(schoolName);
    groups.set(key, (groups.get(key) ?? new Set()).add(school));
  }
  return [...groups.values()].filter(({ size }) => size > 1).map((group) => [...group]);
}

/**
 * The entries, with the profile's name added to school names that look alike: two of "St Mary's" become
 * "St Mary's (st-marys-ely)" and "St Mary's (st-marys-wells)". All others keep their names.
 */
export function withDistinctNames<T extends Named>(entries: readonly T[]): readonly T[] {
  const alike = new Set(calledAlike(entries).flat());
  return entries.map((entry) =>
    alike.has(entry.school) ? { ...entry, schoolName: `${entry.schoolName} (${entry.school})` } : entry,
  );
}

/** A name without what readers overlook: capitals, accents, spaces, signs, and "St." for "Saint". */
function soundOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/&/g, ' and ')
    .replace(/\bsaint\b/g, 'st');
  return words.replace(/[^\p{L}\p{N}]/gu, '') || name;
}
