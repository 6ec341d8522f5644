import { joinPath, shownPath } from '../../io/files/paths.ts';
import { type FileToWrite, writeFiles } from '../../io/files/write-files.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { openRenderer } from '../../io/rendering/renderer.ts';
import { exitCodeOf, PolicyError, type Problem } from '../../problem.ts';
import type { ExitCode } from '../command.ts';
import { changeAsJson } from '../diff/report.ts';
import { wordRedline } from '../diff/write-redline.ts';
import { wordsOption } from '../read-option.ts';
import { problemAsJson, showProblems } from '../show-problems.ts';
import type { ImpactOptions } from './command.ts';
import { type FoundImpact, findImpacts } from './find-impacts.ts';
import { showImpacts } from './report.ts';

/** Prints what changes for each school, and writes each changed policy as a Word file to `--docx-dir`. Throws UsageError. */
export async function tellImpact(
  [revision = '', ...named]: readonly string[],
  options: ImpactOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { folder, out, err } = surroundings;
  const asked = named.length === 0 ? ['schools'] : named;
  const problems: Problem[] = [];
  const found: FoundImpact[] = [];
  const files: FileToWrite[] = [];
  try {
    const report = (problem: Problem) => problems.push(problem);
    found.push(...(await findImpacts(revision, asked, wordsOption(options, 'policy'), surroundings, report)));
    const into = wordsOption(options, 'docxDir');
    if (into !== undefined) files.push(...(await redlines(found, joinPath(folder, into), surroundings)));
    writeFiles(files, folder);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    problems.push(...error.problems);
  }
  if (options.json) {
    const policies = found.map(({ impact, compared }) => ({
      ...impact,
      changes: compared?.diff.changes.map(changeAsJson) ?? [],
    }));
    const redlined = files.map(({ path }) => shownPath(path, folder));
    const result = { revision, policies, redlines: redlined, problems: problems.map(problemAsJson) };
    out.write(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    showProblems(problems, surroundings);
    if (found.length > 0) out.write(showImpacts(found.map((one) => one.impact)));
    for (const { path } of files) err.write(`written: ${shownPath(path, folder)}\n`);
  }
  return exitCodeOf(problems);
}

/** One Word file for each policy whose words change: `orchard-parent-group-chats.docx`. */
async function redlines(
  found: readonly FoundImpact[],
  folder: string,
  surroundings: Surroundings,
): Promise<readonly FileToWrite[]> {
  const renderer = openRenderer();
  const files: FileToWrite[] = [];
  try {
    for (const { impact, compared } of found) {
      if (!compared || impact.status !== 'words') continue;
      const path = joinPath(folder, `${impact.school}-${impact.policy}.docx`);
      files.push({ path, bytes: await wordRedline(compared.diff, compared.look, renderer, surroundings) });
    }
  } finally {
    await renderer.close();
  }
  return files;
}
