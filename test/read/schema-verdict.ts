import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { Problem, ProblemCode } from '../../src/problem.ts';

/** What an editor that has the schema says of a profile: undefined where YAML itself can't be read. */
export type SchemaVerdict = (profile: string) => { readonly errors: readonly string[] } | undefined;

/** Judges profiles by a schema as any JSON Schema validator would. */
export function schemaVerdict(schema: object): SchemaVerdict {
  // Not strict: VS Code's keywords are none of the standard's.
  const validate: ValidateFunction = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
  return (profile) => {
    let value: unknown;
    try {
      value = parse(profile, { logLevel: 'error' });
    } catch {
      return undefined;
    }
    validate(value);
    return { errors: (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`) };
  };
}

/** What can be wrong with a profile that one file and a schema are enough to see. */
const seenBySchema: ReadonlySet<ProblemCode> = new Set([
  'FIELD_UNKNOWN',
  'FIELD_MISSING',
  'FIELD_EMPTY',
  'FIELD_TYPE',
  'VALUE_INVALID',
  'VALUE_UNKNOWN',
  'DATE_IMPOSSIBLE',
  'CLAUSE_UNKNOWN',
]);

interface Difference {
  /** What the schema can't know. */
  readonly what: string;
  /** Whether this problem of policygen's is one of that kind. */
  readonly isOf: (problem: Problem) => boolean;
}

/** Where policygen refuses what the schema takes, though one file would be enough to see it. */
export const unseenBySchema: readonly Difference[] = [
  { what: 'how many days a month has', isOf: ({ code }) => code === 'DATE_IMPOSSIBLE' },
  { what: 'that an academic year ends in the next year', isOf: ({ message }) => /not "\d{4}\/\d\d"$/.test(message) },
  { what: 'characters that nobody can see', isOf: ({ message }) => message.includes("a character that can't be seen") },
  { what: 'curly quotes that were meant as quotes', isOf: ({ message }) => message.includes('stands in curly quotes') },
  {
    what: 'an address that is written like one and leads nowhere, or elsewhere than it seems',
    isOf: ({ message }) => /\b(email|url) (?!should be)/.test(message),
  },
  { what: 'a colour too pale to read', isOf: ({ message }) => message.includes('too pale to read') },
];

/**
 * How the schema and policygen differ over a profile; undefined where they agree.
 *
 * @param problems what policygen has against the profile
 */
export function disagreement(
  profile: string,
  problems: readonly Problem[],
  verdictOf: SchemaVerdict,
): string | undefined {
  const verdict = verdictOf(profile);
  if (!verdict || problems.some(({ code }) => code.startsWith('YAML_'))) return undefined;
  const { errors } = verdict;
  if (errors.length > 0 && problems.length === 0) return `only the schema refuses it: ${errors.join('; ')}`;
  const missed = problems.filter(
    (problem) => seenBySchema.has(problem.code) && !unseenBySchema.some(({ isOf }) => isOf(problem)),
  );
  if (errors.length === 0 && missed.length > 0) {
    return `only policygen refuses it: ${missed.map(({ code, message }) => `${code} ${message}`).join('; ')}`;
  }
  return undefined;
}
