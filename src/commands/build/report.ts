import type { Surroundings } from '../../io/person/surroundings.ts';
import { showNotices } from '../show-notices.ts';
import { inOrder, problemAsJson, showProblems } from '../show-problems.ts';
import type { BuildOptions } from './command.ts';
import type { BatchResult, BuiltDocument, FailedSchool } from './order.ts';

/** The most schools that the summary names. */
const mostNamed = 10;

/** Prints what a build came to: paths and problems, then how many were built, kept, failed and are left. */
export function showBuilt(
  result: BatchResult,
  options: Partial<Pick<BuildOptions, 'json' | 'quiet'>>,
  surroundings: Surroundings,
): void {
  const { documents, notices, schools, failed, strays, left } = result;
  const problems = inOrder(result.problems);
  const { out, err } = surroundings;
  const [built, unchanged] = [count(documents, 'built'), count(documents, 'unchanged')];
  if (options.json) {
    const summary = { schools, built, unchanged, failed, left };
    const told = problems.map(problemAsJson);
    out.write(`${JSON.stringify({ documents, notices, problems: told, strays, summary }, null, 2)}\n`);
  } else {
    showProblems(problems, surroundings, true);
    if (!options.quiet) {
      showNotices(notices, surroundings);
      for (const { status, path } of documents) if (status !== 'failed') out.write(`${path}\n`);
      const parts = [`${built} built`, `${unchanged} unchanged`];
      if (problems.length > 0) parts.push(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
      err.write(`${parts.join(', ')}${schools === 1 ? '' : namesOf(failed)}\n`);
      if (strays.length > 0) err.write(tellStrays(strays));
    }
  }
  if (left === 0) return;
  err.write(
    `Stopped: ${left === 1 ? '1 school is' : `${left} schools are`} left. The same command goes on from there.\n`,
  );
}

const moreThan = ({ length }: readonly string[]): string =>
  length > mostNamed ? ` and ${length - mostNamed} more` : '';

/** What to say of strays. policygen never deletes them: a link on some website may still lead to one. */
const tellStrays = (strays: readonly string[]): string =>
  `Of no profile, or no policy, any more: ${strays.slice(0, mostNamed).join(', ')}${moreThan(strays)}\n` +
  '  They stay as they are. Was it renamed? Lead links to the new place; once none leads to the old one, delete it.\n';

const count = (documents: readonly BuiltDocument[], status: BuiltDocument['status']): number =>
  documents.filter((document) => document.status === status).length;

/** Such as "; failed: elm (FIELD_MISSING), oak (YAML_SYNTAX)". */
function namesOf(failed: readonly FailedSchool[]): string {
  if (failed.length === 0) return '';
  const names = failed.slice(0, mostNamed).map(({ school, codes }) => `${school} (${codes.join(', ')})`);
  const more = failed.length > mostNamed ? ` and ${failed.length - mostNamed} more` : '';
  return `; failed: ${names.join(', ')}${more}`;
}
