import type { Document } from '../document/model.ts';
import { currentPath, indexPath, versionIndexPath } from './addresses.ts';
import type { FileFact } from './manifest.ts';
import { documentLinks, link, paragraph, textInline } from './pieces.ts';
import type { PublishedPolicy } from './published.ts';

/**
 * The policy's own page: the document, preceded by links to its other formats, to its versions and to the school's
 * other policies. Those words are the site's and not the policy's, so `currentPageStyle` leaves them out in print.
 */
export function currentPage(
  document: Document,
  { school, schoolName, policy, current, earlier }: PublishedPolicy,
  files: ReadonlyMap<string, FileFact>,
): Document {
  const page = currentPath(school, policy, 'html');
  const formats = documentLinks((format) => currentPath(school, policy, format), page, files, ['pdf', 'docx']);
  const versions =
    current.key === undefined
      ? []
      : [
          link(versionIndexPath(school, policy, current.key), page, 'A lasting address of this version'),
          textInline(earlier.length === 0 ? '. ' : ', and of '),
          ...(earlier.length === 0 ? [] : [link(indexPath(school), page, 'those before it'), textInline('. ')]),
        ];
  const ways = paragraph(
    'Also as ',
    ...formats,
    '. ',
    ...versions,
    link(indexPath(school), page, `All policies of ${schoolName}`),
    '.',
  );
  return { ...document, cover: [ways, ...document.cover] };
}

/** Styles that go after look.css. */
export const currentPageStyle = `
header > p:first-child {
  font-size: 0.9em;
  margin-block-end: 2em;
}

@media print {
  header > p:first-child {
    display: none;
  }
}
`;
