import type { Look } from '../../formats/format.ts';
import { usualOptions } from '../../formats/formats.ts';
import { page } from '../../formats/html/page.ts';
import { sha256 } from '../../io/cache/hash.ts';
import type { Renderer } from '../../io/rendering/renderer.ts';
import type { PreparedPolicy } from '../../prepare-policy.ts';
import { PolicyError, type Problem } from '../../problem.ts';
import type { Day } from '../../profile/calendar-date.ts';
import { withDistinctNames } from '../../profile/same-names.ts';
import { calendarOf } from '../../review/calendar.ts';
import { registerStyle } from '../../review/register-page.ts';
import { usualSpans } from '../../review/usual-spans.ts';
import {
  calendarPath,
  currentPath,
  feedPath,
  gitAttributes,
  gitAttributesPath,
  indexPath,
  manifestPath,
  type SiteFormat,
  siteFormats,
  versionIndexPath,
  versionPath,
} from '../../site/addresses.ts';
import { currentPage, currentPageStyle } from '../../site/current-page.ts';
import { feedOf } from '../../site/feed.ts';
import { type IndexFacts, schoolIndex, siteIndex } from '../../site/index-page.ts';
import { type FileFact, printManifest } from '../../site/manifest.ts';
import type { Publication } from '../../site/plan-publication.ts';
import { type PublishedPolicy, rowOf } from '../../site/published.ts';
import { versionPage } from '../../site/version-page.ts';
import { inSchool } from '../in-school.ts';
import { publicationOf, renderFiles } from '../render-policy.ts';

/** Takes the place of a file that was asked for and not made, of which there is none. */
const none = new Uint8Array();

/** What a site is made from. */
export interface SiteOrder {
  readonly publication: Publication;
  /**
   * A fresh policy twice: with today's state (an overdue review, say), and without it, as its version keeps it for
   * ever.
   */
  readonly prepared: (policy: PublishedPolicy) => {
    readonly today: PreparedPolicy;
    readonly lasting: PreparedPolicy;
    readonly look: Look;
  };
  /** Whether the previous site has a file. */
  readonly has: (path: string) => boolean;
  /** A file of the previous site. Throws PolicyError where it isn't there as it was published. */
  readonly published: (path: string) => Uint8Array;
  /** The look of the indexes and of the pages about versions. */
  readonly look: Look;
  readonly renderer: Renderer;
  readonly on: Day;
  /** The site's address, for the feed of changes; without it there is none. */
  readonly base: string | undefined;
}

/**
 * Every file of the site by its path; the manifest comes last, so that it never names what isn't there yet.
 *
 * @throws PolicyError with what is wrong with any policy's documents
 */
export async function makeSite(order: SiteOrder): Promise<ReadonlyMap<string, Uint8Array>> {
  const { publication, has, published, look, on, base } = order;
  // With school names as the pages show them: two schools of the same name get their ids behind it.
  const policies = withDistinctNames(publication.policies);
  const files = new Map<string, Uint8Array>();
  const facts = new Map<string, FileFact>();
  const add = (path: string, content: Uint8Array | string): void => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    files.set(path, bytes);
    facts.set(path, { bytes: bytes.length, sha256: sha256(bytes) });
  };
  const keep = (path: string): void => add(path, published(path));
  const problems: Problem[] = [];
  const attempt = async (policy: PublishedPolicy): Promise<void> => {
    try {
      await addFresh(policy);
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      problems.push(...error.problems.map((problem) => inSchool(problem, policy.school)));
    }
  };

  const idOf = ({ school, policy }: PublishedPolicy) => `${school}/${policy}`;
  const fresh = new Set(publication.fresh.map(idOf));
  for (const policy of policies) {
    const { school, policy: type, current, earlier } = policy;
    for (const { key } of earlier)
      if (key !== undefined) for (const format of siteFormats) keep(versionPath(school, type, key, format));
    if (fresh.has(idOf(policy))) await attempt(policy);
    else {
      const { key } = current;
      if (key !== undefined) for (const format of siteFormats) keep(versionPath(school, type, key, format));
      for (const format of siteFormats) keep(currentPath(school, type, format));
    }
  }

  if (problems.length > 0) throw new PolicyError(problems);

  const wide = { ...look, css: look.css + registerStyle };
  for (const policy of policies) {
    for (const version of [...policy.earlier, policy.current]) {
      if (version.key === undefined) continue;
      const about = versionPage(policy, { ...version, key: version.key }, facts);
      add(versionIndexPath(policy.school, policy.policy, version.key), page({ document: about }, look));
    }
  }
  const indexFacts: IndexFacts = { on, files: facts, feed: base !== undefined };
  add(indexPath(), page({ document: siteIndex(policies, indexFacts) }, wide));
  addFeeds(policies);
  for (const school of new Set(policies.map((policy) => policy.school))) {
    add(indexPath(school), page({ document: schoolIndex(school, policies, indexFacts) }, wide));
    addFeeds(
      policies.filter((policy) => policy.school === school),
      school,
    );
  }
  add(gitAttributesPath, gitAttributes);
  files.set(
    manifestPath,
    new TextEncoder().encode(printManifest({ on, policies: publication.policies, files: facts })),
  );
  return files;

  /** A version keeps the documents that it was published with; the policy's own address has them as of today. */
  async function addFresh(policy: PublishedPolicy): Promise<void> {
    const { school, policy: type, current } = policy;
    const { key } = current;
    const { today, lasting, look: own } = order.prepared(policy);
    const publicationNow = publicationOf(today, siteFormats);
    const asOfToday = { formats: ['pdf', 'docx'], options: usualOptions, look: own } as const;
    const [pdf = none, docx = none] = await renderFiles(today, publicationNow, asOfToday, order.renderer);
    if (key !== undefined) {
      const pathOf = (format: SiteFormat) => versionPath(school, type, key, format);
      const same = today.document.properties.state?.label === lasting.document.properties.state?.label;
      if (has(pathOf('html'))) for (const format of siteFormats) keep(pathOf(format));
      else {
        const formats: readonly SiteFormat[] = same ? ['html'] : ['html', 'pdf', 'docx'];
        const rendering = { formats, options: usualOptions, look: own };
        const made = await renderFiles(lasting, publicationOf(lasting, formats), rendering, order.renderer);
        add(pathOf('html'), made[0] ?? none);
        add(pathOf('pdf'), made[1] ?? pdf);
        add(pathOf('docx'), made[2] ?? docx);
      }
    }
    add(currentPath(school, type, 'pdf'), pdf);
    add(currentPath(school, type, 'docx'), docx);
    // Without the source, which says "as policygen builds it from the profile": this page has links of the site as
    // well.
    const shown = { document: currentPage(today.document, policy, facts), record: publicationNow.record };
    add(currentPath(school, type, 'html'), page(shown, { ...own, css: own.css + currentPageStyle }));
  }

  function addFeeds(own: readonly PublishedPolicy[], school?: string): void {
    const rows = own.map((policy) => rowOf(policy, on));
    add(calendarPath(school), calendarOf(rows, on, usualSpans));
    if (base !== undefined) add(feedPath(school), feedOf(own, base, on, school));
  }
}
