import type { Block, Cell, Document } from '../document/model.ts';
import { type Day, isoDate, printDate } from '../profile/calendar-date.ts';
import { stateWords } from '../review/review-state.ts';
import { calendarPath, currentPath, feedPath, indexPath, manifestPath, versionIndexPath } from './addresses.ts';
import type { FileFact } from './manifest.ts';
import { approvalOf, cell, documentLinks, heading, link, list, paragraph, textInline } from './pieces.ts';
import { type PublishedPolicy, stateOn } from './published.ts';

/** What an index needs besides the policies. */
export interface IndexFacts {
  readonly on: Day;
  /** The documents' sizes. */
  readonly files: ReadonlyMap<string, FileFact>;
  /** Whether the site has a feed of changes. */
  readonly feed: boolean;
}

/** The index of all schools. */
export function siteIndex(policies: readonly PublishedPolicy[], facts: IndexFacts): Document {
  const schools = [...new Map(policies.map(({ school, schoolName }) => [school, schoolName]))];
  const [[, only = ''] = []] = schools;
  const page = indexPath();
  const rows = policies.map((policy) => [
    cell(link(indexPath(policy.school), page, policy.schoolName)),
    ...policyCells(policy, page, facts),
  ]);
  const name = schools.length === 1 ? only : `${schools.length} schools`;
  return index(name, undefined, ['School', ...columns], rows, [], facts);
}

/** The index of one school, with all versions that there were. */
export function schoolIndex(school: string, policies: readonly PublishedPolicy[], facts: IndexFacts): Document {
  const own = policies.filter((policy) => policy.school === school);
  const page = indexPath(school);
  const earlier = own.flatMap(({ policy, earlier: versions }) =>
    versions.toReversed().flatMap((version) => {
      if (version.key === undefined) return [];
      const about = link(versionIndexPath(school, policy, version.key), page, `${version.title}, ${version.key}`);
      return [[cell(about), cell(approvalOf(version)), cell(printDate(version.published))]];
    }),
  );
  const section: readonly Block[] =
    earlier.length === 0
      ? []
      : [
          heading(2, 'Earlier versions'),
          {
            kind: 'table',
            caption: 'Superseded versions',
            header: ['Policy', 'Approved', 'Published'].map((said) => cell(said)),
            rows: earlier,
          },
        ];
  const rows = own.map((policy) => policyCells(policy, page, facts));
  const colour = own.find((policy) => policy.colour !== undefined)?.colour;
  return index(own[0]?.schoolName ?? school, { school, colour }, columns, rows, section, facts);
}

const columns = ['Policy', 'State', 'Version', 'Approved', 'Next review', 'Documents'];

function policyCells(policy: PublishedPolicy, page: string, { on, files }: IndexFacts): readonly Cell[] {
  const { school, policy: type, current } = policy;
  const { title, version, next } = current;
  const pathOf = (format: Parameters<typeof currentPath>[2]) => currentPath(school, type, format);
  return [
    cell(link(pathOf('html'), page, title)),
    cell(stateWords(stateOn(current, on))),
    cell(version ?? 'None'),
    cell(approvalOf(current)),
    cell(next ? printDate(next) : 'None planned'),
    { inlines: documentLinks(pathOf, page, files) },
  ];
}

function index(
  name: string,
  own: { readonly school: string; readonly colour: string | undefined } | undefined,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  more: readonly Block[],
  { on, feed }: IndexFacts,
): Document {
  const page = indexPath(own?.school);
  const keepUp = [
    [link(calendarPath(own?.school), page, 'Dates of the next reviews, for a calendar (iCalendar)')],
    ...(feed ? [[link(feedPath(own?.school), page, 'What was published when, for a feed reader (Atom)')]] : []),
    [link(manifestPath, page, 'All files with their SHA-256 (JSON)')],
    ...(own ? [[link(indexPath(), page, 'Policies of all schools')]] : []),
  ];
  const title = 'Policies';
  const caption = own ? `Policies of ${name}` : 'Policies of all schools';
  const table: Block = { kind: 'table', caption, header: header.map((said) => cell(said)), rows };
  return {
    properties: {
      title,
      school: name,
      language: 'en-GB',
      date: isoDate(on),
      ...(own?.colour === undefined ? {} : { colour: own.colour }),
    },
    cover: [
      { kind: 'paragraph', style: 'school', passages: [{ inlines: [textInline(name)] }] },
      heading(1, title),
      paragraph(`As of ${printDate(on)}.`),
    ],
    sections: [
      { id: 'policies', blocks: rows.length === 0 ? [paragraph('There are none yet.')] : [table] },
      ...(more.length === 0 ? [] : [{ id: 'earlier-versions', blocks: more }]),
      { id: 'keep-up', blocks: [heading(2, 'Keep up to date'), list(keepUp)] },
    ],
  };
}
