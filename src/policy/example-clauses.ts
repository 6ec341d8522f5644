import type { PolicyType } from './policy-type.ts';

/** Clauses and a section for the examples in a new profile. Each works for any school, by itself. */
export interface ExampleClauses {
  /** A clause that the edition lacks. */
  readonly include?: string;
  /** A clause of the edition. */
  readonly omit?: string;
  /** Another clause of the edition. */
  readonly reword?: string;
  /** The first section with a list for a school's own rules. */
  readonly section?: string;
}

/** Examples for an edition; an example is left out where the library has no fitting clause. */
export function exampleClauses(type: PolicyType, edition: string): ExampleClauses {
  const inEdition = new Set(type.editions.get(edition));
  const bound = boundClauses(type);
  const free = type.sections
    .flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'list' || part.kind === 'paragraph' ? part.clauses : [])),
    )
    .filter((id) => !bound.has(id));
  const include = free.find((id) => !inEdition.has(id));
  const [omit, reword] = free.filter((id) => inEdition.has(id));
  const section = type.sections.find(({ parts }) => parts.some((part) => part.kind === 'list' && part.takesExtras))?.id;
  return {
    ...(include === undefined ? {} : { include }),
    ...(omit === undefined ? {} : { omit }),
    ...(reword === undefined ? {} : { reword }),
    ...(section === undefined ? {} : { section }),
  };
}

/** The clauses that depend on facts or on other clauses, or that others depend on. */
function boundClauses({ clauses }: PolicyType): ReadonlySet<string> {
  return new Set(
    [...clauses].flatMap(([id, { front }]) => {
      const { when = [], requires = [], conflicts = [] } = front.value;
      const others = [...requires, ...conflicts];
      return when.length + others.length === 0 ? [] : [id, ...others];
    }),
  );
}
