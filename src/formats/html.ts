import type { Format } from './format.ts';
import { page } from './html/page.ts';

/** One self-contained, semantic HTML file: fonts and pictures inside, no script, nothing loaded from anywhere. */
export const html: Format = {
  async render(publication, look) {
    return new TextEncoder().encode(page(publication, look));
  },
};
