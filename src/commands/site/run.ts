import { decodeRecord } from '../../diff/decode-record.ts';
import { recordInHtml } from '../../formats/html/record.ts';
import { namesAll } from '../../io/files/find-profiles.ts';
import { joinPath, shownPath } from '../../io/files/paths.ts';
import { readPublished } from '../../io/files/previous-site-files.ts';
import { writeFiles } from '../../io/files/write-files.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { openRenderer } from '../../io/rendering/renderer.ts';
import { noticesOf } from '../../policy/approval-notices.ts';
import { PolicyError } from '../../problem.ts';
import { baseUrl } from '../../profile/addresses.ts';
import type { Day } from '../../profile/calendar-date.ts';
import type { AsOf } from '../../review/review-state.ts';
import { versionPath } from '../../site/addresses.ts';
import { type Publication, planPublication } from '../../site/plan-publication.ts';
import type { PublishedPolicy } from '../../site/published.ts';
import type { ExitCode } from '../command.ts';
import { type PreparedProfile, prepareProfiles } from '../prepare-profiles.ts';
import { dayOption, typedOption, wordsOption } from '../read-option.ts';
import { showNotices } from '../show-notices.ts';
import { candidateOf } from './candidates.ts';
import type { SiteOptions } from './command.ts';
import { makeSite } from './make-site.ts';
import { type PreviousSite, previousSite } from './previous-site.ts';

/** Writes the site as it is on a day, or none of it. Throws UsageError, PolicyError. */
export async function publishSite(
  args: readonly string[],
  options: SiteOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { folder, today, out, err } = surroundings;
  const on = dayOption(options, 'on') ?? today;
  const base = typedOption(options, 'baseUrl', baseUrl);
  const home = joinPath(folder, wordsOption(options, 'out') ?? 'site');
  const previous = previousSite(home, wordsOption(options, 'previous'), folder);

  const { profiles, look } = await prepare(args, surroundings, on, on);
  const { profiles: lasting } = await prepare(args, surroundings, 'start', on);
  const offered = lasting.flatMap(({ policies }) => policies.map((policy) => candidateOf(policy, on)));
  const reader = readerOf(previous, folder);
  const publication = planPublication(previous?.manifest.policies ?? [], offered, (school, policy, { key }) => {
    const page = key === undefined ? undefined : versionPath(school, policy, key, 'html');
    const carried =
      page !== undefined && reader.has(page) && recordInHtml(new TextDecoder().decode(reader.published(page)));
    return carried ? decodeRecord(carried) : undefined;
  });
  if (publication.problems.length > 0) throw new PolicyError(publication.problems);

  const renderer = openRenderer();
  try {
    const files = await makeSite({
      publication,
      prepared: ({ school, policy }) => ({
        today: find(profiles, school, policy).policy,
        lasting: find(lasting, school, policy).policy,
        look: find(profiles, school, policy).library().look,
      }),
      ...reader,
      look: look(),
      renderer,
      on,
      base,
    });
    const written = [...files].map(([path, bytes]) => ({ path: joinPath(home, path), bytes }));
    const built = writeFiles(written, folder, { within: home, durable: true }).filter(
      (status) => status === 'built',
    ).length;
    out.write(`${shownPath(joinPath(home, 'index.html'), folder)}\n`);
    if (namesAll(args)) err.write(tellGone(publication.policies, profiles, offered));
    showNotices(
      lasting.flatMap(({ policies }) => policies.flatMap(noticesOf)),
      surroundings,
    );
    say(publication, base !== undefined, `${built} files written, ${files.size - built} unchanged`);
  } finally {
    await renderer.close();
  }
  return 0;

  function stays(school: string, policy: string): string {
    const isThere = publication.policies.some((one) => one.school === school && one.policy === policy);
    return isThere ? 'the version that is published stays' : 'it is not published';
  }

  function say({ heldBack }: Publication, feed: boolean, written: string): void {
    for (const { school, policy, isChanged } of heldBack) {
      const why = isChanged ? 'has changed since its approval' : 'is a draft';
      err.write(`${school}/${policy} ${why}: ${stays(school, policy)} until it is approved\n`);
    }
    if (!feed) err.write('no feed of changes: it needs the address of the site, --base-url\n');
    err.write(`${written}\n`);
  }
}

/** Names the policies that the site keeps though no profile has them any more, and how their pages can say so. */
function tellGone(
  kept: readonly PublishedPolicy[],
  profiles: readonly PreparedProfile[],
  offered: readonly Pick<PublishedPolicy, 'school' | 'policy'>[],
): string {
  const has = new Set(offered.map(({ school, policy }) => `${school}/${policy}`));
  const schools = new Set(profiles.map(({ school }) => school));
  const gone = kept.filter(({ school, policy }) => !has.has(`${school}/${policy}`));
  const names = new Set(gone.map(({ school, policy }) => (schools.has(school) ? `${school}/${policy}` : school)));
  return [...names]
    .map((name) => {
      const where = name.includes('/')
        ? `its lines back into schools/${name.replace(/\/.*/, '')}.yaml`
        : `schools/${name}.yaml back`;
      return (
        `${name} is on the site, and no profile has it any more: its pages stay as they were published\n` +
        `  Renamed, moved or closed? Put ${where}, with supersededBy: { title: …, url: … }, and run site once: they then say so\n`
      );
    })
    .join('');
}

/** Prepares all profiles; one bad one, and nothing is written: nobody would see that a site lacks a school. */
async function prepare(args: readonly string[], surroundings: Surroundings, asOf: AsOf, on: Day) {
  const prepared = await prepareProfiles(args, surroundings, undefined, asOf, on);
  const problems = prepared.profiles.flatMap((profile) => profile.problems);
  if (problems.length > 0) throw new PolicyError(problems);
  return prepared;
}

function find(profiles: readonly PreparedProfile[], school: string, policy: string) {
  for (const profile of profiles) {
    const found = profile.policies.find((each) => each.school === school && each.policy === policy);
    if (found) return { policy: found, library: profile.library };
  }
  throw new Error(`${school}/${policy} is published but was not prepared`);
}

function readerOf(previous: PreviousSite | undefined, folder: string) {
  return {
    has: (path: string): boolean => previous?.manifest.files.has(path) ?? false,
    published: (path: string): Uint8Array => {
      if (!previous) throw new Error(`there is no previous site to take ${path} from`);
      return readPublished(previous.folder, path, previous.manifest.files.get(path)?.sha256, folder);
    },
  };
}
