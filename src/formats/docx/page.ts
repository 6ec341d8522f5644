import { Footer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import type { DocumentProperties } from '../../document/model.ts';

/** A4, in twips (twentieths of a point), with the margins that the PDF has: about 70 letters go into a line. */
export const page = { width: 11906, height: 16838, sides: 1814, top: 1134, bottom: 1531, footer: 560 } as const;

/** The width of the text, in twips. */
export const textWidth = page.width - 2 * page.sides;

/** Twips to a millimetre. */
export const twipsToMillimetres = 25.4 / 1440;

/**
 * "Page 1 of 3", counted by Word, then "School · title · Version 1.2", and "Draft" where it is one: however long the
 * names, they turn over beside the page's number and never move it.
 */
export function footer({ school, title, version, state }: DocumentProperties): Footer {
  const said = state?.notice ? [state.label] : [];
  const what = [school, title, ...(version === undefined ? [] : [`Version ${version}`]), ...said].join(' · ');
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: [
          new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES, new Tab()] }),
          new TextRun(what),
        ],
      }),
    ],
  });
}
