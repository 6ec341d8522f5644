import type { Document } from '../../document/model.ts';
import { renderFormats } from '../../formats/render-formats.ts';
import type { DrawingProcess } from './drawing-process.ts';
import { type EngineChoices, openEngines } from './engines.ts';
import type { RenderTask } from './render-task.ts';

/** Makes files of documents, with engines that it starts at their first use and keeps. */
export interface Renderer {
  /**
   * The files, in the order of the formats.
   *
   * @throws PolicyError where a format refuses the document, and DrawingEnded (drawing-process.ts) where one with a
   * picture ended the process that drew it
   */
  render(task: RenderTask): Promise<readonly Uint8Array[]>;
  close(): Promise<void>;
}

/**
 * Documents with a picture go to a process that can be killed: the typesetter's own code can't be stopped in this one, and
 * would take it along. Those without stay here.
 */
export function openRenderer(choices: EngineChoices): Renderer {
  const engines = openEngines(choices);
  let drawing: DrawingProcess | undefined;
  // Run from its sources, as by a test, there is no file that another process could run.
  const isCompiled = import.meta.url.endsWith('.js');
  return {
    async render(task) {
      const { document, formats, options, look } = task;
      if (isCompiled && options.pdfEngine === 'embedded' && hasPicture(document)) {
        drawing ??= (await import('./drawing-process.ts')).openDrawing();
        return drawing.render(task);
      }
      return renderFormats(document, formats, options, look, engines);
    },
    async close() {
      drawing?.close();
      await engines.close();
    },
  };
}

const hasPicture = ({ cover, sections }: Document): boolean =>
  [cover, ...sections.map(({ blocks }) => blocks)].some((blocks) => blocks.some(({ kind }) => kind === 'picture'));
