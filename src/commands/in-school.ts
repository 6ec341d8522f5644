import type { Problem } from '../problem.ts';

/** A problem of a school's document, which names the school where no file of it does. */
export const inSchool = (problem: Problem, school: string): Problem =>
  problem.file === undefined ? { ...problem, message: `${school}: ${problem.message}` } : problem;
