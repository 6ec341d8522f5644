import { joinPath, shownPath } from '../../io/files/paths.ts';
import { writeFiles } from '../../io/files/write-files.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { exitCodeOf, PolicyError, type Problem } from '../../problem.ts';
import { type Day, isoDate, lastDay, printDate } from '../../profile/calendar-date.ts';
import { withDistinctNames } from '../../profile/same-names.ts';
import { calendarOf } from '../../review/calendar.ts';
import { type DuePolicy, findDue } from '../../review/find-due.ts';
import { type ReviewRow, reviewRow } from '../../review/review-row.ts';
import { stateLabel } from '../../review/review-state.ts';
import { dueInMarkdown, showDue } from '../../review/show-due.ts';
import type { ExitCode } from '../command.ts';
import { prepareProfiles } from '../prepare-profiles.ts';
import { dayOption, wordsOption } from '../read-option.ts';
import { problemAsJson, showProblems } from '../show-problems.ts';
import { UsageError } from '../usage-error.ts';
import type { DueOptions } from './command.ts';

/** Prints which policies are due, and writes the calendar to `--ics`. Throws UsageError. */
export async function tellDue(
  args: readonly string[],
  options: DueOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { folder, today, out, err } = surroundings;
  const on = dayOption(options, 'on') ?? today;
  const spans = spansOf(options.within);
  if (options.json && options.markdown) throw new UsageError('choose --json or --markdown');
  const ics = wordsOption(options, 'ics');

  const problems: Problem[] = [];
  const rows: ReviewRow[] = [];
  try {
    const { profiles } = await prepareProfiles(args, surroundings, undefined, on, on);
    problems.push(...profiles.flatMap((profile) => profile.problems));
    rows.push(...profiles.flatMap(({ policies }) => policies.map((policy) => reviewRow(policy, on))));
    if (ics !== undefined) {
      const path = joinPath(folder, ics);
      writeFiles([{ path, bytes: new TextEncoder().encode(calendarOf(withDistinctNames(rows), on, spans)) }], folder);
      if (!options.json) err.write(`${shownPath(path, folder)}\n`);
    }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    problems.push(...error.problems);
  }
  const policies = findDue(options.json ? rows : withDistinctNames(rows), on, spans);
  if (options.json) {
    const result = { on: isoDate(on), within: spans, policies: policies.map(asJson) };
    out.write(`${JSON.stringify({ ...result, problems: problems.map(problemAsJson) }, null, 2)}\n`);
  } else {
    out.write((options.markdown ? dueInMarkdown : showDue)(policies, on, spans));
    showProblems(problems, surroundings);
  }
  const pressing = policies.some(({ urgency }) => ['overdue', 'changed since approval'].includes(urgency.kind));
  return options.fail && pressing ? 1 : exitCodeOf(problems);
}

/** "28,60,90" as numbers, each once, from the smallest. Throws UsageError. */
function spansOf(words: string): readonly number[] {
  const spans = words.split(',').map((word) => {
    const number = /^\s*\d{1,4}\s*$/.test(word) ? Number(word) : 0;
    if (number > 0) return number;
    throw new UsageError(`--within should be days with commas between, such as 28,60,90; not "${words}"`);
  });
  return [...new Set(spans)].sort((a, b) => a - b);
}

/** Every field always there; null where the profile has nothing. */
function asJson({ row, urgency }: DuePolicy) {
  const last: Day | undefined = row.next && lastDay(row.next);
  return {
    school: row.school,
    schoolName: row.schoolName,
    policy: row.policy,
    title: row.title,
    version: row.version ?? null,
    state: stateLabel(row.state),
    nextReview: row.next ? isoDate(row.next) : null,
    nextReviewWords: row.next ? printDate(row.next) : null,
    lastDay: last ? isoDate(last) : null,
    urgency: urgency.kind,
    days: 'days' in urgency ? urgency.days : null,
    within: urgency.kind === 'due' ? urgency.within : null,
  };
}
