/** One thing to ask for a new profile. */
export interface Question {
  /** The path of the field that gets the answer (`profileField`). */
  readonly field: string;
  /** The command's option for the answer, in commander's form. */
  readonly flags: string;
  /** The option's help: a copy of the field's words in profile-shape.ts, which would take too long to load for help. */
  readonly about: string;
  readonly ask: string;
  /** Set where a profile requires the field. */
  readonly needed?: true;
  /** The default answer; without one, an unanswered field is left out or, where it is needed, asked again. */
  readonly usual?: string;
  /** The words for what happens without an answer, where "none" would be wrong. */
  readonly without?: string;
  /** Ask only if the field of this path has an answer. */
  readonly after?: string;
  /** The possible answers; any where left out. */
  readonly choices?: readonly Choice[];
}

export interface Choice {
  readonly words: string;
  /** What the choice brings. */
  readonly about?: string;
}

/** The answer for "none". */
export const none = '-';

const asked = [
  {
    field: 'school.name',
    needed: true,
    flags: '--name <name>',
    about: 'the full name, as it stands on the cover',
    ask: "What is your school's full name?",
  },
  {
    field: 'school.email',
    needed: true,
    flags: '--email <address>',
    about: 'where parents write to about a concern',
    ask: 'To which email address may parents write?',
  },
  {
    field: 'school.headteacher',
    flags: '--headteacher <title>',
    about: 'the title of the head, as this school writes it',
    ask: 'How does your school write the title of its head?',
    usual: 'Headteacher',
  },
  {
    field: 'platforms.chat',
    needed: true,
    flags: '--chat <service>',
    about: "what the parents' groups run on; several with commas",
    ask: "On which service do parents' groups run?",
    usual: 'WhatsApp',
  },
  {
    field: 'platforms.directory',
    flags: '--directory <service>',
    about: 'a second service on which parents find and write to each other',
    ask: 'Is there a second service for parents, such as Class List?',
  },
  {
    field: 'platforms.schoolApp',
    flags: '--school-app <app>',
    about: 'the app in which teachers and parents write to each other',
    ask: 'In which app do teachers and parents write to each other, such as Dojo?',
  },
  {
    field: 'platforms.groups',
    flags: '--groups <groups>',
    about: 'which groups there are',
    ask: 'Which groups are there?',
    usual: 'class and year',
    choices: ['class', 'year', 'class and year'].map((words) => ({ words })),
  },
  {
    field: 'school.parentBody',
    flags: '--parent-body <name>',
    about: "what the parents' association is called",
    ask: "What is your parents' association called, such as PTFA?",
  },
  {
    field: 'policy.edition',
    flags: '--edition <edition>',
    about: 'which choice of clauses to start from',
    ask: 'How much should the policy say?',
  },
  {
    field: 'policy.approval.by',
    flags: '--approved-by <body>',
    about: 'who approves the policy',
    ask: 'Who approves the policy?',
    usual: 'Governing Body',
  },
  {
    field: 'policy.approval.on',
    flags: '--approved-on <date>',
    about: 'when it was approved; left out while it is a draft',
    ask: 'When was it approved, such as 2026-03-12?',
    without: 'not yet',
    after: 'policy.approval.by',
  },
  {
    field: 'policy.review.every',
    flags: '--review-every <period>',
    about: 'how often the policy is reviewed',
    ask: 'How often will you review it?',
    usual: '2 years',
  },
] as const satisfies readonly Question[];

/**
 * The questions for a new profile, in order: only what nearly every policy needs at once.
 *
 * @param editions the editions of the policy type, and its usual one
 */
export const questions = (editions: readonly Choice[], usualEdition: string): readonly Question[] =>
  asked.map((question) =>
    question.field === 'policy.edition' ? { ...question, usual: usualEdition, choices: editions } : question,
  );

/** The options of `policygen init` that answer them beforehand. */
export const questionOptions = asked.map((question) => ({
  flags: question.flags,
  about: 'usual' in question ? `${question.about} (default: ${question.usual})` : question.about,
}));
