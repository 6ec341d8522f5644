import { describeCommand } from '../command.ts';
import type { OptionsOf } from '../command-option.ts';

export const verify = describeCommand({
  name: 'verify',
  summary: "Tell whether published files are what today's profiles and clauses give.",
  arguments: [{ name: '<files...>', about: 'PDF, Word and HTML files, or folders of them' }],
  options: [
    { flags: '--profiles <folder>', about: 'where the profiles are', default: 'schools' },
    { flags: '--on <day>', about: 'the day that the files were built for, if they were built with --on' },
    { flags: '--json', about: 'print the result as JSON' },
  ],
  examples: [
    ['policygen verify dist', 'everything that was built'],
    ['policygen verify parent-group-chats.pdf', "a file that was downloaded from the school's website"],
  ],
});

export type VerifyOptions = OptionsOf<typeof verify>;
