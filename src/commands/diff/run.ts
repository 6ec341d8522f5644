import { forGovernors } from '../../diff/proposed.ts';
import { joinPath, shownPath } from '../../io/files/paths.ts';
import { type FileToWrite, writeFiles } from '../../io/files/write-files.ts';
import { mayColour, type Surroundings } from '../../io/person/surroundings.ts';
import { openRenderer } from '../../io/rendering/renderer.ts';
import { exitCodeOf, PolicyError, type Problem } from '../../problem.ts';
import { colours, noColours } from '../../show-problem.ts';
import type { ExitCode } from '../command.ts';
import { wordsOption } from '../read-option.ts';
import { problemAsJson, showProblems } from '../show-problems.ts';
import type { DiffOptions } from './command.ts';
import { type Comparison, type Comparisons, readComparisons } from './comparisons.ts';
import { lookBeside } from './read-version.ts';
import { diffAsJson, showDiff } from './report.ts';
import { wordRedline } from './write-redline.ts';

/** Prints what changed between two versions, and writes it to the files that the options name. Throws UsageError. */
export async function tellChanges(
  args: readonly string[],
  options: DiffOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { folder, out, err } = surroundings;
  const problems: Problem[] = [];
  const files: FileToWrite[] = [];
  let found: Comparisons = { comparisons: [], problems: [] };
  try {
    found = await readComparisons(args, surroundings, wordsOption(options, 'policy'));
    problems.push(...found.problems);
    files.push(...(await filesOf(found.comparisons, options, surroundings)));
    writeFiles(files, folder);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    problems.push(...error.problems);
  }
  if (options.json) {
    const comparisons = found.comparisons.map(diffAsJson);
    out.write(`${JSON.stringify({ comparisons, problems: problems.map(problemAsJson) }, null, 2)}\n`);
  } else {
    const paint = mayColour(surroundings, out) ? colours : noColours;
    out.write(found.comparisons.map((comparison) => showDiff(comparison, paint)).join('\n'));
    showProblems(problems, surroundings);
    if (problems.length === 0) for (const { path } of files) err.write(`written: ${shownPath(path, folder)}\n`);
  }
  return exitCodeOf(problems);
}

/** The files that the options ask for. Each holds one policy. */
async function filesOf(
  comparisons: readonly Comparison[],
  options: DiffOptions,
  surroundings: Surroundings,
): Promise<readonly FileToWrite[]> {
  const [html, docx] = [wordsOption(options, 'html'), wordsOption(options, 'docx')];
  const [comparison, second] = comparisons;
  if (!comparison || (html === undefined && docx === undefined)) return [];
  if (second) {
    const message = `there are ${comparisons.length} policies to compare, and a file holds one`;
    const hint = 'name one school, and choose one of its policies with --policy';
    throw new PolicyError([{ code: 'POLICY_UNMATCHED', message, hint }]);
  }
  const { folder } = surroundings;
  // Two documents lie beside no profile: their changes get the look beside the working folder's `schools`.
  const look = comparison.look?.() ?? lookBeside(joinPath(folder, 'schools'));
  const files: FileToWrite[] = [];
  if (html !== undefined) {
    const { renderRedlinePage } = await import('../../formats/redline-html.ts');
    const page = renderRedlinePage(forGovernors(comparison.diff), comparison, look);
    files.push({ path: joinPath(folder, html), bytes: new TextEncoder().encode(page) });
  }
  if (docx !== undefined) {
    const renderer = openRenderer();
    try {
      const bytes = await wordRedline(comparison.diff, look, renderer, surroundings, comparison.altered);
      files.push({ path: joinPath(folder, docx), bytes });
    } finally {
      await renderer.close();
    }
  }
  return files;
}
