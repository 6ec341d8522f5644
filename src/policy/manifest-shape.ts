import { url } from '../profile/addresses.ts';
import { date } from '../profile/dates.ts';
import { choice, flag, id, text } from '../profile/scalars.ts';
import { group, list, map, optional, required, scalar, type ValueOf } from '../yaml/shape.ts';

const words = scalar(text);
const clauseId = scalar(id);
const clauseIds = list(clauseId);

/** One part of the cover or of a section; exactly one of its fields says which kind it is. */
const part = group({
  picture: optional(scalar(choice('school.logo')), "The school's logo, where the profile has one."),
  alternative: optional(
    words,
    "With picture: what it shows, where the profile doesn't say.",
    '"Logo of {{school.name}}"',
  ),
  school: optional(clauseId, "The clause with the school's name, on the cover."),
  title: optional(clauseId, "The clause with the document's title."),
  motto: optional(clauseId, 'The clause with a line under the name.'),
  titleAgain: optional(clauseId, 'The clause with the title once more, over the body.'),
  paragraph: optional(clauseIds, 'Clauses that share one paragraph.'),
  leadIn: optional(clauseIds, 'With list: the clauses that can stand before it; a policy has one of them.'),
  list: optional(clauseIds, 'Clauses that are items of one list.'),
  extras: optional(scalar(flag), "With list: the school's own rules for this section are its last items."),
  caption: optional(words, 'With table: what the table holds.'),
  table: optional(clauseIds, 'Clauses that are the columns of one table: header and one cell each.'),
  facts: optional(clauseIds, 'Clauses that are labelled facts: label and value.'),
  signature: optional(clauseId, 'The clause whose list names the blanks to sign on.'),
  block: optional(clauseId, 'A clause that stands by itself, with paragraphs, lists or a table of its own.'),
});

const section = group({
  id: required(clauseId, 'The name that web addresses and profiles use.'),
  heading: required(words, 'What stands over it; fields of a profile may be used.'),
  provision: optional(clauseId, 'The provision that the heading stands for.'),
  parts: required(list(part), 'What stands in it, in order.'),
});

/** The one description of a policy type's `policy.yaml`. */
export const manifestShape = group({
  name: required(words, 'What this type of policy is called.'),
  about: required(words, 'One sentence on it.'),
  defaultEdition: required(clauseId, 'The edition of a profile that names none.'),
  numberHeadings: optional(scalar(flag), 'Whether headings are numbered; not where left out.', 'true'),
  cover: required(list(part), 'What stands before the body, in order.'),
  sections: required(list(section), 'The body, in order.'),
  editions: required(map('an edition', clauseIds), 'Named choices of clauses.'),
});

const source = group({
  title: required(words, 'What the source is called.'),
  edition: required(words, 'Which edition of it was read.'),
  checked: required(scalar(date), 'When that was.', '2026-11-20'),
  url: optional(scalar(url), 'Where it can be read.'),
});

/** The one description of a clause file's front matter. */
export const clauseShape = group({
  title: required(words, 'A short name; the label, column header or caption where the clause needs one.', 'Be kind'),
  why: required(
    words,
    'Why a school would have the clause, in one sentence.',
    'A message is read without the face that goes with it.',
  ),
  sources: optional(list(source), 'What a legal or official point rests on.'),
  requires: optional(clauseIds, 'Clauses that must stand in the same policy.'),
  conflicts: optional(clauseIds, "Clauses that can't."),
  when: optional(list(words), "Facts of the profile without which the clause can't be said.", '[platforms.schoolApp]'),
  since: required(words, 'The version of the library that brought it.', '"0.1"'),
});

export type ManifestValue = ValueOf<typeof manifestShape>;
export type PartValue = ValueOf<typeof part>;
export type ClauseValue = ValueOf<typeof clauseShape>;
