import { describeCommand } from '../command.ts';
import type { OptionsOf } from '../command-option.ts';

export const doctor = describeCommand({
  name: 'doctor',
  summary: 'Say whether this machine has what policygen needs, and what to do where not.',
  details:
    'It tries what it names: it sets a page, starts the browser, writes a file and takes it away again. "none" is what ' +
    'is not there and not needed either.',
  arguments: [],
  options: [
    { flags: '--out <folder>', about: 'the folder to write in', default: 'dist' },
    { flags: '--browser <path>', about: 'the browser to try (default: the best that is found)' },
    { flags: '--json', about: 'print the result as JSON' },
  ],
  examples: [['policygen doctor', 'a line for each thing']],
});

export type DoctorOptions = OptionsOf<typeof doctor>;
