import { describeCommand } from '../command.ts';
import type { OptionsOf } from '../command-option.ts';

export const site = describeCommand({
  name: 'site',
  summary: 'Publish the policies of schools as a website, with every version that there was.',
  arguments: [{ name: '[profiles...]', about: 'profiles: files, folders or patterns (default: schools)' }],
  options: [
    { flags: '--out <folder>', about: 'where the site goes', default: 'site' },
    { flags: '--previous <folder>', about: 'the site as it is published now (default: the one in --out, if any)' },
    { flags: '--base-url <address>', about: 'where the site is published; the feed of changes needs it' },
    { flags: '--on <day>', about: 'as of this day (default: today)' },
  ],
  files: [
    ['schools/<school>.yaml', 'the profiles'],
    ['site/index.html', 'the index of all schools'],
    ['site/<school>/<policy type>/index.html', 'a policy as it is now'],
    ['site/<school>/<policy type>/<version>/', 'one version of it, for good'],
    ['site/manifest.json', 'what the next run goes on from'],
  ],
  examples: [
    ['policygen site', 'site/, of every school in schools/; the next run keeps the versions that are there'],
    ['policygen site --base-url https://trust.example/policies', 'with a feed of changes'],
    ['policygen site --previous published --out new', 'from a copy of the published site'],
  ],
});

export type SiteOptions = OptionsOf<typeof site>;
