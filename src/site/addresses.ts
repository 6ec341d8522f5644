/** The paths of all files within the site. Never change one: links from other websites lead to them for ever. */

export const siteFormats = ['html', 'pdf', 'docx'] as const;

export type SiteFormat = (typeof siteFormats)[number];

export const manifestPath = 'manifest.json';

/** The index of a school, or of all schools. */
export const indexPath = (school?: string): string => within(school, 'index.html');
export const calendarPath = (school?: string): string => within(school, 'reviews.ics');
export const feedPath = (school?: string): string => within(school, 'changes.atom');

/** The policy as it is now: the page is its folder's index. */
export const currentPath = (school: string, policy: string, format: SiteFormat): string =>
  format === 'html' ? `${school}/${policy}/index.html` : `${school}/${policy}.${format}`;

/** The page about one version, which says whether a newer one took its place. */
export const versionIndexPath = (school: string, policy: string, key: string): string =>
  `${school}/${policy}/${key}/index.html`;

/** A version's documents, which never change once they are published. */
export const versionPath = (school: string, policy: string, key: string, format: SiteFormat): string =>
  `${school}/${policy}/${key}/${policy}.${format}`;

const within = (school: string | undefined, file: string): string =>
  school === undefined ? file : `${school}/${file}`;

/** The relative link from a page of the site to one of its files, so that the site works under any address. */
export function relativeLink(target: string, from: string): string {
  const [there, here] = [target.split('/'), from.split('/').slice(0, -1)];
  const apart = here.findIndex((part, index) => part !== there[index]);
  const shared = apart < 0 ? here.length : apart;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** The whole address of a file; for an index.html, that of its folder. */
export const addressOf = (path: string, base: string): string =>
  `${base.replace(/\/+$/, '')}/${path.replace(/(^|\/)index\.html$/, '$1')}`;

/**
 * Keeps git from changing a website that is kept in a repository: Git for Windows would write other line ends into the
 * files that it checks out, and no page would have the bytes that were published.
 */
export const gitAttributesPath = '.gitattributes';
export const gitAttributes = '* -text\n';
