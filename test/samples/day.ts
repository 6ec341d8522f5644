import type { Day } from '../../src/profile/calendar-date.ts';

/** A day as tests write it: "2026-11-20". */
export function day(iso: string): Day {
  const [year = 0, month = 0, number = 0] = iso.split('-').map(Number);
  return { year, month, day: number };
}
