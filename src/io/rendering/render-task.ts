import type { Document } from '../../document/model.ts';
import type { Look } from '../../formats/format.ts';
import type { FormatName, FormatOptions } from '../../formats/formats.ts';

/** A document and the formats to make of it. */
export interface RenderTask {
  /** With its record. */
  readonly document: Document;
  readonly formats: readonly FormatName[];
  readonly options: FormatOptions;
  readonly look: Look;
}
