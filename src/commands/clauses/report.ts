import { type ListedClause, type ListedSection, tellChoice } from '../../policy/list-clauses.ts';

/** The clauses of one policy type; with `profile` and `edition`, of one school's policy. */
export interface ListedType {
  readonly type: string;
  readonly name: string;
  readonly about: string;
  /** The profile's file. */
  readonly profile?: string;
  /** The edition that the school starts from. */
  readonly edition?: string;
  readonly sections: readonly ListedSection[];
}

/** A policy type's clauses as a person reads them: by section, a line each, and under it the sources. */
export function showClauses({ type, name, about, profile, edition, sections }: ListedType): string {
  const all = sections.flatMap((section) => section.clauses);
  const had = all.filter(({ choice }) => choice?.has);
  const opening =
    profile === undefined || edition === undefined
      ? [`${type}: ${name}, ${all.length} clauses`, about]
      : [`${profile}: ${type}, edition ${edition}: ${had.length} of ${all.length} clauses`];
  const width = { id: widest(all, ({ id }) => id), title: widest(all, ({ title }) => title) };
  const line = (clause: ListedClause): readonly string[] => {
    const { id, title, choice, editions, sources } = clause;
    const told = choice ? tellChoice(choice, edition ?? '') : editionsOf(editions);
    const mark = choice ? (choice.has ? '+ ' : '- ') : '';
    const shown = `  ${mark}${id.padEnd(width.id)}  ${title.padEnd(width.title)}  ${told}`;
    return [
      shown,
      ...(choice
        ? []
        : sources.map((source) => `      source: ${source.title} (${source.edition}; checked ${source.checked})`)),
    ];
  };
  const shown = sections
    .filter((section) => section.clauses.length > 0)
    .flatMap(({ section, heading, clauses }) => [
      '',
      section === null ? 'cover' : `${section}: ${heading}`,
      ...clauses.flatMap(line),
    ]);
  return `${[...opening, ...shown].join('\n')}\n`;
}

const editionsOf = (editions: readonly string[]): string =>
  editions.length === 0 ? 'to include' : editions.join(', ');

const widest = (clauses: readonly ListedClause[], words: (clause: ListedClause) => string): number =>
  Math.max(0, ...clauses.map((clause) => words(clause).length));
