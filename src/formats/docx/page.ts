import type { DocumentProperties } from '../../document/model.ts';
import { paragraph } from './paragraphs.ts';
import { run, tab, text } from './runs.ts';
import { element, type Xml } from './xml.ts';

/** A4, in twips (twentieths of a point), with the margins that the PDF has: about 70 letters go into a line. */
export const page = { width: 11906, height: 16838, sides: 1814, top: 1134, bottom: 1531, footer: 560 } as const;

/** The width of the text, in twips. */
export const textWidth = page.width - 2 * page.sides;

/** Twips to a millimetre. */
export const twipsToMillimetres = 25.4 / 1440;

/** What the pages of the body are like (ECMA-376 part 1, 17.6.17), with the footer that this relationship leads to. */
export function pageProperties(footerId: string): Xml {
  const { width, height, sides, top, bottom, footer: below } = page;
  const margins = { top, right: sides, bottom, left: sides, header: below, footer: below, gutter: 0 };
  return element('w:sectPr', {}, [
    element('w:footerReference', { 'w:type': 'default', 'r:id': footerId }),
    element('w:pgSz', { 'w:w': width, 'w:h': height }),
    element('w:pgMar', Object.fromEntries(Object.entries(margins).map(([side, twips]) => [`w:${side}`, twips]))),
  ]);
}

/**
 * "Page 1 of 3", counted by Word, then "School · title · Version 1.2", and "Draft" where it is one: however long the
 * names, they turn over beside the page's number and never move it.
 */
export function footer({ school, title, version, state }: DocumentProperties): Xml {
  const said = state?.notice ? [state.label] : [];
  const what = [school, title, ...(version === undefined ? [] : [`Version ${version}`]), ...said].join(' · ');
  return paragraph({ style: 'Footer' }, [
    run([text('Page ')]),
    ...field('PAGE'),
    run([text(' of ')]),
    ...field('NUMPAGES'),
    run([tab]),
    run([text(what)]),
  ]);
}

/** What Word works out when it shows it (17.16.2). */
function field(instruction: string): readonly Xml[] {
  const mark = (type: string) => run([element('w:fldChar', { 'w:fldCharType': type })]);
  return [mark('begin'), run([text(instruction, 'w:instrText')]), mark('separate'), mark('end')];
}
