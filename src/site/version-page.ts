import type { Block, Document, Inline } from '../document/model.ts';
import { isoDate, printDate } from '../profile/calendar-date.ts';
import { currentPath, indexPath, versionIndexPath, versionPath } from './addresses.ts';
import type { FileFact } from './manifest.ts';
import { approvalOf, documentLinks, heading, link, list, textInline } from './pieces.ts';
import type { PublishedPolicy, PublishedVersion } from './published.ts';

/**
 * The page about one version. Its documents stay for ever as they were published, so this page is where a reader is
 * told that a newer version has taken its place.
 */
export function versionPage(
  policy: PublishedPolicy,
  version: PublishedVersion & { readonly key: string },
  files: ReadonlyMap<string, FileFact>,
): Document {
  const { school, schoolName, policy: type, current, colour } = policy;
  const { key, title, change, published, from } = version;
  const page = versionIndexPath(school, type, key);
  const superseded = key !== current.key || current.state.kind === 'superseded';
  const facts = [
    ['Version', version.version ?? 'None counted'],
    [version.approvedBy === undefined ? 'Issued' : 'Approved', approvalOf(version).replace(/^Issued /, '')],
    ...(change === undefined ? [] : [['Change', change] as const]),
    ['Published here', printDate(published)],
  ] as const;
  const documents: readonly Block[] = [
    heading(2, 'The policy in this version'),
    list(
      (['html', 'pdf', 'docx'] as const).map((format) =>
        documentLinks((each) => versionPath(school, type, key, each), page, files, [format]),
      ),
    ),
    heading(2, 'See also'),
    list([[link(indexPath(school), page, `All policies of ${schoolName}`)]]),
  ];
  return {
    properties: {
      title,
      school: schoolName,
      language: 'en-GB',
      ...(version.version === undefined ? {} : { version: version.version }),
      ...(from ? { date: isoDate(from) } : {}),
      ...(colour === undefined ? {} : { colour }),
      state: { label: superseded ? 'Superseded' : 'Current version', notice: superseded },
    },
    cover: [
      { kind: 'paragraph', style: 'school', passages: [{ inlines: [textInline(schoolName)] }] },
      { kind: 'heading', level: 1, inlines: [textInline(`${title}: ${version.version ? 'version ' : ''}${key}`)] },
      { kind: 'paragraph', style: 'state', passages: [{ inlines: standing(policy, key) }] },
      { kind: 'cover-facts', facts: facts.map(([name, value]) => ({ label: name, value: [textInline(value)] })) },
    ],
    sections: [
      { id: 'documents', blocks: documents.slice(0, 2) },
      { id: 'see-also', blocks: documents.slice(2) },
    ],
  };
}

/** Says whether this is the current version, with a link to the policy's own address or to its successor. */
function standing({ school, policy, current }: PublishedPolicy, key: string): readonly Inline[] {
  const { state } = current;
  const to = (said: string) => link(currentPath(school, policy, 'html'), versionIndexPath(school, policy, key), said);
  if (key !== current.key)
    return [textInline('Superseded: '), to(`the current version is ${current.key ?? 'not numbered'}`)];
  if (state.kind !== 'superseded') return [textInline('Current version: '), to('this address always has the newest')];
  const { title, url } = state.by;
  return [
    textInline('Superseded by '),
    url === undefined ? textInline(title) : { kind: 'link', url, inlines: [textInline(title)] },
  ];
}
