/** A right profile with every field that there is, each scalar on a line of its own. */
export const fullProfile = `school:
  name: Elm Primary School
  shortName: Elm School
  email: office@elm.example
  headteacher: Head Teacher
  deputyHead: Deputy Head Teacher
  seniorTeam: Senior Leadership Team
  parentBody: Friends of Elm
  motto: Together we grow
  vision: Every child is known.
  values:
    - Friendship
    - Joy
  ethos: we treat everyone with kindness
  documents:
    parents: Parent Handbook
    staff: Staff Code of Conduct
    pupils: Behaviour Policy
    complaints: Complaints Policy
  logo: elm.svg
  logoAlternative: An elm
  colour: "#2f6f3e"
platforms:
  chat: WhatsApp
  directory: Class List
  schoolApp: Dojo
  groups: class
policies:
  parent-group-chats:
    edition: standard
    include:
      - leavers-removed
    omit:
      - no-politics
    reword:
      written-warning: A warning in writing.
    extra:
      - section: group-rules
        text: Please keep to term time.
    appliesTo: All parents and carers
    availableFrom: the school office
    approval:
      by: Governing Body
      on: 2026-03-12
      minute: item 7
    review:
      every: 2 years
      next: 2028-03
    history:
      - version: "1.0"
        date: 2026-03
        author: FS
        change: New policy
    supersededBy:
      title: Online Communication Policy
      url: https://elm.example/online
    owner: School Business Manager
    related:
      - title: Complaints Policy
        url: https://elm.example/complaints
`;
