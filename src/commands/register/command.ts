import { describeCommand } from '../command.ts';
import type { OptionsOf } from '../command-option.ts';
import { registerFormats } from './formats.ts';

export const register = describeCommand({
  name: 'register',
  summary: 'Write the register of policies: versions, approvals, next reviews, states, owners, documents.',
  arguments: [{ name: '[profiles...]', about: 'profiles: files, folders or patterns (default: schools)' }],
  options: [
    {
      flags: '--format <formats>',
      about: 'formats, with commas between',
      choices: registerFormats,
      several: true,
      default: registerFormats.join(','),
    },
    { flags: '--out <folder>', about: 'where it goes; - prints it', default: 'dist' },
    { flags: '--documents <folder>', about: 'where build wrote the documents', default: 'dist' },
    { flags: '--base-url <address>', about: 'where that folder is published; without it, addresses are relative' },
    { flags: '--on <day>', about: 'as of this day (default: today)' },
  ],
  examples: [
    ['policygen register', 'dist/register.html, .csv and .json, of every school in schools/'],
    ['policygen register --base-url https://trust.example/policies', 'with the addresses of the published documents'],
    ['policygen register --format csv --out - > register.csv', 'one format, to anywhere'],
  ],
});

export type RegisterOptions = OptionsOf<typeof register>;
