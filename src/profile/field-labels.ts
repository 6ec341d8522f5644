import type { Fields, GroupShape } from '../yaml/shape.ts';
import type { policyShape, profileShape } from './profile-shape.ts';

/** The dotted paths of a group's fields and of its inner groups' fields; a list counts as one field. */
type PathIn<F extends Fields> = {
  [K in keyof F & string]: F[K]['shape'] extends GroupShape<infer Inner> ? K | `${K}.${PathIn<Inner>}` : K;
}[keyof F & string];

/** The path of any fact that a profile can state of a school or of one of its policies. */
type FactPath =
  | PathIn<Pick<typeof profileShape.fields, 'school' | 'platforms'>>
  | `policy.${PathIn<typeof policyShape.fields>}`;

/** Each field's name in a sentence, in the words of a school office. */
const labels: Readonly<Record<FactPath, string>> = {
  school: 'what the profile says of the school',
  'school.name': "the school's name",
  'school.shortName': "the school's short name",
  'school.email': "the school's email address",
  'school.headteacher': 'the title of the head',
  'school.deputyHead': 'the title of the deputy head',
  'school.seniorTeam': 'the name of the senior team',
  'school.parentBody': "the name of the parents' association",
  'school.motto': "the school's motto",
  'school.mottoLanguage': "the motto's language",
  'school.vision': "the school's vision",
  'school.values': "the school's values",
  'school.ethos': "the school's ethos",
  'school.documents': "the titles of the school's documents",
  'school.documents.parents': "the title of the school's document for parents",
  'school.documents.staff': "the title of the school's document for staff",
  'school.documents.pupils': "the title of the school's document on behaviour",
  'school.documents.complaints': "the title of the school's document on complaints",
  'school.logo': "the school's logo",
  'school.logoAlternative': "the words for the school's logo",
  'school.colour': "the school's colour",
  platforms: 'the services that parents use',
  'platforms.chat': "the service for parents' groups",
  'platforms.directory': 'the second service for parents',
  'platforms.schoolApp': "the school's app",
  'platforms.groups': 'the kind of groups',
  'policy.edition': 'the edition',
  'policy.include': 'the list of clauses that the school includes',
  'policy.omit': 'the list of clauses that the school leaves out',
  'policy.reword': "the school's own words for clauses",
  'policy.extra': "the list of the school's own rules",
  'policy.pageStyle': 'the form of the first page',
  'policy.appliesTo': 'the words that say whom the policy is for',
  'policy.availableFrom': 'the words that say where a copy can be had',
  'policy.issued': 'the date of issue',
  'policy.approval': 'the approval',
  'policy.approval.by': 'the body that approves the policy',
  'policy.approval.on': 'the date of the approval',
  'policy.approval.minute': 'the minute of the approval',
  'policy.approval.words': 'the fingerprint of the approved words',
  'policy.review': 'the review',
  'policy.review.every': 'the time between reviews',
  'policy.review.next': 'the date of the next review',
  'policy.review.underway': 'the month from which the review is under way',
  'policy.history': 'the list of versions',
  'policy.supersededBy': 'the policy that took its place',
  'policy.supersededBy.title': 'the title of the policy that took its place',
  'policy.supersededBy.url': 'the address of the policy that took its place',
  'policy.owner': "the policy's owner",
  'policy.related': 'the list of related documents',
};

/** The label of a template's path, such as "platforms.schoolApp"; undefined for a path that no field has. */
export const labelOf = (path: string): string | undefined => known.get(path);

const known = new Map<string, string>(Object.entries(labels));
