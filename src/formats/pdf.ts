import type { Format } from './format.ts';

/** What makes a PDF: the embedded typesetter, or a browser that prints the HTML. */
export type PdfEngine = 'embedded' | 'browser';

export const pdfEngines = ['embedded', 'browser'] as const satisfies readonly PdfEngine[];

/** The PDF format with one of its engines, of which only that one is loaded. */
export const pdf = (engine: PdfEngine): Format => ({
  async render(publication, look, engines) {
    switch (engine) {
      case 'embedded': {
        const { renderPdfEmbedded } = await import('./pdf-embedded.ts');
        return renderPdfEmbedded(publication, look, engines);
      }
      case 'browser': {
        const { renderPdfByBrowser } = await import('./pdf-browser.ts');
        return renderPdfByBrowser(publication, look, await engines.browser());
      }
    }
  },
});
