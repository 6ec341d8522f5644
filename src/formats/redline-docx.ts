import type { PolicyDiff } from '../diff/compare-policies.ts';
import { paragraph } from './docx/paragraphs.ts';
import { redlineComments } from './docx/redline-comments.ts';
import { redlineBlocks } from './docx/redline-lines.ts';
import { listsOf } from './docx/redline-lists.ts';
import { refuseIllegalCharacters } from './docx/refuse-characters.ts';
import { type Revisor, startRevising } from './docx/revising.ts';
import { wordFile } from './docx/word-file.ts';
import { startWriting } from './docx/writing.ts';
import type { Xml } from './docx/xml.ts';
import type { Engines, Look } from './format.ts';

/**
 * A Word file that says both versions: the new one with tracked changes against the old one, and a comment at each
 * change that says why. Accepting all changes gives the new document's words, rejecting all the old one's.
 *
 * Throws VALUE_INVALID where a text holds a character that no Word file can hold, and PICTURE_INVALID where an SVG
 * can't be drawn.
 */
export async function renderRedline(
  { before, after, lines, changes }: Pick<PolicyDiff, 'before' | 'after' | 'lines' | 'changes'>,
  revisor: Revisor,
  { fonts }: Look,
  engines: Engines,
): Promise<Uint8Array> {
  refuseIllegalCharacters(before.document);
  refuseIllegalCharacters(after.document);
  const writing = startWriting(fonts, () => engines.rasteriser());
  const revising = startRevising(revisor);
  const lists = listsOf(lines, writing.nextList);
  const comments = redlineComments(changes, lines, revising);
  const onCoverPage = after.document.properties.pageStyle === 'cover';
  const afterCoverPage = onCoverPage
    ? lines.findIndex(({ section, mark }) => section !== undefined && mark !== 'deleted')
    : -1;
  const body: Xml[] = [];
  for (const [index, line] of lines.entries()) {
    const place = { list: lists[index] ?? 0, startsPage: index === afterCoverPage, commented: comments.around(index) };
    body.push(...(await redlineBlocks(line, place, writing, revising)));
  }
  // Word can't delete the end of a file's last paragraph: there has to be one that stays.
  const last = lines.at(-1)?.mark;
  if (last === 'inserted' || last === 'deleted') body.push(paragraph({ style: 'BodyText' }, []));
  const { record: _, ...properties } = after.document.properties;
  const document = { ...after.document, properties };
  return wordFile(body, document, writing, { comments: comments.part, also: before.document });
}
