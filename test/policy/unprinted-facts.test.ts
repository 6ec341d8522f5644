import { expect, it } from 'vitest';
import { readLibrary } from '../../src/io/library/read-library.ts';
import { ownTemplates } from '../../src/io/library/read-sources.ts';
import { unprintedNotices } from '../../src/policy/unprinted-notices.ts';
import { openLibrary, preparePolicies } from '../../src/prepare-policy.ts';
import { smallProfile } from '../samples/small-profile.ts';
import { clause, prepare, profile, type Trial, withLine2, withPolicy } from '../samples/trial.ts';

const library = openLibrary(readLibrary(ownTemplates, ''));

/** What is told of a profile with more lines on its school and on its policy. */
function told(school: string, policy = '', edition = 'short'): readonly string[] {
  const text = smallProfile
    .replace('  email', () => `${school}  email`)
    .replace('edition: short', () => `edition: ${edition}\n${policy}`);
  const noLogo = () => {
    throw new Error('there is no logo');
  };
  return preparePolicies({ file: 'schools/elm.yaml', text }, library, noLogo).flatMap((each) =>
    unprintedNotices(each).map(({ message }) => message.replace(/^.*: /, '')),
  );
}

it('names each fact that no clause of the choice prints, with the clause to include', () => {
  expect(told('  headteacher: Head Teacher\n  deputyHead: Deputy Head\n  ethos: we are kind\n')).toEqual([
    'school.headteacher (include head-decides), school.deputyHead (include concern-head-next), school.ethos (include ethos-gloss)',
  ]);
  expect(told('  deputyHead: Deputy Head\n', '', 'standard')).toEqual([
    'school.deputyHead (include concern-head-next)',
  ]);
  expect(told('  documents: { parents: Handbook }\n', '', 'full')).toEqual([
    'school.documents.parents (include expectations-in-handbook)',
  ]);
});

it('tells nothing once the clause is included, as the hint says', () => {
  expect(told('  ethos: we are kind\n', '    include: [ethos-gloss]\n')).toEqual([]);
  expect(told('  headteacher: Head Teacher\n', '    include: [head-decides]\n')).toEqual([]);
});

it('names a clause to omit no longer', () => {
  expect(told('  documents: { complaints: Complaints Policy }\n', '    omit: [complaints-policy]\n')).toEqual([
    'school.documents.complaints (omit no longer complaints-policy)',
  ]);
});

it.each(['short', 'standard', 'full'])(
  'has motto, vision and values on the first page of the edition %s',
  (edition) => {
    const facts = '  motto: Together we grow\n  vision: Every child is known.\n  values: [Kindness, Courage]\n';
    expect(told(facts, '', edition)).toEqual([]);
  },
);

it('tells nothing of what is shown otherwise: the name, the owner, the policy that took its place', () => {
  expect(told('  shortName: Elm\n', '    owner: Business Manager\n    approval: { by: Board }\n')).toEqual([]);
  expect(told('', '    omit: [fm-school-name]\n    supersededBy: { title: Online Policy }\n')).toEqual([]);
});

const withTitle = (words: string): Trial => ({ clauses: { 'the-title': clause(words) } });

/** What is told of a trial: its small policy type prints nothing but the school's name. */
const toldOfTrial = (trial: Trial) =>
  prepare(trial).flatMap((each) => unprintedNotices(each).map(({ message }) => message.replace(/^.*: /, '')));

it('tells nothing of what every profile has to state, where a small policy type prints none of it', () => {
  expect(toldOfTrial({})).toEqual([]);
  expect(toldOfTrial(withTitle('Rules'))).toEqual([]);
  const mayPrint = { notes: clause('Write to {{school.email}} or on {{platforms.chat}}.') };
  expect(toldOfTrial({ clauses: mayPrint })).toEqual([]);
});

it('tells there of all that the school might have left out', () => {
  const stated = withLine2('  name: Hill School\n  headteacher: Head Teacher');
  expect(toldOfTrial({ ...stated, ...withTitle('Rules') })).toEqual(['school.headteacher']);
  expect(toldOfTrial(withPolicy('approval: { by: Board }'))).toEqual(['policy.approval.by']);
  const app = (words: string) => profile.replace('  chat: WhatsApp', `  chat: WhatsApp\n  ${words}`);
  expect(toldOfTrial({ profile: app('groups: class') })).toEqual(['platforms.groups']);
  const mayPrint = { notes: clause('Write in {{platforms.schoolApp}}.', 'when: [platforms.schoolApp]\n') };
  expect(toldOfTrial({ profile: app('schoolApp: Dojo'), clauses: mayPrint })).toEqual([
    'platforms.schoolApp (include notes)',
  ]);
});

it('tells of what means nothing without another fact', () => {
  expect(told('  mottoLanguage: cy\n  logoAlternative: An elm\n')).toEqual([
    'school.mottoLanguage, school.logoAlternative',
  ]);
  expect(told('', '    approval: { by: Board, minute: item 7 }\n')).toEqual(['policy.approval.minute']);
});
