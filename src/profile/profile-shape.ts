import { group, list, map, optional, required, scalar, type ValueOf, wordsOrGroup } from '../yaml/shape.ts';
import { email, url } from './addresses.ts';
import { date, period, reviewDate } from './dates.ts';
import {
  choice,
  colour,
  fieldPath,
  flag,
  language,
  libraryName,
  markdown,
  picturePath,
  wordsFingerprint,
} from './scalars.ts';
import { version } from './version.ts';
import { whereItIs, whomItIsFor } from './words/after-label.ts';
import { approver, association, team } from './words/bodies.ts';
import { documentTitle, listedTitle } from './words/document-title.ts';
import { jobTitle } from './words/job-title.ts';
import { minuteInWords } from './words/minute.ts';
import { ownerInRegister } from './words/owner.ts';
import { changeInWords, ethosInWords, line, mottoLine, sentences, valueInList } from './words/phrases.ts';
import { schoolInSentences, schoolName } from './words/school-name.ts';
import { appService, chatService } from './words/services.ts';

const title = scalar(documentTitle);
const clauseIds = list(scalar(libraryName));

/** Titles of the school's own documents, as a policy names them. */
const documents = group({
  parents: optional(
    title,
    'What the school calls its document for parents, where it sets out what it expects.',
    'Parent Handbook',
  ),
  staff: optional(title, 'What the school calls its document for staff.', 'Staff Code of Conduct'),
  pupils: optional(title, 'What the school calls its document on how pupils behave.', 'Behaviour Policy'),
  complaints: optional(title, 'What the school calls its way to complain.', 'Complaints Policy'),
});

const school = group({
  name: required(scalar(schoolName), 'The full name, as it stands on the cover.', 'Orchard Community Primary School'),
  shortName: optional(
    scalar(schoolInSentences),
    'How running text calls the school; the full name where left out.',
    'Orchard Primary School',
  ),
  email: required(scalar(email), 'Where parents write to about a concern.', 'office@orchard.example'),
  headteacher: optional(
    scalar(jobTitle),
    'The title of the head, as this school writes it; "Headteacher" where left out.',
    'Head Teacher',
  ),
  deputyHead: optional(
    scalar(jobTitle),
    'The title of the deputy, if a concern may go there too.',
    'Deputy Headteacher',
  ),
  seniorTeam: optional(
    scalar(team),
    'What the school calls its senior staff, if parents may turn to them.',
    'Senior Leadership Team',
  ),
  parentBody: optional(scalar(association), "What the parents' association is called.", 'PTFA'),
  motto: optional(scalar(mottoLine), 'One line under the name.', 'Together we grow'),
  mottoLanguage: optional(
    scalar(language),
    "The motto's language where it isn't English, so that a screen reader says it well: cy Welsh, gd Gaelic, la Latin.",
    'cy',
  ),
  vision: optional(
    scalar(sentences),
    "The school's mission or vision, in its own words, on the cover.",
    'Every child is known and every child flourishes.',
  ),
  values: optional(list(scalar(valueInList)), 'The values that the school names, in order.', '[Friendship, Joy]'),
  ethos: optional(
    scalar(ethosInWords),
    "What respect for the school's ethos comes down to, in the school's words.",
    'we treat everyone with kindness',
  ),
  documents: optional(documents, "Titles of the school's own documents that a clause may name."),
  logo: optional(scalar(picturePath), 'A picture beside the profile: PNG, JPEG or SVG.', 'orchard.svg'),
  logoAlternative: optional(
    scalar(sentences),
    "What the logo shows, for people who can't see it.",
    'Crest: an apple tree over an open book',
  ),
  colour: optional(scalar(colour), 'The colour of headings and rules, in quotes.', '"#2f6f3e"'),
});

const platforms = group({
  chat: required(scalar(chatService), "What the parents' groups run on; several with commas.", 'WhatsApp'),
  directory: optional(
    scalar(chatService),
    'A second service on which parents find and write to each other.',
    'Class List',
  ),
  schoolApp: optional(scalar(appService), 'The app in which teachers and parents write to each other.', 'Dojo'),
  groups: optional(
    scalar(choice('class', 'year', 'class and year')),
    'Which groups there are; "class and year" where left out.',
  ),
});

const approval = group({
  by: required(scalar(approver), 'Who approves the policy.', 'Governing Body'),
  on: optional(scalar(date), 'When it was approved; left out while it is a draft.', '2024-03-12'),
  minute: optional(scalar(minuteInWords), 'The minute that records it.', 'FGB 12/03/24, item 7'),
  words: optional(
    scalar(wordsFingerprint),
    'Which words were approved: a fingerprint that `policygen renew` writes.',
    '3f2a9c81d4e07b65',
  ),
});

const review = group({
  every: optional(scalar(period), 'How often the policy is reviewed.', '2 years'),
  next: optional(
    scalar(reviewDate),
    'When it is reviewed next: a date or a term (Summer Term 2026, 2025/26); worked out from the approval where left out.',
    '2026-03',
  ),
  underway: optional(scalar(date), 'Since when its review is under way, while it is; renew takes this out.', '2026-02'),
});

const historyRow = group({
  version: required(scalar(version), 'The version as the school counts it.', '"1.0"'),
  date: required(scalar(date), 'When this version was made.', '2024-03'),
  author: required(scalar(line), 'Who made it; initials will do.', 'FS'),
  change: required(scalar(changeInWords), 'Why, in a few words.', 'New policy'),
  editorial: optional(
    scalar(flag),
    'Whether it mends a slip and needs no approval; `policygen renew --editorial` writes it.',
    'true',
  ),
});

const relatedPolicy = group({
  title: required(scalar(listedTitle), 'What the document is called.', 'Complaints Policy'),
  url: optional(scalar(url), 'Where it can be read.', 'https://orchard.example/complaints'),
});

const successor = group({
  title: required(scalar(listedTitle), 'What the policy is called that took its place.', 'Online Communication Policy'),
  url: optional(scalar(url), 'Where it can be read.', 'https://orchard.example/online-communication'),
});

/** A passage of the school's own, beside the library's. */
const extraClause = group({
  section: required(scalar(libraryName), 'The section at whose end it stands.', 'group-rules'),
  text: required(
    scalar(markdown),
    'The words, in Markdown; fields in double braces as in a clause.',
    'Please keep to English in the whole-class group.',
  ),
});

/** A school's own words for a clause: written as a group, or as the words alone. */
const rewording = wordsOrGroup('text', {
  text: required(
    scalar(markdown),
    'The words, in Markdown; fields in double braces as in a clause.',
    'Please keep to the subject.',
  ),
  leavesOut: {
    ...optional(
      list(scalar(fieldPath)),
      'Facts of the clause that readers act on and that these words leave out on purpose.',
      '[school.email]',
    ),
    needs: 'why',
  },
  why: optional(
    scalar(sentences),
    'Why they are left out, for whoever reads this next.',
    'Parents write in the app only',
  ),
});

/** What a profile says of one policy. */
export const policyShape = group({
  edition: optional(
    scalar(libraryName),
    "Which choice of clauses to start from; the policy type's own where left out.",
    'standard',
  ),
  include: optional(clauseIds, "Clauses to have beside the edition's.", '[leavers-removed]'),
  omit: optional(clauseIds, 'Clauses of the edition to leave out.', '[no-politics]'),
  reword: optional(map('a clause', rewording), "This school's own words for a clause.", '{ no-politics: "…" }'),
  extra: optional(list(extraClause), "Passages of the school's own."),
  pageStyle: optional(
    scalar(choice('letterhead', 'cover')),
    'The first page: the text follows a letterhead, or the cover has a page of its own; a letterhead where left out.',
  ),
  appliesTo: optional(scalar(whomItIsFor), 'Whom the policy is for.', 'All parents and carers, also of the nursery'),
  availableFrom: optional(scalar(whereItIs), 'Where a copy can be had.', 'the school office and the website'),
  issued: optional(scalar(date), 'When it was issued, where no approval is recorded.', '2025-09'),
  approval: optional(approval, 'Who approves the policy, and when it did.'),
  review: optional(review, 'How often and when next the policy is reviewed.'),
  history: optional(list(historyRow), 'The versions, the oldest first.'),
  supersededBy: optional(successor, 'The policy that took its place, once one has.'),
  owner: optional(scalar(ownerInRegister), 'Who looks after the policy, for the register.', 'School Business Manager'),
  related: optional(list(relatedPolicy), 'Documents to read beside this one.'),
});

/** The one description of a profile. */
export const profileShape = group({
  school: required(school, 'The school, as all of its policies name it.'),
  platforms: required(platforms, 'Where parents write to each other.'),
  policies: required(map('a policy type', policyShape), 'The policies that this school has, by policy type.'),
});

export type ProfileValue = ValueOf<typeof profileShape>;
export type PolicyValue = ValueOf<typeof policyShape>;
