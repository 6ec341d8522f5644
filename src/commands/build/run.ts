import { headingLevels } from '../../formats/html/markup.ts';
import { milliseconds } from '../../io/person/clock.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { exitCodeOf } from '../../problem.ts';
import type { ExitCode } from '../command.ts';
import { dayOption, wordsOption } from '../read-option.ts';
import { UsageError } from '../usage-error.ts';
import type { BuildOptions } from './command.ts';
import { buildDocuments } from './documents.ts';
import type { BuildListener, BuildOrder } from './order.ts';
import { showProgress } from './progress.ts';
import { showBuilt } from './report.ts';
import { parseShard, type Shard } from './shard.ts';

/** Builds what the options ask for, with its progress on `err`. Throws UsageError. */
export async function buildPolicies(
  args: readonly string[],
  options: BuildOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const progress = options.quiet ? undefined : showProgress(surroundings.err, milliseconds);
  let isStopped = false;
  void surroundings.stopped?.().then(() => {
    isStopped = true;
  });
  const order: BuildOrder = {
    profiles: args,
    folder: surroundings.folder,
    out: options.out,
    formats: options.format,
    pdfEngine: options.pdfEngine,
    headingLevel: headingLevels.find((level) => `${level}` === options.headingLevel) ?? 2,
    browser: options.browser,
    only: options.policy,
    on: dayOption(options, 'on'),
    force: options.force === true,
    shard: shardOption(options),
    jobs: jobsOption(options),
  };
  const tell: BuildListener['tell'] = (state) => progress?.tell(state);
  const result = await buildDocuments(order, { tell, isStopped: () => isStopped });
  progress?.end();
  showBuilt(result, options, surroundings);
  return result.left > 0 ? 130 : exitCodeOf(result.problems);
}

/** Throws UsageError. */
function shardOption(options: BuildOptions): Shard | undefined {
  const words = wordsOption(options, 'shard');
  if (words === undefined) return undefined;
  const shard = parseShard(words);
  if (shard) return shard;
  throw new UsageError(`--shard should be one of n parts, such as 2/8, not "${words}"`);
}

/** Throws UsageError. */
function jobsOption(options: BuildOptions): number | undefined {
  const words = wordsOption(options, 'jobs');
  if (words === undefined) return undefined;
  const jobs = /^\d{1,3}$/.test(words) ? Number(words) : 0;
  if (jobs > 0) return jobs;
  throw new UsageError(`--jobs should be a number from 1 to 999, not "${words}"`);
}
