import { expect } from 'vitest';
import { inOrder } from '../../src/commands/show-problems.ts';
import type { Document } from '../../src/document/model.ts';
import { readLibrary } from '../../src/io/library/read-library.ts';
import { ownTemplates } from '../../src/io/library/read-sources.ts';
import { assembleDocument } from '../../src/policy/assemble-document.ts';
import type { PolicyType } from '../../src/policy/policy-type.ts';
import type { PolicyTypeSources } from '../../src/policy/policy-type-sources.ts';
import { profileSchema } from '../../src/policy/profile-schema.ts';
import { selectClauses } from '../../src/policy/select-clauses.ts';
import {
  type Library,
  type LogoOf,
  openLibrary,
  type PreparedPolicy,
  preparePolicies,
} from '../../src/prepare-policy.ts';
import { PolicyError, type Problem, type Source } from '../../src/problem.ts';
import { parseProfile } from '../../src/profile/parse-profile.ts';
import { templateValues } from '../../src/profile/template-values.ts';
import { showProblem } from '../../src/show-problem.ts';
import { noLogo } from '../read/no-logo.ts';

/** For its fonts. */
const ownLibrary = readLibrary(ownTemplates, '');

import { followed } from '../read/followed.ts';
import { repaired } from '../read/repaired.ts';
import { disagreement, type SchemaVerdict, schemaVerdict } from '../read/schema-verdict.ts';

export const manifest = `name: Trial
about: A policy to try things out.
defaultEdition: standard
cover:
  - { title: the-title }
sections:
  - id: rules
    heading: Our rules
    parts:
      - { paragraph: [be-kind] }
      - { leadIn: [please], list: [be-brief, be-polite], extras: true }
      - { block: notes }
editions:
  standard: [the-title, be-kind]
`;

export const trialWords: Readonly<Record<string, string>> = {
  'the-title': 'Rules at {{school.name}}',
  'be-kind': 'Be kind.',
  please: 'Please:',
  'be-brief': 'be brief;',
  'be-polite': 'be polite.',
  notes: 'A note.',
};

/** What a test has different from a right profile and a right library. */
export interface Trial {
  readonly profile?: string;
  /** The profile's path. */
  readonly file?: string;
  readonly manifest?: string;
  /** Whole clause files by id; undefined where there is none. */
  readonly clauses?: Readonly<Record<string, string | undefined>>;
  /** What every file beside the profile is. */
  readonly logo?: LogoOf;
}

/** A right profile; its second line is the school's name, and its eighth the edition of its one policy. */
export const profile = `school:
  name: Hill School
  email: office@hill.example
platforms:
  chat: WhatsApp
policies:
  trial:
    edition: standard
`;

/** The profile with another second line, or several in its place. */
export const withLine2 = (lines: string): Trial => ({ profile: profile.replace('  name: Hill School', () => lines) });

/** The profile with more lines on its policy, from line 9 on, which come without their indentation. */
export const withPolicy = (lines: string): Trial => ({ profile: profile + indented(lines, 4) });

/** The manifest with some of its words replaced. */
export const withManifest = (from: string, to: string): Trial => ({ manifest: manifest.replace(from, () => to) });

/** The clause "be-kind", which the policy has, with other words, which start on line 6. */
export const withWords = (text: string, front = ''): Trial => ({ clauses: { 'be-kind': clause(text, front) } });

/** The clause "notes", which can be any blocks, with other words, which start on line 6; and the policy has it. */
export const withNotes = (text: string): Trial => ({
  profile: `${profile}    include: [notes]\n`,
  clauses: { notes: clause(text) },
});

/** A clause's file; what `front` adds to its front matter is lines. */
export const clause = (text: string, front = ''): string =>
  `---\ntitle: A clause\nwhy: To try things out.\nsince: "0.1"\n${front}---\n${text}\n`;

/** The policies of a trial, by the real stages. Throws PolicyError. */
export function prepare(trial: Trial): readonly PreparedPolicy[] {
  const { source, sources } = sourcesOf(trial);
  return preparePolicies(source, libraryOf(sources), trial.logo ?? noLogo);
}

/** The document of a trial's policy as its clauses are put together, before anybody reads it over. */
export function assembled(trial: Trial): Document {
  const { source, sources } = sourcesOf(trial);
  return assembledFrom(source, libraryOf(sources));
}

const libraries = new Map<string, Library>();

/** The library of sources, read once for all trials that have it. */
function libraryOf(sources: PolicyTypeSources): Library {
  const key = JSON.stringify(sources);
  const library = libraries.get(key) ?? openLibrary({ ...ownLibrary, types: [sources] });
  libraries.set(key, library);
  return library;
}

/** What is wrong with a trial; nothing where it can be built. An editor with the profile's schema has to agree. */
export function problemsOf(trial: Trial): readonly Problem[] {
  const problems = refused(trial);
  if (trial.manifest === undefined && trial.clauses === undefined) {
    verdictOf ??= schemaVerdict(profileSchema([trialType()]));
    expect(disagreement(trial.profile ?? profile, problems, verdictOf)).toBeUndefined();
  }
  return problems;
}

/** What a hint says to do, done: nothing else may be wrong there then, but what only the finished words show. */
function expectMended(trial: Trial, told: Problem, all: readonly Problem[]): void {
  const { repair, line, file, hint, message } = told;
  const { source } = sourcesOf(trial);
  if (file !== source.file) return;
  for (const text of repair ? [repaired(source.text, repair)] : followed(source.text, told)) {
    const left = refused({ ...trial, profile: text }).filter(
      (problem) =>
        problem.line === line &&
        problem.code !== 'PROOFREAD' &&
        // A repair is certain; an example may bring a matter of its own, such as a picture that isn't there.
        (problem.message === message || (repair && !all.some((each) => each.message === problem.message))),
    );
    expect(left, `${message}; ${hint}: then\n${text}`).toEqual([]);
  }
}

let verdictOf: SchemaVerdict | undefined;

function trialType(): PolicyType {
  const type = libraryOf(sourcesOf({}).sources).policyType('trial');
  if (!type) throw new Error('the library of trials has no policy type');
  return type;
}

function refused(trial: Trial): readonly Problem[] {
  try {
    prepare(trial);
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return inOrder(error.problems);
  }
}

/** All that a person is told about a trial, as they see it. */
export function told(trial: Trial): string {
  const { source, sources } = sourcesOf(trial);
  const files = new Map(
    [source, sources.manifest, ...sources.clauses].map(({ file, text }) => [file, text.split('\n')]),
  );
  const lineAt = (file: string, line: number) => files.get(file)?.[line - 1];
  const problems = problemsOf(trial);
  for (const problem of problems) expectMended(trial, problem, problems);
  return problems.map((problem) => showProblem(problem, lineAt)).join('');
}

function sourcesOf(trial: Trial) {
  const files = {
    ...Object.fromEntries(Object.entries(trialWords).map(([id, text]) => [id, clause(text)])),
    ...trial.clauses,
  };
  const sources = {
    id: 'trial',
    manifest: { file: 'templates/trial/policy.yaml', text: trial.manifest ?? manifest },
    clauses: Object.entries(files).flatMap(([id, text]) =>
      text === undefined ? [] : [{ file: `templates/trial/clauses/${id}.md`, text }],
    ),
  };
  return { source: { file: trial.file ?? 'schools/hill.yaml', text: trial.profile ?? profile }, sources };
}

/**
 * The document of a profile's first policy, put together by the stages that come before the proofreading.
 *
 * @param inValues what to make of each text of the profile once it is read, for values that a profile can't have
 */
export function assembledFrom(source: Source, library: Library, inValues = (text: string) => text): Document {
  const read = parseProfile(source);
  const profile = { ...read, value: withTexts(read.value, inValues) };
  const [[id, policy] = []] = profile.value.policies;
  const type = library.policyType(id ?? '');
  if (!policy || !type) throw new Error('there is no such policy');
  const values = templateValues(profile.value, policy);
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const selection = selectClauses(type, profile, policy, values, report);
  const document = assembleDocument(type, profile, policy, selection, values, undefined, report);
  if (problems.length > 0) throw new PolicyError(problems);
  return document;
}

const indented = (lines: string, spaces: number): string =>
  `${lines.replace(/^(?=.)/gm, ' '.repeat(spaces)).trimEnd()}\n`;

/** A value with each text in it made anew. */
function withTexts<T>(value: T, made: (text: string) => string): T {
  if (typeof value === 'string') return made(value) as T;
  if (Array.isArray(value)) return value.map((item) => withTexts(item, made)) as T;
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, withTexts(item, made)])) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTexts(item, made)])) as T;
}
