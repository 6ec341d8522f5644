import { joinPath } from '../../io/files/paths.ts';
import { approvedPath } from '../../io/files/read-approved.ts';
import { writeFiles } from '../../io/files/write-files.ts';
import { readExactText } from '../../io/library/read-sources.ts';
import type { Conversation } from '../../io/person/conversation.ts';
import { mayColour, type Surroundings } from '../../io/person/surroundings.ts';
import type { PreparedPolicy } from '../../prepare-policy.ts';
import { PolicyError } from '../../problem.ts';
import { printDate } from '../../profile/calendar-date.ts';
import { changedLines } from '../../review/changed-lines.ts';
import { asSource, renewProfile } from '../../review/renew-profile.ts';
import { colours, noColours } from '../../show-problem.ts';
import { approvedAfter, keptApproval } from '../approved-after.ts';
import type { ExitCode } from '../command.ts';
import { prepareProfiles } from '../prepare-profiles.ts';
import { wordsOption } from '../read-option.ts';
import { answerOrStop } from '../stopped.ts';
import { UsageError } from '../usage-error.ts';
import type { RenewOptions } from './command.ts';
import { offerBuild } from './offer-build.ts';
import { planTask, type RenewalTask } from './plan-task.ts';
import { showLines } from './show-lines.ts';

/**
 * Records an approval in a profile, a slip that was mended since, or which words an approval is of, once the person has
 * seen the change; and keeps the words beside the profile.
 *
 * @throws UsageError, PolicyError; Stopped where the person pressed Ctrl-C
 */
export async function renewPolicy(
  args: readonly string[],
  options: RenewOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { folder, out, err } = surroundings;
  const task = taskOf(options);
  const { profiles, libraries } = await prepareProfiles(args, surroundings);
  const [prepared, another] = profiles;
  if (!prepared || another) throw new UsageError('renew takes one profile, such as schools/orchard.yaml');
  if (prepared.problems.length > 0) throw new PolicyError(prepared.problems);
  const chosen = choosePolicy(prepared.policies, wordsOption(options, 'policy'));
  const { profile, policy: type } = chosen;
  const path = joinPath(folder, profile.file);
  const kept = keptApproval(path, type, folder);
  const confirmed = options.yes === true || options.dryRun === true;

  let conversation: Conversation | undefined;
  const { converse } = surroundings;
  const tell = (words: string) => err.write(words);
  const talk = converse && (async () => (conversation ??= introduced(await converse(), chosen, tell)));
  const paint = mayColour(surroundings, out) ? colours : noColours;
  try {
    const planned = await planTask(task, chosen, kept, { options, confirmed, converse: talk, paint }, surroundings);
    if (!planned) return 0;
    const { plan, result } = planned;
    const text = readExactText(path, folder);
    const renewed = plan.changes.length === 0 ? text : renewProfile(profile, type, text, plan);
    const library = libraries.get(prepared.templates);
    const store = await approvedAfter(path, asSource(profile.file, renewed), type, library, folder);

    const runs = changedLines(text, renewed);
    if (runs.length > 0) out.write(showLines(profile.file, runs, paint));
    err.write(`${result}\n`);
    if (runs.flat().some(({ kind, text: line }) => kind === 'added' && / #/.test(line))) {
      err.write('Other comments stay as they are: see whether those on the changed lines still hold.\n');
    }
    if (options.dryRun) {
      err.write('Nothing is changed (--dry-run).\n');
      return 0;
    }
    if (!confirmed) {
      const asking = await talk?.();
      const answer = await asking?.confirm({ ask: `Write this to ${profile.file}?`, usual: false });
      if (!answer || !answerOrStop(answer)) {
        err.write('Nothing is changed.\n');
        return 0;
      }
    }
    if (readExactText(path, folder) !== text) throw changedMeanwhile(profile.file);
    const encoder = new TextEncoder();
    writeFiles(
      [
        { path: approvedPath(path), bytes: encoder.encode(store) },
        { path, bytes: encoder.encode(renewed) },
      ],
      folder,
      { durable: true },
    );
    err.write(`${profile.file} is written; ${approvedPath(profile.file)} keeps the words.\n`);
    return await offerBuild(profile.file, conversation, surroundings);
  } finally {
    conversation?.close();
  }
}

function taskOf(options: RenewOptions): RenewalTask {
  if (options.editorial && options.words) throw new UsageError('choose --editorial or --words');
  return options.editorial ? 'editorial' : options.words ? 'words' : 'approval';
}

/** Thrown where the profile changed between reading and writing, as by an editor while the questions were answered. */
const changedMeanwhile = (file: string): PolicyError =>
  new PolicyError([
    {
      code: 'PROFILE_UNEDITABLE',
      message: 'the profile was changed meanwhile; it is left as it is',
      file,
      hint: 'save and close it, and run renew again',
    },
  ]);

/** Prints, before the first question, which policy is renewed and when it was last approved. */
function introduced(conversation: Conversation, chosen: PreparedPolicy, tell: (text: string) => void): Conversation {
  const { document, name, stated } = chosen;
  const { approval, issued, history } = stated;
  const last = history?.at(-1);
  const before = approval?.on
    ? `Last approved by ${approval.by}, ${printDate(approval.on)}`
    : issued
      ? `Issued ${printDate(issued)}`
      : 'Never approved';
  tell(`${name}, ${document.properties.school}\n${before}${last ? `; version ${last.version}` : ''}.\n`);
  tell('Press Enter to take what stands in [brackets].\n\n');
  return conversation;
}

function choosePolicy(policies: readonly PreparedPolicy[], asked: string | undefined): PreparedPolicy {
  const [only, another] = policies;
  const types = policies.map(({ policy }) => policy).join(', ');
  const found = asked === undefined ? (another ? undefined : only) : policies.find(({ policy }) => policy === asked);
  if (found) return found;
  if (asked === undefined) throw new UsageError(`name the policy with --policy: ${types}`);
  throw new UsageError(`the school has no policy "${asked}"; it has: ${types}`);
}
