import type { Document } from '../../document/model.ts';
import type { Revisor } from '../../formats/docx/revising.ts';
import type { Engines, Look } from '../../formats/format.ts';
import type { FormatName, FormatOptions } from '../../formats/formats.ts';
import type { Publication } from '../../formats/publication.ts';
import type { Shown } from '../../formats/redline-docx.ts';
import { renderFormats } from '../../formats/render-formats.ts';

/** What files are made of: a document, or what changed between two of them. */
export type RenderTask = PublicationTask | RedlineTask;

/** What goes out of a policy, and the formats to make of it. */
export interface PublicationTask {
  readonly publication: Publication;
  readonly formats: readonly FormatName[];
  readonly options: FormatOptions;
  readonly look: Look;
}

/** Two versions of a document, of which a Word file with tracked changes is made. */
export interface RedlineTask {
  readonly redline: Shown;
  readonly revisor: Revisor;
  readonly look: Look;
}

/**
 * The files of a task: a document's in the order of its formats.
 *
 * @throws PolicyError where a format refuses it
 */
export async function renderTask(task: RenderTask, engines: Engines): Promise<readonly Uint8Array[]> {
  if ('publication' in task) return renderFormats(task.publication, task.formats, task.options, task.look, engines);
  const { renderRedline } = await import('../../formats/redline-docx.ts');
  return [await renderRedline(task.redline, task.revisor, task.look, engines)];
}

/**
 * Whether the typesetter draws a picture for the task; with the engine `browser` the browser does, in its own process.
 */
export function drawsPicture(task: RenderTask): boolean {
  if ('publication' in task) return task.options.pdfEngine === 'embedded' && hasPicture(task.publication.document);
  return [task.redline.before, task.redline.after].some(({ document }) => hasPicture(document));
}

const hasPicture = ({ cover, sections }: Document): boolean =>
  [cover, ...sections.map(({ blocks }) => blocks)].some((blocks) => blocks.some(({ kind }) => kind === 'picture'));
