import { PolicyError, type Problem, type Source } from '../problem.ts';
import { type Path, type Read, readYaml } from '../yaml/read-yaml.ts';
import { checkDates } from './check-dates.ts';
import { fieldHelp } from './field-help.ts';
import { isPlainName, plainName } from './plain-name.ts';
import { type ProfileValue, profileShape } from './profile-shape.ts';

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
      checkDates(policy, (code, path, message, hint) =>
        problems.push({ code, message, ...read.place(['policies', type, ...path]), hint }),
      );
    }
  }
  if (!read || problems.length > 0) throw new PolicyError(problems);
  return { id: name, file: source.file, ...read };
}

/** Adds to each place where docs/profile.md describes its field. */
const withHelp = <T>(read: Read<T>): Read<T> => ({
  ...read,
  place: (path, part) => ({ ...read.place(path, part), ...helpAt(path) }),
  placeInText: (path, ...rest) => ({ ...read.placeInText(path, ...rest), ...helpAt(path) }),
});

function helpAt(path: Path): { readonly help?: string } {
  const help = fieldHelp(path);
  return help === undefined ? {} : { help };
}

/** The problem of a name that can't be a folder or a part of a web address, both of which it becomes. */
const badName = (file: string, name: string): Problem => ({
  code: 'FILE_NAME',
  message: /^[a-z0-9-]+$/.test(name)
    ? "a profile's file name has to be one that every machine can have"
    : "a profile's file name should be small letters, digits and hyphens",
  file,
  hint: `rename it to ${plainName(name)}.yaml`,
});
