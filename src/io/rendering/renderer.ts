import type { DrawingProcess } from './drawing-process.ts';
import { type EngineChoices, openEngines } from './engines.ts';
import { drawsPicture, type RenderTask, renderTask } from './render-task.ts';

/** Makes files of documents, with engines that it starts at their first use and keeps. */
export interface Renderer {
  /**
   * The files: a document's in the order of its formats.
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
export function openRenderer(choices: EngineChoices = {}): Renderer {
  const engines = openEngines(choices);
  let drawing: DrawingProcess | undefined;
  // Run from its sources, as by a test, there is no file that another process could run.
  const isCompiled = import.meta.url.endsWith('.js');
  return {
    async render(task) {
      if (!isCompiled || !drawsPicture(task)) return renderTask(task, engines);
      drawing ??= (await import('./drawing-process.ts')).openDrawing();
      return drawing.render(task);
    },
    async close() {
      drawing?.close();
      await engines.close();
    },
  };
}
