import { type Document, parseDocument } from 'yaml';

/** A right profile that states everything that a sentence can have, and whose policy has every clause that says it. */
const everything = `school:
  name: Elm Primary School
  shortName: Elm School
  email: office@elm.example
  headteacher: Headteacher
  deputyHead: Deputy Headteacher
  seniorTeam: Senior Leadership Team
  parentBody: PTFA
  motto: Together we grow
  vision: Every child is known.
  values:
    - Courage
    - Care
  ethos: we treat everyone with kindness
  documents:
    parents: Parent Handbook
    staff: Staff Code of Conduct
    pupils: Behaviour Policy
    complaints: Complaints Policy
platforms:
  chat: WhatsApp
  schoolApp: ParentMail
policies:
  parent-group-chats:
    edition: full
    include:
      - fm-title-repeated
      - official-channels-first
      - forwarded-for-association
      - staff-concern-to-head
      - expectations-in-handbook
      - expectations-staff-pupils
      - beliefs-lead-in
      - belief-safe-environment
    appliesTo: All parents and carers
    availableFrom: The school office
    approval:
      by: Governing Body
      on: 2026-03-12
      minute: item 7
    history:
      - version: "1.0"
        date: 2026-03
        author: FS
        change: New policy
    related:
      - title: Complaints Policy
    owner: School Business Manager
`;

/**
 * The profile with one field filled in another way, in double quotes on a line of its own.
 *
 * @param field such as "school.headteacher", "policy.approval.by", "school.values[]" for the first item of a list
 */
export function profileStating(field: string, stated: string): string {
  const document: Document = parseDocument(everything, { schema: 'failsafe' });
  const path = field
    .replace(/^policy\./, 'policies.parent-group-chats.')
    .replaceAll('[]', '.0')
    .split('.')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const value = document.createNode(stated);
  Object.assign(value, { type: 'QUOTE_DOUBLE' });
  if (field === 'policy.supersededBy.title') document.deleteIn(['policies', 'parent-group-chats', 'supersededBy']);
  document.setIn(path, value);
  return document.toString({ lineWidth: 0, defaultStringType: 'PLAIN' });
}
