import type { Document } from '../document/model.ts';
import type { FormatName, Look } from '../formats/format.ts';
import type { FormatOptions } from '../formats/formats.ts';
import { renderFormats } from '../formats/render-formats.ts';
import { type EngineChoices, openEngines } from './engines.ts';

/** A document and the formats to make of it. */
export interface RenderTask {
  /** With its record. */
  readonly document: Document;
  readonly formats: readonly FormatName[];
  readonly options: FormatOptions;
  readonly look: Look;
}

/** Makes files of documents, with engines that it starts at their first use and keeps. */
export interface Renderer {
  /**
   * The files, in the order of the formats.
   *
   * @throws PolicyError where a format refuses the document
   */
  render(task: RenderTask): Promise<readonly Uint8Array[]>;
  close(): Promise<void>;
}

export function openRenderer(choices: EngineChoices): Renderer {
  const engines = openEngines(choices);
  return {
    render: ({ document, formats, options, look }) => renderFormats(document, formats, options, look, engines),
    close: () => engines.close(),
  };
}
