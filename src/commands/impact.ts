import type { Look } from '../formats/format.ts';
import { openEngines } from '../io/engines.ts';
import { joinPath, shownPath } from '../io/paths.ts';
import { readLook } from '../io/read-look.ts';
import type { Surroundings } from '../io/surroundings.ts';
import { type FileToWrite, writeFiles } from '../io/write-documents.ts';
import { exitCodeOf, PolicyError, type Problem } from '../problem.ts';
import type { Command, Options } from './command.ts';
import type { FoundImpact } from './find-impacts.ts';
import { wordsOption } from './read-option.ts';
import { redlineOf } from './redline-of.ts';
import { changeAsJson } from './show-diff.ts';
import { showImpacts } from './show-impacts.ts';
import { problemAsJson, showProblems } from './show-problems.ts';

export const impact: Command = {
  name: 'impact',
  summary: 'Tell what a change in the library does to every school since a git revision.',
  arguments: [
    { name: '<revision>', about: 'a git revision, such as v1, main or HEAD~1' },
    { name: '[profiles...]', about: 'profiles: files, folders or patterns (default: schools)' },
  ],
  options: [
    { flags: '--policy <type>', about: 'only this policy type' },
    {
      flags: '--docx-dir <folder>',
      about: 'write a Word file with tracked changes for each policy whose words change',
    },
    { flags: '--json', about: 'print the result as JSON' },
  ],
  examples: [
    ['policygen impact HEAD', 'what the changes that are not committed yet do to every school'],
    ['policygen impact v1 --docx-dir dist/changes', 'what changed since v1, and a Word file for each school'],
  ],
  run: tellImpact,
};

async function tellImpact([revision = '', ...named]: readonly string[], options: Options, surroundings: Surroundings) {
  const { folder, out, err } = surroundings;
  const asked = named.length === 0 ? ['schools'] : named;
  const problems: Problem[] = [];
  const found: FoundImpact[] = [];
  const files: FileToWrite[] = [];
  try {
    const { findImpacts } = await import('./find-impacts.ts');
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
    const policies = found.map(({ impact, diff }) => ({ ...impact, changes: diff?.changes.map(changeAsJson) ?? [] }));
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
  const engines = openEngines();
  const looks = new Map<string, Look>();
  const files: FileToWrite[] = [];
  try {
    for (const { impact, diff, templates } of found) {
      if (!diff || impact.status !== 'words') continue;
      const path = joinPath(folder, `${impact.school}-${impact.policy}.docx`);
      const look = looks.get(templates) ?? readLook(templates);
      looks.set(templates, look);
      files.push({ path, bytes: await redlineOf(diff, look, engines, surroundings) });
    }
  } finally {
    await engines.close();
  }
  return files;
}
