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
 * Documents with a picture are made in a process that can be killed: a hostile picture can hang or crash the
 * typesetter's native code, which would take this process with it. Documents without one are made in this process.
 */
export function openRenderer(choices: EngineChoices = {}): Renderer {
  const engines = openEngines(choices);
  let drawing: DrawingProcess | undefined;
  // From the sources, as in a test, there is no draw-documents.js for another process to run.
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
