import { profileField } from '../profile/profile-field.ts';
import { questions } from '../profile/questions.ts';
import type { Command } from './command.ts';

export const init: Command = {
  name: 'init',
  summary: "Make a school's profile by a few questions.",
  details:
    'Each question has a usual answer, which Enter takes; - says that there is no such thing. What an option gives is not ' +
    'asked. Without a terminal, nothing is asked. A profile that is there already is left as it is.',
  arguments: [{ name: '[name]', about: "the school's name, or the profile's file (default: schools/<name>.yaml)" }],
  options: [
    ...questions([], '').map(({ flags, field, usual }) => ({ flags, about: aboutOption(field, usual) })),
    { flags: '--policy <type>', about: 'the policy type, where the library has several (default: the first)' },
    { flags: '--yes', about: 'ask nothing: take the usual answer to what is not given' },
  ],
  files: [
    ['schools/<name>.yaml', 'the profile, with a remark on every line'],
    ['schools/profile.schema.json', 'for editors that complete YAML'],
  ],
  examples: [
    ['policygen init', 'asks, and makes the profile in schools/'],
    ['policygen init "Elm Primary School" --email office@elm.example --yes', 'asks nothing'],
  ],
  run: async (...given) => (await import('./make-profile.ts')).makeProfile(...given),
};

/** What the description of a profile says of the field, as the others here are said. */
function aboutOption(field: string, usual: string | undefined): string {
  const { about } = profileField(field);
  const words = `${about.charAt(0).toLowerCase()}${about.slice(1).replace(/(; .* where left out)?\.$/, '')}`;
  return usual ? `${words} (default: ${usual})` : words;
}
