import type { Browser, Look } from './format.ts';
import { page } from './html/page.ts';
import type { Publication } from './publication.ts';

/**
 * The PDF that a browser prints from the HTML of the document, for a school with a style sheet of its own. Tagged,
 * with title, language and outline, but not PDF/UA-1, and its bytes differ from run to run.
 */
export function renderPdfByBrowser(
  { document, source }: Publication,
  look: Look,
  browser: Browser,
): Promise<Uint8Array> {
  return browser.print(page({ document, source }, look));
}
