import { printDate, printDated } from './calendar-date.ts';
import { nextReview } from './policy-dates.ts';
import type { PolicyValue, ProfileValue } from './profile-shape.ts';
import { listInWords } from './words/list-in-words.ts';
import { servicesIn } from './words/services.ts';
import { approverInWords } from './words/whose-body.ts';
import { withoutOwner } from './words/without-owner.ts';

/** A field that is worked out from others, so that a profile states each fact once. */
interface DerivedField {
  readonly path: readonly [string, ...string[]];
  readonly optional: boolean;
  readonly about: string;
  /** The field that a profile has to state for this one; this one itself where left out. */
  readonly from?: string;
  readonly work: (profile: ProfileValue, policy: PolicyValue) => string | undefined;
}

export const derivedFields: readonly DerivedField[] = [
  {
    path: ['school', 'shortName'],
    optional: false,
    about: 'The short name, or the full one where there is none.',
    work: ({ school }) => school.shortName ?? school.name,
  },
  {
    path: ['school', 'headteacher'],
    optional: false,
    about: 'The title of the head, "Headteacher" unless the profile says otherwise.',
    work: ({ school }) => school.headteacher ?? 'Headteacher',
  },
  ...(['parents', 'staff', 'pupils', 'complaints'] as const).map(
    (name): DerivedField => ({
      path: ['school', 'documents', name],
      optional: true,
      about: 'The title as it stands after "our", without the school before it.',
      work: ({ school }) => school.documents?.[name] && withoutOwner(school.documents[name], school),
    }),
  ),
  {
    path: ['school', 'seniorTeam'],
    optional: true,
    about: 'The name as it stands after "our", without the school before or after it.',
    work: ({ school }) => school.seniorTeam && withoutOwner(school.seniorTeam, school),
  },
  {
    path: ['school', 'allValues'],
    optional: true,
    about: 'The values in one line: "Friendship, Joy and Respect".',
    from: 'school.values',
    work: ({ school }) => school.values && listInWords(school.values),
  },
  {
    path: ['platforms', 'all'],
    optional: false,
    about: 'The services on which parents write: "WhatsApp and Class List".',
    work: ({ platforms }) => listInWords(servicesOf(platforms)),
  },
  {
    path: ['platforms', 'any'],
    optional: false,
    about: 'One of those services, whichever: "WhatsApp or Class List".',
    work: ({ platforms }) => listInWords(servicesOf(platforms), 'or'),
  },
  {
    path: ['groups', 'many'],
    optional: false,
    about: '"class groups", "year groups" or "class and year groups".',
    work: ({ platforms }) => `${platforms.groups ?? 'class and year'} groups`,
  },
  {
    path: ['groups', 'one'],
    optional: false,
    about: '"class group", "year group" or "class or year group".',
    work: ({ platforms }) => `${(platforms.groups ?? 'class and year').replace(' and ', ' or ')} group`,
  },
  {
    path: ['policy', 'version'],
    optional: true,
    about: 'The newest version of the history.',
    from: 'policy.history',
    work: (_, policy) => policy.history?.at(-1)?.version,
  },
  {
    path: ['policy', 'approval', 'approver'],
    optional: false,
    about: 'Who approves the policy, with its article and whose it is: "the Governing Body of Orchard Primary School".',
    work: ({ school }, { approval }) => approval && approverInWords(approval.by, school.shortName ?? school.name),
  },
  {
    path: ['policy', 'approval', 'dated'],
    optional: true,
    about: 'The date of the approval with its word: "on 5 March 2024", "in March 2024".',
    from: 'policy.approval.on',
    work: (_, policy) => policy.approval?.on && printDated(policy.approval.on),
  },
  {
    path: ['policy', 'review', 'next'],
    optional: true,
    about: 'When the policy is reviewed next, stated or worked out.',
    work: (_, policy) => {
      const next = nextReview(policy);
      return next && printDate(next);
    },
  },
];

/** The field that a profile has to state so that templates get the field at a path. */
export const statedAs = (path: string): string =>
  derivedFields.find((field) => field.path.join('.') === path)?.from ?? path;

const servicesOf = ({ chat, directory }: ProfileValue['platforms']): readonly string[] =>
  [chat, ...(directory === undefined ? [] : [directory])].flatMap(servicesIn);
