import { inlineScalar } from '../yaml/inline-scalar.ts';
import { type Day, isoDate } from './calendar-date.ts';
import { profileField } from './profile-field.ts';

/** The inputs of a new profile. */
export interface NewProfile {
  /** The answers by the field's path (`profileField`): at least the needed fields and the edition. */
  readonly answers: ReadonlyMap<string, string>;
  readonly policyType: string;
  /** The profile's path, as the person would write it. */
  readonly file: string;
  /** The path of the JSON Schema, relative to the profile's folder. */
  readonly schema: string;
  readonly today: Day;
  /** Names of clauses and a section that fit this policy, for the lines that are ready to use. */
  readonly ready: {
    readonly include?: string;
    readonly omit?: string;
    readonly reword?: string;
    readonly section?: string;
  };
}

interface Line {
  readonly words: string;
  /** The remark behind the words. */
  readonly about?: string;
}

/** The column of remarks; behind longer words there is no room, so the remark stands above. */
const remarkColumn = 42;

/**
 * The text of a profile: the answers, then the other facts that schools often state as commented-out lines, ready to
 * use, each with a remark for the person who edits the file next year.
 */
export function newProfile(asked: NewProfile): string {
  const { answers, file, schema, policyType, ready } = asked;
  const today = isoDate(asked.today);
  const approved = answers.get('policy.approval.on');
  const row = rowsFrom(answers);
  const lines: readonly (Line | readonly Line[])[] = [
    remark(`yaml-language-server: $schema=${schema}`),
    remark(`${answers.get('school.name')}: all that is particular to the school is in this file.`),
    remark(`After a change, run: policygen build ${file}`),
    remark(
      'Lines such as "# motto: Together we grow" are ready for use: delete the # and its space, and say your own.',
    ),
    blank,
    { words: 'school:' },
    row(2, 'school.name', 'school.shortName', 'school.email', 'school.headteacher', 'school.deputyHead'),
    row(2, 'school.seniorTeam', 'school.parentBody', 'school.motto', 'school.logo', 'school.colour'),
    blank,
    { words: 'platforms:' },
    row(2, 'platforms.chat', 'platforms.directory', 'platforms.schoolApp', 'platforms.groups'),
    blank,
    { words: 'policies:' },
    { words: `  ${policyType}:` },
    row(4, 'policy.edition'),
    readyLines('include', ready.include, (id) => [`include: [${id}]`]),
    readyLines('omit', ready.omit, (id) => [`omit: [${id}]`]),
    readyLines('reword', ready.reword, (id) => ['reword:', `  ${id}: Our own words for this.`]),
    readyLines('extra', ready.section, (id) => ['extra:', `  - section: ${id}`, '    text: A rule of our own.']),
    row(4, 'policy.appliesTo', 'policy.availableFrom', 'policy.owner'),
    answers.has('policy.approval.by')
      ? [
          { words: '    approval:' },
          ...row(6, 'policy.approval.by'),
          ...(approved === undefined
            ? [{ words: `      # on: ${today}`, about: profileField('policy.approval.on').about }]
            : row(6, 'policy.approval.on')),
          ...row(6, 'policy.approval.minute'),
        ]
      : { words: `    # approval: { by: Governing Body, on: ${today} }`, about: profileField('policy.approval').about },
    answers.has('policy.review.every')
      ? [{ words: '    review:' }, ...row(6, 'policy.review.every')]
      : { words: '    # review: { every: 2 years }', about: profileField('policy.review').about },
    {
      words: `    # history: [{ version: "1.0", date: ${approved ?? today}, author: AB, change: New policy }]`,
      about: profileField('policy.history').about,
    },
    {
      words: '    # related: [{ title: Complaints Policy, url: "https://school.example/complaints" }]',
      about: profileField('policy.related').about,
    },
  ];
  return `${lines.flat().map(show).join('\n')}\n`;
}

const blank: Line = { words: '' };

const remark = (words: string): Line => ({ words: `# ${words}` });

/** The lines of a group's fields, indented: answered fields, and the others with their example, ready to use. */
const rowsFrom =
  (answers: ReadonlyMap<string, string>) =>
  (indent: number, ...paths: readonly string[]): readonly Line[] =>
    paths.map((path) => {
      const { about, example } = profileField(path);
      const name = path.replace(/^.*\./, '');
      const answer = answers.get(path);
      const line = answer === undefined ? `# ${name}: ${example}` : `${name}: ${inlineScalar(answer)}`;
      return { words: `${' '.repeat(indent)}${line}`, about };
    });

/** Ready lines that name a clause or section; none where the library has no fitting one. */
function readyLines(field: string, id: string | undefined, lines: (id: string) => readonly string[]): readonly Line[] {
  if (id === undefined) return [];
  const { about } = profileField(`policy.${field}`);
  const [first, ...others] = lines(id).map((line) => ({ words: `    # ${line}` }));
  return first ? [{ ...first, about }, ...others] : [];
}

function show({ words, about }: Line): string {
  if (about === undefined) return words;
  if (words.length <= remarkColumn - 2) return `${words.padEnd(remarkColumn)}# ${about}`;
  return `${words.replace(/\S.*/, '')}# ${about}\n${words}`;
}
