const name = 'policygen-record';

/**
 * The element of a page's head that carries its record, where nobody sees it and nothing runs it. JSON is full of double
 * quotation marks, so the attribute has single ones.
 */
export const recordElement = (record: string | undefined): string => {
  if (record === undefined) return '';
  const content = record.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('<', '&lt;');
  return `<meta name="${name}" content='${content}'>\n`;
};

/** The record that a page carries; undefined where it has none. */
export function recordInHtml(page: string): string | undefined {
  const content = new RegExp(`<meta name="${name}" content='([^']*)'>`).exec(page)?.[1];
  return content?.replaceAll('&lt;', '<').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
