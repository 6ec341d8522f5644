import type { Source } from '../problem.ts';

/** The files of a policy type, as they were read. */
export interface PolicyTypeSources {
  readonly id: string;
  readonly manifest: Source;
  readonly clauses: readonly Source[];
}

/** A clause's id is its file's name. */
export const clauseId = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.md$/, '');

/**
 * The names and texts of a policy type's files, as parts of a fingerprint; only the clauses for which `has` is true.
 */
export function partsOf(
  { manifest, clauses }: PolicyTypeSources,
  has: (clause: string) => boolean = () => true,
): readonly string[] {
  return [manifest, ...clauses.filter(({ file }) => has(clauseId(file)))].flatMap(({ file, text }) => [
    file.replace(/^.*[\\/]/, ''),
    text,
  ]);
}

/** The parts of a fingerprint of whole policy types and of the look that they share. */
export const wholeParts = (look: string, types: readonly PolicyTypeSources[]): readonly string[] => [
  look,
  ...types.flatMap((type) => [type.id, ...partsOf(type)]),
];
