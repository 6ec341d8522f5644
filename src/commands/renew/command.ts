import { describeCommand } from '../command.ts';
import type { OptionsOf } from '../command-option.ts';

export const renew = describeCommand({
  name: 'renew',
  summary: "Record an approval in a school's profile: date, minute, version, what changed, the next review.",
  details:
    'Asks for what no option gives, and shows the change before it is written. Ctrl-C stops, and nothing is written. Without ' +
    'a terminal, nothing is asked.',
  arguments: [{ name: '<profile>', about: 'the profile, a file' }],
  options: [
    { flags: '--policy <type>', about: 'which policy, where the school has several' },
    { flags: '--on <date>', about: 'when it was approved: a day, or a month' },
    { flags: '--by <body>', about: 'who approved it (default: who did last time)' },
    { flags: '--minute <reference>', about: 'the minute that records it' },
    { flags: '--version <version>', about: 'the new version: minor, major or a number' },
    { flags: '--author <name>', about: 'who wrote the new version; initials will do' },
    { flags: '--change <words>', about: 'what changed, and why, in a few words' },
    { flags: '--every <span>', about: 'how often it is reviewed from now on (default: as before)' },
    { flags: '--next <date>', about: 'the next review, where no span gives it' },
    { flags: '--editorial', about: 'a slip was mended: a new version, and the approval stays as it is' },
    { flags: '--words', about: 'the approval is of the words of today: for one that does not say of which' },
    { flags: '--dry-run', about: 'show what would change, and change nothing' },
    { flags: '--yes', about: 'write without asking' },
  ],
  examples: [
    [
      'policygen renew schools/orchard.yaml --editorial --author FS --change "A spelling mistake"',
      'for a slip in words that were approved',
    ],
    ['policygen renew schools/orchard.yaml', 'asks for what it needs, and shows the change before it is written'],
    [
      'policygen renew schools/orchard.yaml --on 2026-11-12 --minute "FGB 12/11/26, item 7" --version major ' +
        '--author FS --change "Reviewed; photos need consent" --yes',
      'asks nothing',
    ],
  ],
});

export type RenewOptions = OptionsOf<typeof renew>;
