import type { Conversation } from '../io/conversation.ts';
import { joinPath } from '../io/paths.ts';
import { readLogo } from '../io/read-logo.ts';
import { readBesideProfiles, readExactText } from '../io/read-sources.ts';
import { mayColour, type Surroundings } from '../io/surroundings.ts';
import { writeFiles } from '../io/write-documents.ts';
import { type Library, type PreparedPolicy, preparePolicies } from '../prepare-policy.ts';
import { PolicyError, type Source } from '../problem.ts';
import { printDate } from '../profile/calendar-date.ts';
import { nextReview } from '../profile/policy-dates.ts';
import { type ChangedLine, changedLines } from '../review/changed-lines.ts';
import { planRenewal } from '../review/plan-renewal.ts';
import { asSource, renewProfile } from '../review/renew-profile.ts';
import { colours, noColours, type Paint } from '../show-problem.ts';
import { askRenewal } from './ask-renewal.ts';
import type { ExitCode, Options } from './command.ts';
import { prepareProfiles } from './prepare-profiles.ts';
import { wordsOption } from './read-option.ts';
import { UsageError } from './usage-error.ts';

/** Records an approval in a profile, once the person has seen the change. Throws UsageError, PolicyError. */
export async function renewPolicy(
  args: readonly string[],
  options: Options,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { folder, today, out, err } = surroundings;
  const { profiles, libraries } = await prepareProfiles(args, surroundings);
  const [prepared, another] = profiles;
  if (!prepared || another) throw new UsageError('renew takes one profile, such as schools/orchard.yaml');
  if (prepared.problems.length > 0) throw new PolicyError(prepared.problems);
  const chosen = choosePolicy(prepared.policies, wordsOption(options, 'policy'));
  const { profile, policy: type, stated } = chosen;
  const confirmed = options.yes === true || options.dryRun === true;

  let conversation: Conversation | undefined;
  const { converse } = surroundings;
  const tell = (words: string) => err.write(words);
  const talk = converse && (async () => (conversation ??= introduced(await converse(), chosen, tell)));
  try {
    const renewal = await askRenewal(stated, options, today, confirmed, talk, tell);
    const plan = planRenewal(profile, type, renewal, today);
    const path = joinPath(folder, profile.file);
    const text = readExactText(path, folder);
    const renewed = renewProfile(profile, type, text, plan);
    await checkStillBuilds(asSource(profile.file, renewed), libraries.get(prepared.templates), surroundings);

    const paint = mayColour(surroundings, out) ? colours : noColours;
    const runs = changedLines(text, renewed);
    out.write(showChanges(profile.file, runs, paint));
    const next = nextReview(plan.policy);
    const result = `version ${renewal.version}, approved ${printDate(renewal.on)}, ${
      next ? `next review ${printDate(next)}` : 'no next review'
    }`;
    err.write(`${result}\n`);
    if (runs.flat().some(({ kind, text: line }) => kind === 'added' && / #/.test(line))) {
      err.write('Comments stay as they are: see whether those on the changed lines still hold.\n');
    }
    if (options.dryRun) {
      err.write('Nothing is changed (--dry-run).\n');
      return 0;
    }
    if (!confirmed) {
      const asking = await talk?.();
      const agreed = await asking?.ask(`Write this to ${profile.file}? [y/N] `);
      if (!/^y(es)?$/i.test(agreed ?? '')) {
        err.write('Nothing is changed.\n');
        return 0;
      }
    }
    if (readExactText(path, folder) !== text) throw changedMeanwhile(profile.file);
    writeFiles([{ path, bytes: new TextEncoder().encode(renewed) }], folder, { durable: true });
    err.write(`${profile.file} is written. Now: policygen build ${profile.file}\n`);
    return 0;
  } finally {
    conversation?.close();
  }
}

/** Somebody may have the file open in an editor while answering. */
const changedMeanwhile = (file: string): PolicyError =>
  new PolicyError([
    {
      code: 'PROFILE_UNEDITABLE',
      message: 'the profile was changed meanwhile; it is left as it is',
      file,
      hint: 'save and close it, and run renew again',
    },
  ]);

/** Tells, before the first question, what is about to be renewed. */
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

/** The renewed profile has to build. Its lines aren't the file's yet, so no problem names one. */
async function checkStillBuilds(source: Source, library: Library | undefined, { folder }: Surroundings): Promise<void> {
  if (!library) return;
  try {
    preparePolicies(source, library, await readLogo(source, readBesideProfiles(folder)));
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const renewed = 'once it is renewed: ';
    throw new PolicyError(
      error.problems.map(({ code, message, file, hint }) => ({
        code,
        message: renewed + message,
        ...(file === undefined ? {} : { file }),
        ...(hint === undefined ? {} : { hint }),
      })),
    );
  }
}

const marks = { kept: ' ', removed: '-', added: '+' } as const;

/** The changed lines with a sign before each, as in a patch. */
function showChanges(file: string, runs: readonly (readonly ChangedLine[])[], paint: Paint): string {
  const width = Math.max(...runs.flat().map(({ number }) => String(number).length));
  const line = ({ kind, number, text }: ChangedLine) => {
    const shown = `${marks[kind]} ${String(number).padStart(width)} | ${text}`.trimEnd();
    return kind === 'removed' ? paint('red', shown) : kind === 'added' ? paint('bold', shown) : paint('dim', shown);
  };
  return `${file}\n${runs.map((run) => run.map(line).join('\n')).join('\n  …\n')}\n`;
}
