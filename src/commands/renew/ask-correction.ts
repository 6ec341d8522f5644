import type { Conversation } from '../../io/person/conversation.ts';
import { type Day, isoDate } from '../../profile/calendar-date.ts';
import type { PolicyValue } from '../../profile/profile-shape.ts';
import { nextVersion } from '../../profile/version.ts';
import { changeInWords, line } from '../../profile/words/phrases.ts';
import type { Correction } from '../../review/plan-editorial.ts';
import { UsageError } from '../usage-error.ts';
import { dayOrMonth, versionAfter } from './ask-renewal.ts';
import { askerOf } from './asker.ts';
import type { RenewOptions } from './command.ts';

/** Options that only a new approval has. */
const ofApprovals = ['by', 'minute', 'every', 'next'] as const;

/**
 * The correction that is to be recorded, from the options or from the person at the terminal. Unless an option says
 * otherwise its day is today and its version the next patch (1.2 becomes 1.2.1); author and reason have to be given.
 *
 * @throws UsageError as askRenewal does
 */
export async function askCorrection(
  policy: PolicyValue,
  options: RenewOptions,
  today: Day,
  confirmed: boolean,
  converse: (() => Promise<Conversation>) | undefined,
): Promise<Omit<Correction, 'words'>> {
  const given = ofApprovals.find((name) => options[name] !== undefined);
  if (given) throw new UsageError(`--${given} is of a new approval, and --editorial leaves the approval as it is`);
  const { answer, missing } = askerOf(options, converse);
  const last = policy.history?.at(-1);
  const patch = nextVersion('patch', last?.version);
  const change = await answer({ option: 'change', ask: 'Which slip was mended, and why', type: changeInWords });
  const author = await answer({ option: 'author', ask: 'Who mended it', type: line, likely: last?.author });
  const offered = { on: { known: isoDate(today) }, version: { known: patch } };
  const silent = askerOf(options, undefined);
  const on = await silent.answer({ option: 'on', ask: '', type: dayOrMonth, ...offered.on });
  const version = await silent.answer({
    option: 'version',
    ask: '',
    type: versionAfter(last?.version),
    ...offered.version,
  });
  const lacking = [...missing, ...(!converse && !confirmed ? ['--yes (or --dry-run)'] : [])];
  if (lacking.length > 0 || !change || !author || !on || !version) {
    throw new UsageError(`nobody can be asked here, so renew --editorial needs ${lacking.join(', ')}`);
  }
  return { on, version, author, change };
}
