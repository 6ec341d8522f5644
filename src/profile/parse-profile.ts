import { PolicyError, type Problem, type Source } from '../problem.ts';
import { type Path, type Read, readYaml } from '../yaml/read-yaml.ts';
import { addPeriod, agree, type CalendarDate, isBefore, printDate } from './calendar-date.ts';
import { fieldHelp } from './field-help.ts';
import { isPlainName, plainName } from './plain-name.ts';
import { type PolicyValue, type ProfileValue, profileShape } from './profile-shape.ts';

/** What one school states about itself and its policies. */
export interface Profile extends Read<ProfileValue> {
  /** The profile's file name without its ending: the school's folder in `dist/`. */
  readonly id: string;
  readonly file: string;
}

/**
 * Reads and checks one profile by itself, without the library of clauses.
 *
 * @throws PolicyError with every problem that could be seen
 */
export function parseProfile(source: Source): Profile {
  const problems: Problem[] = [];
  const name = source.file.replace(/^.*\//, '').replace(/\.ya?ml$/i, '');
  if (!isPlainName(name)) problems.push(badName(source.file, name));
  const unhelped = readYaml(source, profileShape, (problem, path) =>
    problems.push(path ? { ...problem, ...helpAt(path) } : problem),
  );
  const read = unhelped && withHelp(unhelped);
  if (read) {
    for (const [type, policy] of read.value.policies) {
      const say = (path: Path, message: string, hint: string) =>
        problems.push({ code: 'DATES_DISAGREE', message, ...read.place(['policies', type, ...path]), hint });
      checkDates(policy, say);
    }
  }
  if (!read || problems.length > 0) throw new PolicyError(problems);
  return { id: name, file: source.file, ...read };
}

/** Every place in the profile says where its field is described. */
const withHelp = <T>(read: Read<T>): Read<T> => ({
  ...read,
  place: (path, part) => ({ ...read.place(path, part), ...helpAt(path) }),
  placeInText: (path, ...rest) => ({ ...read.placeInText(path, ...rest), ...helpAt(path) }),
});

function helpAt(path: Path): { readonly help?: string } {
  const help = fieldHelp(path);
  return help === undefined ? {} : { help };
}

/** The name becomes a folder and a part of a web address, so it keeps to what is plain in both. */
const badName = (file: string, name: string): Problem => ({
  code: 'FILE_NAME',
  message: /^[a-z0-9-]+$/.test(name)
    ? "a profile's file name has to be one that every machine can have"
    : "a profile's file name should be small letters, digits and hyphens",
  file,
  hint: `rename it to ${plainName(name)}.yaml`,
});

/** The date from which a policy counts: its approval, else its issue. */
export const startOf = (policy: PolicyValue): CalendarDate | undefined => policy.approval?.on ?? policy.issued;

/** When a policy is reviewed next: as stated, else worked out from its start and how often; undefined if neither. */
export function nextReview(policy: PolicyValue): CalendarDate | undefined {
  if (policy.review?.next) return policy.review.next;
  const start = startOf(policy);
  return start && policy.review?.every ? addPeriod(start, policy.review.every) : undefined;
}

function checkDates(policy: PolicyValue, say: (path: Path, message: string, hint: string) => void): void {
  const { approval, issued, review, history } = policy;
  const start = startOf(policy);
  const event = approval?.on ? 'approval' : 'issue';
  if (approval?.on && issued) {
    say(
      ['issued'],
      'the policy has two dates, of its approval and of its issue',
      'delete "issued": the approval says it',
    );
  }
  if (start && review?.every && review.next) {
    const worked = addPeriod(start, review.every);
    if (worked && !agree(worked, review.next)) {
      const hint = `${review.every.words} after ${printDate(start)} is ${printDate(worked)}: delete "next", or mend the date that is wrong`;
      say(
        ['review', 'next'],
        `the next review, ${printDate(review.next)}, is not ${review.every.words} after the ${event}`,
        hint,
      );
    }
  } else if (start && review?.next && isBefore(review.next, start)) {
    say(
      ['review', 'next'],
      `the next review lies before the ${event}`,
      `that was ${start.day === undefined ? 'in' : 'on'} ${printDate(start)}: mend the date that is wrong`,
    );
  }
  for (const [index, row] of (history ?? []).entries()) {
    const before = history?.[index - 1];
    if (before && isBefore(row.date, before.date)) {
      say(
        ['history', index, 'date'],
        `version ${row.version} is older than version ${before.version} above it`,
        'put the oldest version first',
      );
    }
  }
  const last = history?.at(-1);
  if (last && approval?.on && isBefore(approval.on, last.date)) {
    const hint = `version ${last.version} is of ${printDate(last.date)}: record its approval, or delete "on" until it is approved`;
    say(['approval', 'on'], 'the approval is older than the last version', hint);
  }
}
