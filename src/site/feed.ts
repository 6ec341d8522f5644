import { htmlAttribute, htmlText } from '../formats/html/escape.ts';
import { type Day, daysUntil, isoDate } from '../profile/calendar-date.ts';
import { addressOf, feedPath, indexPath, versionIndexPath } from './addresses.ts';
import { approvalOf } from './pieces.ts';
import type { PublishedPolicy } from './published.ts';

/**
 * What was published when, the newest first, as an Atom feed (RFC 4287). An entry's id is its lasting address (4.2.6),
 * so there is no feed without the site's address. Drafts are left out: nobody has to follow them.
 *
 * @param base the site's address
 * @param school the one school to tell of; all where left out
 * @param on the date of an empty feed; others have that of their newest entry
 */
export function feedOf(policies: readonly PublishedPolicy[], base: string, on: Day, school?: string): string {
  const own = policies.filter((policy) => school === undefined || policy.school === school);
  const entries = own
    .flatMap((policy) =>
      [...policy.earlier, policy.current].flatMap((version) =>
        version.key === undefined ? [] : [{ policy, version, key: version.key }],
      ),
    )
    // Reversed first: the sort is stable and versions stand oldest first, so of one day's versions the newest comes
    // first.
    .reverse()
    .sort((a, b) => daysUntil(b.version.published, a.version.published));
  const name = school === undefined ? 'Changes of policies' : `Changes of policies: ${own[0]?.schoolName ?? school}`;
  const self = addressOf(feedPath(school), base);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<title>${htmlText(name)}</title>
<id>${htmlText(self)}</id>
<link rel="self" type="application/atom+xml" href=${htmlAttribute(self)}/>
<link rel="alternate" type="text/html" href=${htmlAttribute(addressOf(indexPath(school), base))}/>
<updated>${instant(entries[0]?.version.published ?? on)}</updated>
${entries.map(entryOf).join('')}</feed>
`;

  function entryOf({ policy, version, key }: (typeof entries)[number]): string {
    const address = addressOf(versionIndexPath(policy.school, policy.policy, key), base);
    const number = version.version === undefined ? key : `version ${key}`;
    const summary = [approvalOf(version), ...(version.change === undefined ? [] : [version.change])].join('. ');
    return `<entry>
<title>${htmlText(`${policy.schoolName}: ${version.title}, ${number}`)}</title>
<id>${htmlText(address)}</id>
<link rel="alternate" type="text/html" href=${htmlAttribute(address)}/>
<author><name>${htmlText(policy.schoolName)}</name></author>
<updated>${instant(version.published)}</updated>
<summary>${htmlText(summary)}</summary>
</entry>
`;
  }
}

/** A day as RFC 3339 has it, at midnight: policygen knows no hours. */
const instant = (day: Day): string => `${isoDate(day)}T00:00:00Z`;
