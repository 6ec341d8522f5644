import { joinPath } from '../../io/files/paths.ts';
import { watchFiles } from '../../io/files/watch-files.ts';
import { readSource } from '../../io/library/read-sources.ts';
import { type LoopbackServer, openLoopback, type Reply } from '../../io/person/loopback-server.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { PolicyError } from '../../problem.ts';
import { documentPolicy, pagePolicy, previewPage } from '../../watch/page.ts';
import { script } from '../../watch/script.ts';
import type { ExitCode } from '../command.ts';
import { wordsOption } from '../read-option.ts';
import { showProblems } from '../show-problems.ts';
import { UsageError } from '../usage-error.ts';
import type { WatchOptions } from './command.ts';
import { type FollowedProfile, followProfile } from './follow-profile.ts';

/**
 * Serves the page, and follows the profile until the person ends it. Throws UsageError; PolicyError where it can't
 * begin.
 */
export async function watchProfile(
  [named = '']: readonly string[],
  options: WatchOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { folder, out, err } = surroundings;
  const port = portFrom(wordsOption(options, 'port'));
  const path = joinPath(folder, named);
  const profile = followProfile(path, folder);
  try {
    // Throws where there is no such profile: a slip on the command line, nothing to wait for.
    readSource(path, folder);
    await profile.refresh();
    const server = await openLoopback(port, (asked) => replyTo(asked, profile));
    tell(server, profile, surroundings);
    out.write(`${server.url}\n`);
    err.write(`Open that address in your browser. The page follows ${named} and the clauses. Ctrl-C ends it.\n`);
    try {
      await follow(server, profile, surroundings);
    } finally {
      await server.close();
    }
    err.write('Ended.\n');
    return 0;
  } finally {
    await profile.close();
  }
}

/** The port to open; 0 (any free one) where none is given. Throws UsageError. */
function portFrom(words: string | undefined): number {
  if (words === undefined) return 0;
  const port = /^\d{1,5}$/.test(words) ? Number(words) : -1;
  if (port < 1 || port > 65_535) throw new UsageError(`--port should be a number from 1 to 65535, not "${words}"`);
  return port;
}

function tell(server: LoopbackServer, profile: FollowedProfile, surroundings: Surroundings): void {
  const { revision, problems } = profile.preview();
  server.tell(revision);
  showProblems(problems, surroundings);
}

/** Sends every change to the page, until the person ends the command. Rejects at a fault of policygen's. */
function follow(server: LoopbackServer, profile: FollowedProfile, surroundings: Surroundings): Promise<void> {
  let endWatching = (): void => undefined;
  const followed = new Promise<void>((resolve, reject) => {
    const refresh = inTurn(async () => {
      const before = profile.preview().revision;
      await profile.refresh();
      const { revision, problems } = profile.preview();
      if (revision === before) return;
      tell(server, profile, surroundings);
      if (problems.length === 0) surroundings.err.write('The page shows the change.\n');
    }, reject);
    endWatching = watchFiles(() => profile.places(), refresh);
    if (surroundings.stopped) surroundings.stopped().then(resolve, reject);
    else resolve();
  });
  return followed.finally(() => endWatching());
}

async function replyTo(path: string, profile: FollowedProfile): Promise<Reply | undefined> {
  if (path === '/watch.js') return { status: 200, type: 'text/javascript; charset=utf-8', body: script };
  const preview = profile.preview();
  const html = (body: string, contentPolicy: string, status = 200): Reply => ({
    status,
    type: 'text/html; charset=utf-8',
    body,
    contentPolicy,
  });
  if (path === '/') return html(previewPage(preview, preview.policies[0]), pagePolicy);
  const [, id, ending] = /^\/([a-z0-9-]+)(\.html|\.pdf)?$/.exec(path) ?? [];
  const policy = preview.policies.find((one) => one.id === id);
  if (!policy) return undefined;
  if (ending === '.html') return html(policy.html, documentPolicy);
  if (ending === undefined) return html(previewPage(preview, policy), pagePolicy);
  try {
    const pdf = await profile.pdf(policy.id);
    return pdf && { status: 200, type: 'application/pdf', body: pdf };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return html(previewPage({ ...preview, problems: error.problems }, undefined), pagePolicy, 422);
  }
}

/** Never does the work twice at once: asked while it runs, it runs once more afterwards. */
function inTurn(work: () => Promise<void>, onFault: (error: unknown) => void): () => void {
  let isRunning = false;
  let isAsked = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (isAsked) {
      isAsked = false;
      await work();
    }
    isRunning = false;
  };
  return () => {
    isAsked = true;
    if (!isRunning) run().catch(onFault);
  };
}
