import type { Conversation } from '../../io/person/conversation.ts';
import type { Day } from '../../profile/calendar-date.ts';
import { type CalendarDate, isoDate, printDate } from '../../profile/calendar-date.ts';
import { date, period, reviewDate } from '../../profile/dates.ts';
import type { PolicyValue } from '../../profile/profile-shape.ts';
import { nextVersion, version } from '../../profile/version.ts';
import { approver } from '../../profile/words/bodies.ts';
import { minuteInWords } from '../../profile/words/minute.ts';
import { changeInWords, line } from '../../profile/words/phrases.ts';
import { faultOfDate, faultOfVersion } from '../../review/faults-of-approval.ts';
import { needsNextReview, type Renewal } from '../../review/plan-renewal.ts';
import { type Answerable, typedOption } from '../read-option.ts';
import { UsageError } from '../usage-error.ts';
import { askerOf } from './asker.ts';
import type { RenewOptions } from './command.ts';

export const dayOrMonth: Answerable<CalendarDate> = {
  noun: 'a day or a month',
  parse(words) {
    const parsed = date.parse(words);
    if ('fault' in parsed || parsed.value.month !== undefined) return parsed;
    return { fault: '', hint: 'for example: 2026-11-20 or 2026-11' };
  },
};

export const versionAfter = (last: string | undefined): Answerable<string> => ({
  noun: 'major, minor or a version, whole numbers with dots',
  parse: (words) =>
    words === 'major' || words === 'minor' ? { value: nextVersion(words, last) } : version.parse(words),
});

/**
 * The renewal that is to be recorded, from the options; the person at the terminal is asked for the rest, each question
 * again until its answer can be right.
 *
 * @param confirmed whether the profile may be written without asking
 * @throws UsageError where an option is wrong, nobody can be asked, or the answers end too early; Stopped where the
 *   person pressed Ctrl-C
 */
export async function askRenewal(
  policy: PolicyValue,
  options: RenewOptions,
  today: Day,
  confirmed: boolean,
  converse: (() => Promise<Conversation>) | undefined,
): Promise<Renewal> {
  const { answer, missing } = askerOf(options, converse);
  const last = policy.history?.at(-1);
  const [minor, major] = (['minor', 'major'] as const).map((step) => nextVersion(step, last?.version));
  const on = await answer({
    option: 'on',
    ask: 'Approved on',
    type: dayOrMonth,
    likely: isoDate(today),
    refuse: (date) => faultOfDate(date, policy, today),
  });
  const by = await answer({ option: 'by', ask: 'Approved by', type: approver, known: policy.approval?.by });
  const minute = await answer({
    option: 'minute',
    ask: 'The minute that records it (Enter for none)',
    type: minuteInWords,
    optional: true,
  });
  const newVersion = await answer({
    option: 'version',
    ask: 'Version',
    choices: [
      { words: 'minor', label: `minor (${minor})` },
      { words: 'major', label: `major (${major})` },
    ],
    other: 'a number',
    type: versionAfter(last?.version),
    likely: 'minor',
    refuse: (number) => faultOfVersion(number, policy),
  });
  const author = await answer({ option: 'author', ask: 'Who wrote it', type: line, likely: last?.author });
  const change = await answer({ option: 'change', ask: 'What changed, and why', type: changeInWords });
  const dated = needsNextReview(policy);
  const next = typedOption(options, 'next', reviewDate);
  const old = policy.review?.next ? `, for the old one was ${printDate(policy.review.next)}` : '';
  const known = policy.review?.every?.words;
  const every = await answer({
    option: 'every',
    ask: `Reviewed every (such as 2 years${dated ? old : known === undefined ? ', Enter for no review' : ''})`,
    type: period,
    known,
    optional: next !== undefined || !dated,
  });
  const lacking = [...missing, ...(!converse && !confirmed ? ['--yes (or --dry-run)'] : [])];
  if (lacking.length > 0 || !on || !by || !newVersion || !author || !change) {
    const named = lacking.map((name) => (name === '--every' ? '--every (or --next)' : name)).join(', ');
    throw new UsageError(`nobody can be asked here, so renew needs ${named}`);
  }
  const spoken = every && every.words !== known ? { every } : {};
  return {
    on,
    by,
    version: newVersion,
    author,
    change,
    ...spoken,
    ...(minute === undefined ? {} : { minute }),
    ...(next ? { next } : {}),
  };
}
