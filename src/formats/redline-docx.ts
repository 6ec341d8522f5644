import type { AlteredFile } from '../diff/as-seen.ts';
import type { PolicyDiff } from '../diff/compare-policies.ts';
import { encodeRecord } from '../diff/encode-record.ts';
import { proposedLabel } from '../diff/proposed.ts';
import type { PolicyRecord } from '../diff/record.ts';
import { sayAlteredFile } from '../diff/say.ts';
import { paragraph } from './docx/paragraphs.ts';
import { redlineComments } from './docx/redline-comments.ts';
import { redlineBlocks } from './docx/redline-lines.ts';
import { listsOf } from './docx/redline-lists.ts';
import { refuseIllegalCharacters } from './docx/refuse-characters.ts';
import { type Revisor, startRevising } from './docx/revising.ts';
import { run, text } from './docx/runs.ts';
import { wordFile } from './docx/word-file.ts';
import { startWriting } from './docx/writing.ts';
import type { Engines, Look } from './format.ts';
import type { Publication } from './publication.ts';

/** Two versions, and those of their files that somebody altered since policygen made them. */
export interface Shown extends Pick<PolicyDiff, 'before' | 'after' | 'lines' | 'changes'> {
  readonly altered?: readonly AlteredFile[];
}

/**
 * A Word file that says both versions: the new one with tracked changes against the old one, and a comment at each
 * change that says why. Accepting all changes gives the new document's words, rejecting all the old one's.
 * Its first words are about files that were altered.
 *
 * Throws VALUE_INVALID where a text holds a character that no Word file can hold, and PICTURE_INVALID where an SVG
 * can't be drawn.
 */
export async function renderRedline(
  { before, after, lines, changes, altered = [] }: Shown,
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
  const body = altered.map((one) => paragraph({ style: 'State' }, [run([text(sayAlteredFile(one))], { bold: true })]));
  for (const [index, line] of lines.entries()) {
    const place = { list: lists[index] ?? 0, startsPage: index === afterCoverPage, commented: comments.around(index) };
    body.push(...(await redlineBlocks(line, place, writing, revising)));
  }
  // Word can't delete the end of a file's last paragraph: there has to be one that stays.
  const last = lines.at(-1)?.mark;
  if (last === 'inserted' || last === 'deleted') body.push(paragraph({ style: 'BodyText' }, []));
  const redline = after.document.properties.state?.label === proposedLabel ? 'proposed changes' : 'changes';
  return wordFile(body, asPublished(after), writing, { comments: comments.part, also: before.document, redline });
}

/** The newer version with how it came to be, so that the file can be compared once somebody has written in it. */
function asPublished({ asMade, isUnrecorded, ...record }: PolicyRecord): Publication {
  const { document, source } = record;
  const isKnown = asMade === undefined && isUnrecorded === undefined;
  return { document, source, ...(isKnown && { record: encodeRecord(record) }) };
}
