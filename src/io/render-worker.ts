import { parentPort } from 'node:worker_threads';
import type { Document } from '../document/model.ts';
import type { FormatName, Look } from '../formats/format.ts';
import type { FormatOptions } from '../formats/formats.ts';
import { renderFormats } from '../formats/render-formats.ts';
import { PolicyError, type Problem } from '../problem.ts';
import { openEngines } from './engines.ts';
import { readLook } from './read-look.ts';

/** A document and the formats to make of it. */
export interface RenderTask {
  /** With its record. */
  readonly document: Document;
  readonly formats: readonly FormatName[];
  readonly options: FormatOptions;
  /** The folder of the look. */
  readonly templates: string;
}

export type RenderReply =
  | { readonly files: readonly Uint8Array[] }
  | { readonly problems: readonly Problem[] }
  /** A fault of policygen's own, as its stack tells it. */
  | { readonly fault: string };

// A thread of its own: io/renderer.ts starts it.
const engines = openEngines();
const looks = new Map<string, Look>();

parentPort?.on('message', async (task: RenderTask) => {
  const reply = await answer(task);
  const moved = 'files' in reply ? reply.files.map(({ buffer }) => buffer as ArrayBuffer) : [];
  parentPort?.postMessage(reply, moved);
});

async function answer({ document, formats, options, templates }: RenderTask): Promise<RenderReply> {
  try {
    const look = looks.get(templates) ?? readLook(templates);
    looks.set(templates, look);
    const files = await renderFormats(document, formats, options, look, engines);
    // A file may be a part of a larger buffer, which others still read.
    return { files: files.map((bytes) => new Uint8Array(bytes)) };
  } catch (error) {
    if (error instanceof PolicyError) return { problems: error.problems };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
