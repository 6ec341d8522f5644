/** The least that a school says to have its policy on parents' group chats. */
export const smallProfile = `school:
  name: Elm Primary School
  email: office@elm.example
platforms:
  chat: WhatsApp
policies:
  parent-group-chats:
    edition: short
`;
