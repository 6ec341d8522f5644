import type { Command } from '../command.ts';

export const verify: Command = {
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
  run: async (...given) => (await import('./run.ts')).verifyFiles(...given),
};
