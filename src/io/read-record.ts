import { readFileSync, statSync } from 'node:fs';
import { decodeRecord } from '../diff/decode-record.ts';
import type { PolicyRecord } from '../diff/record.ts';
import { findSource } from '../document/document-source.ts';
import { recordInHtml } from '../formats/html/record.ts';
import { PolicyError, type ProblemCode } from '../problem.ts';
import { shownPath } from './paths.ts';

/** Whether a path is called as a document of ours is, and not as a profile. */
export const isDocumentPath = (path: string): boolean => /\.(html?|docx|pdf)$/i.test(path);

/** The fonts of all the world are smaller. */
const mostBytes = 100_000_000;

/**
 * How a document that policygen built came to be. A web page and a Word file carry that. A PDF names it, and the page or
 * the Word file beside it has it, if both were built from the same sources.
 *
 * @throws PolicyError FILE_MISSING, FILE_UNREADABLE or DOCUMENT_UNRECORDED
 */
export async function readRecord(path: string, folder: string): Promise<PolicyRecord> {
  const fail = (code: ProblemCode, message: string, hint: string) =>
    new PolicyError([{ code, message, file: shownPath(path, folder), hint }]);
  const bytes = read(path, fail);
  if (/\.pdf$/i.test(path)) {
    const made = findSource(Buffer.from(bytes).toString('latin1'));
    for (const extension of ['docx', 'html']) {
      const beside = await recordAt(path.replace(/\.pdf$/i, `.${extension}`));
      const source = beside?.document.properties.source;
      if (made && source && made.words === source.words && made.said === source.said) return beside;
    }
    const message = 'a PDF has no room for how it came to be, and no page or Word file of the same words is beside it';
    throw fail('DOCUMENT_UNRECORDED', message, 'name the web page or the Word file that was built with it');
  }
  const encoded = await encodedIn(path, bytes);
  if (encoded === undefined) {
    const hint = 'name the file as policygen built it, or the profile at a git revision: schools/orchard.yaml@v1';
    throw fail('DOCUMENT_UNRECORDED', 'the document does not say how it came to be', hint);
  }
  const record = decodeRecord(encoded);
  if (record) return record;
  const hint = 'build it again with this version, or name the profile at a git revision: schools/orchard.yaml@v1';
  throw fail('DOCUMENT_UNRECORDED', 'how the document came to be is written in a way that is not known here', hint);
}

function read(path: string, fail: (code: ProblemCode, message: string, hint: string) => PolicyError): Uint8Array {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw fail('FILE_MISSING', 'there is no such file', 'check its name');
  if (size > mostBytes) throw fail('FILE_UNREADABLE', 'the file is larger than 100 MB', 'is it the right file?');
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw fail('FILE_UNREADABLE', `the file can't be opened (${code})`, 'check that you may read it');
  }
}

/** The record of a document that may not be there. */
async function recordAt(path: string): Promise<PolicyRecord | undefined> {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? mostBytes;
  const encoded = size < mostBytes ? await encodedIn(path, readFileSync(path)) : undefined;
  return encoded === undefined ? undefined : decodeRecord(encoded);
}

async function encodedIn(path: string, bytes: Uint8Array): Promise<string | undefined> {
  if (!/\.docx$/i.test(path)) return recordInHtml(new TextDecoder().decode(bytes));
  const { recordInDocx } = await import('../formats/docx/read-record.ts');
  return recordInDocx(bytes);
}
