import type { Surroundings } from '../io/surroundings.ts';
import type { BatchResult, BuiltDocument } from './build-order.ts';
import type { Options } from './command.ts';
import { inOrder, problemAsJson, showProblems } from './show-problems.ts';

/** The most schools that the summary names. */
const named = 10;

/** Prints what a build came to: paths and problems, then how many were built, kept, failed and are left. */
export function showBuilt(result: BatchResult, options: Options, surroundings: Surroundings): void {
  const { documents } = result;
  const problems = inOrder(result.problems);
  const { out, err } = surroundings;
  if (options.json) {
    out.write(`${JSON.stringify({ documents, problems: problems.map(problemAsJson) }, null, 2)}\n`);
  } else {
    showProblems(problems, surroundings, true);
    if (!options.quiet) {
      for (const { status, path } of documents) if (status !== 'failed') out.write(`${path}\n`);
      err.write(`${summary(result, problems.length)}\n`);
    }
  }
  if (result.left === 0) return;
  const left = result.left === 1 ? '1 school is' : `${result.left} schools are`;
  err.write(`Stopped: ${left} left. The same command goes on from there.\n`);
}

/** Such as "297 built, 0 unchanged, 2 problems; failed: elm". */
function summary({ documents, failed, schools }: BatchResult, problems: number): string {
  const count = (status: BuiltDocument['status']) => documents.filter((document) => document.status === status).length;
  const parts = [`${count('built')} built`, `${count('unchanged')} unchanged`];
  if (problems > 0) parts.push(`${problems} ${problems === 1 ? 'problem' : 'problems'}`);
  if (failed.length === 0 || schools === 1) return parts.join(', ');
  const more = failed.length > named ? ` and ${failed.length - named} more` : '';
  return `${parts.join(', ')}; failed: ${failed.slice(0, named).join(', ')}${more}`;
}
