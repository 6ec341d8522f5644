/** A right profile for the library of trials, with every field that there is and each scalar on a line of its own. */
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
  trial:
    edition: standard
    include:
      - notes
      - please
    omit:
      - be-kind
    reword:
      notes:
        text: A note of our own.
        why: The governors asked for it
      please: "Please do:"
    extra:
      - section: rules
        text: Please keep to term time.
    pageStyle: cover
    appliesTo: All parents and carers
    availableFrom: the school office
    approval:
      by: Governing Body
      on: 2026-03-12
      minute: item 7
    review:
      every: 2 years
      next: 2028-03
      underway: 2028-01
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
