import type { Day } from '../../profile/calendar-date.ts';

/** The day that a person at this machine would name: by its clock, in its time zone. */
export const today = (now = new Date()): Day => ({
  year: now.getFullYear(),
  month: now.getMonth() + 1,
  day: now.getDate(),
});

/** Milliseconds of a clock that only goes forward, for measuring how long something took. */
export const milliseconds = (): number => performance.now();
