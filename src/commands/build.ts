import type { FormatName } from '../formats/format.ts';
import { formatNames, usualFormats } from '../formats/formats.ts';
import { headingLevels } from '../formats/html/markup.ts';
import { pdfEngines } from '../formats/pdf.ts';
import type { Surroundings } from '../io/surroundings.ts';
import { exitCodeOf } from '../problem.ts';
import { buildDocuments } from './build-documents.ts';
import type { BuildOrder, BuildWatch } from './build-order.ts';
import type { Command, Options } from './command.ts';
import { showProgress } from './progress.ts';
import { dayOption, wordsOption } from './read-option.ts';
import { parseShard, type Shard } from './shard.ts';
import { showBuilt } from './show-built.ts';
import { UsageError } from './usage-error.ts';

export const build: Command = {
  name: 'build',
  summary: 'Build the policies of schools as PDF, Word and HTML.',
  arguments: [{ name: '[profiles...]', about: 'profiles: files, folders or patterns (default: schools)' }],
  options: [
    {
      flags: '--format <formats>',
      about: 'formats, with commas between',
      choices: formatNames,
      several: true,
      default: usualFormats.join(','),
    },
    {
      flags: '--pdf-engine <engine>',
      about: 'what makes the PDF',
      choices: pdfEngines,
      default: 'embedded',
    },
    { flags: '--browser <path>', about: 'the browser for that engine (default: the best that is found)' },
    {
      flags: '--heading-level <level>',
      about: "the title's level in an html-fragment",
      choices: headingLevels.map(String),
      default: '2',
    },
    { flags: '--policy <type>', about: 'only this policy type' },
    { flags: '--out <folder>', about: 'where the documents go', default: 'dist' },
    { flags: '--on <day>', about: 'say in the documents which reviews are past on this day' },
    { flags: '--shard <i/n>', about: 'only one of n parts of the schools, such as 2/8: for many machines' },
    { flags: '--jobs <n>', about: 'how many threads make documents (default: for many schools, one for each core)' },
    { flags: '--force', about: 'make every document again, also where nothing has changed' },
    { flags: '--json', about: 'print the result as JSON' },
    { flags: '--quiet', about: 'print nothing but problems' },
  ],
  files: [
    ['schools/<school>.yaml', 'the profiles'],
    ['templates/', 'clauses of your own, beside schools/'],
    ['dist/<school>/<policy type>.pdf', 'a document; .docx and .html beside it'],
  ],
  examples: [
    ['policygen build', 'every school in schools/'],
    ['policygen build schools/orchard.yaml', 'one school, three formats'],
    ['policygen build --format html-fragment', "the words alone, to paste into the school's website"],
    ['policygen build "schools/*.yaml" --format html --out public', 'the web pages of all schools'],
  ],
  run: buildPolicies,
};

async function buildPolicies(args: readonly string[], options: Options, surroundings: Surroundings) {
  const progress = options.quiet ? undefined : showProgress(surroundings.err);
  let isStopped = false;
  void surroundings.stopped?.().then(() => {
    isStopped = true;
  });
  const order: BuildOrder = {
    profiles: args,
    folder: surroundings.folder,
    out: String(options.out),
    formats: options.format as readonly FormatName[],
    pdfEngine: options.pdfEngine === 'browser' ? 'browser' : 'embedded',
    headingLevel: headingLevels.find((level) => String(level) === options.headingLevel) ?? 2,
    browser: options.browser === undefined ? undefined : String(options.browser),
    only: options.policy === undefined ? undefined : String(options.policy),
    on: dayOption(options, 'on'),
    force: options.force === true,
    shard: shardOption(options),
    jobs: jobsOption(options),
  };
  const tell: BuildWatch['tell'] = (state) => progress?.tell(state);
  const result = await buildDocuments(order, { tell, isStopped: () => isStopped });
  progress?.end();
  showBuilt(result, options, surroundings);
  return result.left > 0 ? 130 : exitCodeOf(result.problems);
}

/** Throws UsageError. */
function shardOption(options: Options): Shard | undefined {
  const words = wordsOption(options, 'shard');
  if (words === undefined) return undefined;
  const shard = parseShard(words);
  if (shard) return shard;
  throw new UsageError(`--shard should be one of n parts, such as 2/8, not "${words}"`);
}

/** Throws UsageError. */
function jobsOption(options: Options): number | undefined {
  const words = wordsOption(options, 'jobs');
  if (words === undefined) return undefined;
  const jobs = /^\d{1,3}$/.test(words) ? Number(words) : 0;
  if (jobs > 0) return jobs;
  throw new UsageError(`--jobs should be a number from 1 to 999, not "${words}"`);
}
