import { textFingerprint } from './diff/fingerprint.ts';
import { policyWords } from './diff/policy-words.ts';
import type { PolicyRecord } from './diff/record.ts';
import type { FontFamily } from './document/characters.ts';
import type { Document } from './document/model.ts';
import { approvalStandingOf, approvedPolicyOf } from './policy/approval-standing.ts';
import { parseApproved } from './policy/approved-store.ts';
import { assembleDocument, type Logo } from './policy/assemble-document.ts';
import { checkProfileCharacters, checkTypeCharacters } from './policy/check-characters.ts';
import { checkOwnWords } from './policy/check-own-words.ts';
import { once } from './policy/once.ts';
import { parsePolicyType } from './policy/parse-policy-type.ts';
import type { PolicyType } from './policy/policy-type.ts';
import { type PolicyTypeSources, partsOf, wholeParts } from './policy/policy-type-sources.ts';
import { proofread } from './policy/proofread/proofread.ts';
import { type Maker, provenanceOf } from './policy/provenance.ts';
import { type KnownPolicyType, recallPolicyType } from './policy/recall-policy-type.ts';
import { recordPolicy } from './policy/record-policy.ts';
import { selectClauses } from './policy/select-clauses.ts';
import { showState } from './policy/show-state.ts';
import { type UnprintedFact, unprintedFacts } from './policy/unprinted-facts.ts';
import { allWordings } from './policy/wordings.ts';
import { PolicyError, type Problem, type Source } from './problem.ts';
import { type Profile, parseProfile } from './profile/parse-profile.ts';
import type { PolicyValue } from './profile/profile-shape.ts';
import { templateValues, withTitle } from './profile/template-values.ts';
import { type AsOf, reviewState } from './review/review-state.ts';
import type { Standing } from './review/standing.ts';
import { didYouMean } from './yaml/did-you-mean.ts';

/** What a library is opened with: a folder of templates as it was read. */
export interface LibrarySources {
  readonly types: readonly PolicyTypeSources[];
  /** The fonts that documents are set in. */
  readonly families: readonly FontFamily[];
  /** A fingerprint of the look. */
  readonly lookFingerprint: string;
  readonly maker: Maker;
  /** A policy type that was precomputed, by its whole fingerprint; undefined where it has to be read. */
  readonly recall?: (fingerprint: string) => KnownPolicyType | undefined;
}

/** The policy types that there are, each read at its first use, once for all profiles. */
export interface Library {
  readonly types: readonly string[];
  readonly families: readonly FontFamily[];
  readonly maker: Maker;
  /**
   * A fingerprint over the look, a policy type's manifest, and the clauses that a policy has; the empty string where
   * there is no policy type of this name. A changed clause changes it only for the policies that have that clause.
   */
  fingerprint(id: string, has: { has(clause: string): boolean }): string;
  /** Undefined where there is no policy type of this name. @throws PolicyError where the policy type is broken */
  policyType(id: string): PolicyType | undefined;
}

/** One policy of one school, ready for every format. */
export interface PreparedPolicy {
  readonly school: string;
  readonly policy: string;
  /** What the policy type is called, for all schools. */
  readonly name: string;
  readonly profile: Profile;
  /** What the profile says of this policy. */
  readonly stated: PolicyValue;
  readonly document: Document;
  /** Whether its words are those that were approved. */
  readonly standing: Standing;
  /** How the document came to be. */
  readonly record: PolicyRecord;
  /** Facts that the profile states and none of its policies shows; each is told with one policy only. */
  unprinted(): readonly UnprintedFact[];
}

/** Reads a file that lies beside a profile (its logo). Throws PolicyError where it can't be read. */
export type ReadBeside = (profile: Profile, path: string) => Uint8Array;

/** A profile's logo as it was read (pictures/read-picture.ts), and the bytes of its file. */
export interface LogoFile extends Omit<Logo, 'print'> {
  readonly file: Uint8Array;
}

/** Gives the logo that a profile names. Throws PolicyError where it can't stand in a document. */
export type LogoOf = (profile: Profile, path: string) => LogoFile;

/**
 * The path of the logo that a profile names, so that it can be read before the policies are prepared. Undefined where
 * the profile names none, or can't be read: `preparePolicies` reports that.
 */
export function logoNamedIn(source: Source): { readonly profile: Profile; readonly path: string } | undefined {
  // A profile with a logo is parsed a second time here; one without the word is not.
  const profile = source.text.includes('logo')
    ? collected(
        () => parseProfile(source),
        () => undefined,
      )
    : undefined;
  const path = profile?.value.school.logo;
  return profile && path !== undefined ? { profile, path } : undefined;
}

export function openLibrary({ types, families, lookFingerprint, maker, recall }: LibrarySources): Library {
  const typeOf = (source: PolicyTypeSources): PolicyType => {
    const known = recall?.(maker.fingerprint(wholeParts(lookFingerprint, [source])));
    return known ? recallPolicyType(source, known) : readPolicyType(source, families);
  };
  const parsed = new Map(types.map((source) => [source.id, once(() => typeOf(source))]));
  const sources = new Map(types.map((source) => [source.id, source]));
  return {
    types: types.map(({ id }) => id),
    families,
    maker,
    policyType: (id) => parsed.get(id)?.(),
    fingerprint(id, selection) {
      const source = sources.get(id);
      if (!source) return '';
      return maker.fingerprint([lookFingerprint, ...partsOf(source, (clause) => selection.has(clause))]);
    },
  };
}

function readPolicyType(source: PolicyTypeSources, families: readonly FontFamily[]): PolicyType {
  const type = parsePolicyType(source);
  const problems: Problem[] = [];
  checkTypeCharacters(type, families, (problem) => problems.push(problem));
  if (problems.length > 0) throw new PolicyError(problems);
  return type;
}

/**
 * The stages in order: a profile's source becomes its policies' documents. Collects the problems of all policies.
 *
 * @param only the one policy type to prepare, where the profile has it; all where left out
 * @param on the day as of which a document says that its review is past; without a day, no document says so; with
 *   'start', none says either that a review is under way
 * @param approved what is kept of the school's approvals
 * @throws PolicyError
 */
export function preparePolicies(
  source: Source,
  library: Library,
  logoOf: LogoOf,
  only?: string,
  on?: AsOf,
  approved?: Source,
): readonly PreparedPolicy[] {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const collect = <T>(stage: () => T): T | undefined => collected(stage, report);

  const profile = collect(() => parseProfile(source));
  if (!profile) {
    for (const type of library.types) collect(() => library.policyType(type));
    throw new PolicyError(problems);
  }
  checkProfileCharacters(profile, library.families, report);
  const read = collect(() => readLogo(profile, logoOf));
  const store = approved && collect(() => parseApproved(approved));
  const prepared: PreparedPolicy[] = [];
  const typeOf = (id: string) => collect(() => library.policyType(id));
  const unprintedIn = once(() => unprintedFacts(profile, typeOf, read?.logo));
  for (const [id, policy] of profile.value.policies) {
    if (only !== undefined && id !== only) continue;
    const place = profile.place(['policies', id], 'key');
    const type = collect(() => library.policyType(id));
    if (!type) {
      if (library.types.includes(id)) continue;
      const hint = didYouMean(id, library.types);
      report({ code: 'VALUE_UNKNOWN', message: `there is no policy type "${id}"`, ...place, hint });
      continue;
    }
    const values = templateValues(profile.value, policy);
    const selection = selectClauses(type, profile, policy, values, report);
    const assembled = assembleDocument(type, profile, policy, selection, values, read?.logo, report);
    proofread(assembled, type, profile, policy, allWordings(type, profile, policy, selection, values), report);
    checkOwnWords(type, profile, policy, selection, withTitle(values, assembled.properties.title), report);
    const recorded = once(() => recordPolicy(type, profile, policy, assembled));
    const standing = approvalStandingOf(policy, recorded, approvedPolicyOf(profile, id, policy, store, report));
    const document = once(() => showState(assembled, reviewState(policy, on, standing)));
    // Lazy: `check` needs no record, and making one takes as long as all that `check` does need.
    const record = once(() => {
      const [shown, known] = [document(), recorded()];
      const { fingerprint: words } = policyWords(known);
      const used = library.fingerprint(id, selection);
      const source = provenanceOf(shown, profile, id, policy, read?.file, used, words, library.maker);
      return { ...known, document: shown, source };
    });
    prepared.push({
      school: profile.id,
      policy: id,
      name: type.manifest.value.name,
      profile,
      stated: policy,
      standing,
      unprinted: () => unprintedIn().filter((fact) => fact.policy === id),
      get document() {
        return document();
      },
      get record() {
        return record();
      },
    });
  }
  if (problems.length > 0) throw new PolicyError(problems);
  return prepared;
}

function readLogo(profile: Profile, logoOf: LogoOf): { readonly logo: Logo; readonly file: Uint8Array } | undefined {
  const path = profile.value.school.logo;
  if (path === undefined) return undefined;
  const { file, ...logo } = logoOf(profile, path);
  return { logo: logo.bytes === file ? logo : { ...logo, print: textFingerprint(file) }, file };
}

/** What a stage returns, or undefined where it threw problems, which are reported. */
function collected<T>(stage: () => T, report: (problem: Problem) => void): T | undefined {
  try {
    return stage();
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    for (const problem of error.problems) report(problem);
    return undefined;
  }
}
