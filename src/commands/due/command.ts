import { usualSpans } from '../../review/usual-spans.ts';
import { describeCommand } from '../command.ts';
import type { OptionsOf } from '../command-option.ts';

export const due = describeCommand({
  name: 'due',
  summary: 'Tell which policies are due for review, overdue, changed since their approval, or never approved.',
  arguments: [{ name: '[profiles...]', about: 'profiles: files, folders or patterns (default: schools)' }],
  options: [
    { flags: '--on <day>', about: 'as of this day (default: today)' },
    { flags: '--within <days>', about: 'spans of days ahead, with commas between', default: usualSpans.join(',') },
    { flags: '--ics <file>', about: 'write a calendar as well, with reminders at those spans' },
    { flags: '--markdown', about: 'print Markdown, for an issue or an email' },
    { flags: '--json', about: 'print the result as JSON' },
    {
      flags: '--fail',
      about: 'end with exit code 1 when a review is overdue, or words have changed since they were approved',
    },
  ],
  examples: [
    ['policygen due', 'every school in schools/, today'],
    [
      'policygen due --within 28 --fail',
      'for a weekly job: fails when a review is overdue or an approved policy has changed',
    ],
    ['policygen due --ics dist/reviews.ics', 'a calendar to import, or to subscribe to where it is published'],
  ],
});

export type DueOptions = OptionsOf<typeof due>;
