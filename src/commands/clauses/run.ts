import { joinPath } from '../../io/files/paths.ts';
import { readPolicyTypes, templatesBeside } from '../../io/library/read-sources.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { chooseClauses } from '../../policy/choose-clauses.ts';
import { listClauses } from '../../policy/list-clauses.ts';
import { parsePolicyType } from '../../policy/parse-policy-type.ts';
import { exitCodeOf, PolicyError, type Problem } from '../../problem.ts';
import { templateValues } from '../../profile/template-values.ts';
import { didYouMean } from '../../yaml/did-you-mean.ts';
import type { ExitCode } from '../command.ts';
import { prepareProfiles } from '../prepare-profiles.ts';
import { problemAsJson, showProblems } from '../show-problems.ts';
import type { ClausesOptions } from './command.ts';
import { type ListedType, showClauses } from './report.ts';

/** Prints the clauses of the library; or, with --profile, which of them that school has. */
export async function listLibrary(
  [asked]: readonly string[],
  options: ClausesOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { out } = surroundings;
  const problems: Problem[] = [];
  const types: ListedType[] = [];
  try {
    const found =
      options.profile === undefined
        ? ofLibrary(asked, surroundings)
        : await ofProfile(options.profile, asked, surroundings);
    types.push(...found);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    problems.push(...error.problems);
  }
  if (options.json) out.write(`${JSON.stringify({ types, problems: problems.map(problemAsJson) }, null, 2)}\n`);
  else {
    showProblems(problems, surroundings);
    out.write(types.map(showClauses).join('\n'));
  }
  return exitCodeOf(problems);
}

/** Throws PolicyError where there is no such policy type, or it is broken. */
function ofLibrary(asked: string | undefined, { folder }: Surroundings): readonly ListedType[] {
  const sources = readPolicyTypes(templatesBeside(joinPath(folder, 'schools')), folder);
  const ids = sources.map(({ id }) => id);
  const wanted = idsOf(ids, asked, 'there is no policy type');
  return sources
    .filter(({ id }) => wanted.includes(id))
    .map((source) => {
      const type = parsePolicyType(source);
      const { name, about } = type.manifest.value;
      return { type: type.id, name, about, sections: listClauses(type) };
    });
}

/** Throws PolicyError where the profile or its policy is wrong. */
async function ofProfile(
  path: string,
  asked: string | undefined,
  surroundings: Surroundings,
): Promise<readonly ListedType[]> {
  const { profiles, libraries } = await prepareProfiles([path], surroundings);
  return profiles.flatMap(({ templates, policies, problems }) => {
    if (problems.length > 0) throw new PolicyError(problems);
    const had = policies.map(({ policy }) => policy);
    const wanted = idsOf(had, asked, `${path} has no policy`);
    return policies
      .filter(({ policy }) => wanted.includes(policy))
      .flatMap(({ policy, profile, stated }) => {
        const type = libraries.get(templates)?.policyType(policy);
        if (!type) return [];
        const { name, about, defaultEdition } = type.manifest.value;
        const choices = chooseClauses(type, stated, templateValues(profile.value, stated));
        const school = { profile: profile.file, edition: stated.edition ?? defaultEdition };
        return [{ type: policy, name, about, ...school, sections: listClauses(type, choices) }];
      });
  });
}

/** All ids, or just the one that was asked for. Throws PolicyError where it isn't among them. */
function idsOf(known: readonly string[], asked: string | undefined, message: string): readonly string[] {
  if (asked === undefined || known.includes(asked)) return asked === undefined ? known : [asked];
  throw new PolicyError([{ code: 'VALUE_UNKNOWN', message: `${message} "${asked}"`, hint: didYouMean(asked, known) }]);
}
