/**
 * Everything that can be wrong with what a person gave, or with the machine: a closed list.
 * Each code has a row in docs/problems.md and a test that holds a whole message of it.
 */
export const problemCodes = [
  // YAML as a language
  'YAML_SYNTAX',
  'YAML_KEY_TWICE',
  'YAML_ALIAS',
  'YAML_TAG',
  'YAML_REMARK',
  // a profile, a manifest or a clause's front matter against its description
  'FIELD_UNKNOWN',
  'FIELD_MISSING',
  'FIELD_EMPTY',
  'FIELD_TYPE',
  'VALUE_INVALID',
  'VALUE_UNFIT',
  'VALUE_UNKNOWN',
  'DATE_IMPOSSIBLE',
  'DATES_DISAGREE',
  // files
  'FILE_MISSING',
  'FILE_UNREADABLE',
  'FILE_NAME',
  'FILE_TWICE',
  'FILE_EXISTS',
  'PICTURE_INVALID',
  'CHARACTER_MISSING',
  // the library of clauses
  'CLAUSE_UNKNOWN',
  'CLAUSE_UNPLACED',
  'CLAUSE_PLACED_TWICE',
  'CLAUSE_REQUIRES',
  'CLAUSE_CONFLICTS',
  'CLAUSE_CHOICE',
  'CLAUSE_EMPTY',
  'CLAUSE_FACTS',
  'CLAUSE_REPEATED',
  'CLAUSE_CIRCLE',
  'CLAUSE_COMBINATION',
  'TEMPLATE_SYNTAX',
  'TEMPLATE_FIELD_UNKNOWN',
  'TEMPLATE_FIELD_UNPRINTABLE',
  'TEMPLATE_FIELD_OPTIONAL',
  'TEMPLATE_FORBIDDEN',
  'MARKDOWN_UNSUPPORTED',
  'MARKDOWN_PLACE',
  'PROOFREAD',
  'DOCUMENT_EMPTY',
  'FIELD_UNUSED',
  'WORDING',
  // recording an approval
  'APPROVAL_DATE',
  'APPROVAL_WORDS',
  'VERSION_ORDER',
  'VERSION_PUBLISHED',
  'POLICY_SUPERSEDED',
  'PROFILE_UNEDITABLE',
  // comparing versions
  'GIT_REPOSITORY',
  'REVISION_UNKNOWN',
  'REVISION_LACKS',
  'APPROVAL_UNKNOWN',
  'DOCUMENT_UNRECORDED',
  'DOCUMENT_FOREIGN',
  'DOCUMENT_OUTDATED',
  'DOCUMENT_ALTERED',
  'DOCUMENT_REDLINE',
  'POLICY_UNMATCHED',
  // making and writing the documents
  'TYPESETTER',
  'PRINT_FAILED',
  // the machine
  'GIT_MISSING',
  'BROWSER_MISSING',
  'BROWSER_FAILED',
  'TYPESETTER_MISSING',
  'WRITE_FAILED',
  'WORKER_ENDED',
  'PORT_UNAVAILABLE',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** One thing wrong, as data. Lines and columns count from 1. */
export interface Problem {
  readonly code: ProblemCode;
  /** One sentence in plain words, with no full stop. */
  readonly message: string;
  /** As the person would write the path: relative to the working folder where it lies inside. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** How many characters are wrong, for the caret; 1 where left out. */
  readonly length?: number;
  /** What to do about it. */
  readonly hint?: string;
  /** Where the field is described: a file of the docs with an anchor. */
  readonly help?: string;
  /** What the hint says to do, as a change to the file; left out where a person has to choose or to know more. */
  readonly repair?: Repair;
}

/** Replaces `length` characters of a file, from a line and column on (both count from 1), by `text`. */
export interface Repair {
  readonly line: number;
  readonly column: number;
  /** In characters; a line break counts as one. */
  readonly length: number;
  readonly text: string;
}

/** Something that a person should know, though the documents are built all the same. */
export interface Notice {
  readonly kind: 'changed-since-approval' | 'facts-since-approval' | 'approved-words-unknown' | 'stated-not-shown';
  readonly school: string;
  readonly policy: string;
  /** The profile, as `Problem.file`. */
  readonly file: string;
  /** One sentence in plain words, with no full stop. */
  readonly message: string;
}

/** A text and where it came from. */
export interface Source {
  /** As `Problem.file`. */
  readonly file: string;
  readonly text: string;
}

/** Thrown by a stage that can't go on, with every problem that it could see. */
export class PolicyError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('; '));
    this.name = 'PolicyError';
    this.problems = problems;
  }
}

/** The codes that say the machine lacks something; they end the command with exit code 3. */
const machineCodes: ReadonlySet<ProblemCode> = new Set([
  'GIT_MISSING',
  'BROWSER_MISSING',
  'BROWSER_FAILED',
  'TYPESETTER_MISSING',
  'WRITE_FAILED',
  'WORKER_ENDED',
  'PORT_UNAVAILABLE',
]);

/** The command's exit code for these problems: 0 none · 1 what was given is wrong · 3 the machine lacks something. */
export function exitCodeOf(problems: readonly Problem[]): 0 | 1 | 3 {
  if (problems.length === 0) return 0;
  return problems.some((problem) => !machineCodes.has(problem.code)) ? 1 : 3;
}
