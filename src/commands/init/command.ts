import { describeCommand } from '../command.ts';
import type { OptionsOf } from '../command-option.ts';

export const init = describeCommand({
  name: 'init',
  summary: "Make a school's profile by a few questions.",
  details:
    'Each question has a usual answer, which Enter takes; - says that there is no such thing. What an option gives is not ' +
    'asked. Ctrl-C stops, and nothing is written. Without a terminal, nothing is asked. A profile that is there already is left as it is.',
  arguments: [{ name: '[name]', about: "the school's name, or the profile's file (default: schools/<name>.yaml)" }],
  // Of the questions (profile/questions.ts), in the words of the fields that they fill (profile/profile-shape.ts), which
  // would be too much to load with every command; a test holds them together.
  options: [
    { flags: '--name <name>', about: 'the full name, as it stands on the cover' },
    { flags: '--email <address>', about: 'where parents write to about a concern' },
    {
      flags: '--headteacher <title>',
      about: 'the title of the head, as this school writes it (default: Headteacher)',
    },
    { flags: '--chat <service>', about: "what the parents' groups run on; several with commas (default: WhatsApp)" },
    { flags: '--directory <service>', about: 'a second service on which parents find and write to each other' },
    { flags: '--school-app <app>', about: 'the app in which teachers and parents write to each other' },
    { flags: '--groups <groups>', about: 'which groups there are (default: class and year)' },
    { flags: '--parent-body <name>', about: "what the parents' association is called" },
    { flags: '--edition <edition>', about: 'which choice of clauses to start from' },
    { flags: '--approved-by <body>', about: 'who approves the policy (default: Governing Body)' },
    { flags: '--approved-on <date>', about: 'when it was approved; left out while it is a draft' },
    { flags: '--review-every <period>', about: 'how often the policy is reviewed (default: 2 years)' },
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
