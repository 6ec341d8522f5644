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

/** The record that a page carries, also where a browser saved it, with other quotation marks; undefined where it has none. */
export function recordInHtml(page: string): string | undefined {
  const [, own, saved] = new RegExp(`<meta name="${name}" content=(?:'([^']*)'|"([^"]*)")`).exec(page) ?? [];
  return (own ?? saved)
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
