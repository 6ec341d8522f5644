import { questionOptions } from '../../profile/questions.ts';
import { describeCommand } from '../command.ts';
import type { OptionsOf } from '../command-option.ts';

export const init = describeCommand({
  name: 'init',
  summary: "Make a school's profile by a few questions.",
  details:
    'Each question has a usual answer, which Enter takes; - says that there is no such thing. What an option gives is not ' +
    'asked. Ctrl-C stops, and nothing is written. Without a terminal, nothing is asked. A profile that is there already is left as it is.',
  arguments: [{ name: '[name]', about: "the school's name, or the profile's file (default: schools/<name>.yaml)" }],
  options: [
    ...questionOptions,
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
});

export type InitOptions = OptionsOf<typeof init>;
