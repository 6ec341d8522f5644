import { comparePolicies } from '../../diff/compare-policies.ts';
import { policyWords } from '../../diff/policy-words.ts';
import type { Conversation } from '../../io/person/conversation.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import type { ApprovedPolicy } from '../../policy/approved-store.ts';
import type { PreparedPolicy } from '../../prepare-policy.ts';
import { printDate, printDated } from '../../profile/calendar-date.ts';
import { nextReview } from '../../profile/policy-dates.ts';
import { planCorrection, planWords } from '../../review/plan-editorial.ts';
import { planRenewal, type RenewalPlan } from '../../review/plan-renewal.ts';
import type { Paint } from '../../show-problem.ts';
import { showDiff } from '../diff/report.ts';
import { UsageError } from '../usage-error.ts';
import { askCorrection } from './ask-correction.ts';
import { askRenewal } from './ask-renewal.ts';
import type { RenewOptions } from './command.ts';

/**
 * What `policygen renew` records: an approval, a slip mended since (--editorial), or which words one is of (--words).
 */
export type RenewalTask = 'approval' | 'editorial' | 'words';

/** Where the facts to record come from: options, or the person. */
interface Asking {
  readonly options: RenewOptions;
  /** Whether the profile may be written without asking. */
  readonly confirmed: boolean;
  readonly converse: (() => Promise<Conversation>) | undefined;
  readonly paint: Paint;
}

interface PlannedTask {
  readonly plan: RenewalPlan;
  /** What will be recorded, in one line for the person. */
  readonly result: string;
}

/**
 * What to write for a task; undefined where there is nothing to do, which is told.
 *
 * @param kept the last approval as it is kept beside the profile, where it is
 * @throws UsageError where the policy has no approval to correct, or not this one; PolicyError as plans do; Stopped
 */
export async function planTask(
  task: RenewalTask,
  chosen: PreparedPolicy,
  kept: ApprovedPolicy | undefined,
  { options, confirmed, converse, paint }: Asking,
  { today, out, err }: Surroundings,
): Promise<PlannedTask | undefined> {
  const { profile, policy: type, stated, standing, record } = chosen;
  const words = policyWords(record).fingerprint;
  const tell = (line: string) => err.write(line);
  if (task === 'approval') {
    const renewal = { ...(await askRenewal(stated, options, today, confirmed, converse)), words };
    const plan = planRenewal(profile, type, renewal, today);
    const next = nextReview(plan.policy);
    const review = next ? `next review ${printDate(next)}` : 'no next review';
    return { plan, result: `version ${renewal.version}, approved ${printDate(renewal.on)}, ${review}` };
  }
  const { approval } = stated;
  if (!approval?.on) throw new UsageError(`the policy was never approved: renew without --${task} records that it was`);
  const dated = `${approval.by} approved ${printDated(approval.on)}`;
  if (task === 'words') {
    if (standing.kind === 'changed') {
      const hint = 'have them approved (renew), or record that a slip was mended (renew --editorial)';
      throw new UsageError(`the approval names other words than those of today: ${hint}`);
    }
    if (standing.kind === 'approved' && kept) {
      tell('The approval knows its words, and they are those of today.\n');
      return undefined;
    }
    return {
      plan: standing.kind === 'approved' ? { changes: [], policy: stated } : planWords(profile, type, words),
      result: `This says that the words of today are those that ${dated}. Say so only if they are.`,
    };
  }
  if (standing.kind === 'approved' && standing.facts.length === 0) {
    throw new UsageError(`the words and facts are those that ${dated}: there is nothing to correct`);
  }
  if (kept && approval.words !== undefined) {
    const before = `as approved ${printDated(approval.on)}`;
    const sides = { before, after: profile.file };
    const comparison = {
      ...sides,
      exact: sides,
      altered: [],
      redlines: [],
      isProposed: false,
      diff: comparePolicies(kept.record, record),
    };
    out.write(`${showDiff(comparison, paint)}\n`);
  } else tell('What was approved is not kept, so it cannot be shown here what has changed since.\n');
  const correction = { ...(await askCorrection(stated, options, today, confirmed, converse)), words };
  return {
    plan: planCorrection(profile, type, correction, today),
    result: `version ${correction.version}, still as ${dated}, with a slip mended: ${correction.change}`,
  };
}
