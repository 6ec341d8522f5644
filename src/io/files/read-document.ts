import { decodeRecord } from '../../diff/decode-record.ts';
import type { PolicyRecord } from '../../diff/record.ts';
import type { SeenLine } from '../../diff/seen-line.ts';
import { type DocumentSource, findSource, type Redline } from '../../document/document-source.ts';
import { recordInHtml } from '../../formats/html/record.ts';
import { PolicyError, type ProblemCode } from '../../problem.ts';
import { shownPath } from './paths.ts';
import { readPublishedFile } from './read-documents.ts';

/** Whether a path is called as a document of ours is, and not as a profile. */
export const isDocumentPath = (path: string): boolean => /\.(html?|docx|pdf)$/i.test(path);

/** What a file that policygen built, or a copy that somebody changed, says of itself, and what a person sees in it. */
export interface ReadDocument {
  /** How it came to be, or the problem that says why that isn't known. */
  readonly record: PolicyRecord | PolicyError;
  /** What it was made from; undefined where it doesn't say. */
  readonly source: DocumentSource | undefined;
  /** Undefined where the file is a plain version; one with tracked changes is read as if all were accepted. */
  readonly redline: Redline | undefined;
  /** Undefined for a PDF: only its metadata is read. */
  readonly lines: readonly SeenLine[] | undefined;
}

/**
 * Reads a web page, a Word file or a PDF. Web pages and Word files carry the record of how they came to be. A PDF has
 * only its fingerprint: the record is taken from the page or Word file beside it, if that was built from the same
 * sources.
 *
 * @throws PolicyError FILE_MISSING or FILE_UNREADABLE; DOCUMENT_REDLINE of a page of changes
 */
export async function readDocument(path: string, folder: string): Promise<ReadDocument> {
  return readDocumentBytes(path, readPublishedFile(path, folder), folder);
}

/** As readDocument, for bytes that were read already. */
export async function readDocumentBytes(path: string, bytes: Uint8Array, folder: string): Promise<ReadDocument> {
  const fail: Fail = (code, message, hint) => new PolicyError([{ code, message, file: shownPath(path, folder), hint }]);
  const { fileSource } = await import('../../formats/file-source.ts');
  const { format, source, redline } = fileSource(bytes);
  if (/\.pdf$/i.test(path)) return { record: await besidePdf(path, bytes, fail), source, redline, lines: undefined };
  if (format === 'html' && redline) {
    const message = 'this page tells what changed between two versions of a policy, and is neither';
    const hint = 'name the two versions themselves, such as schools/orchard.yaml@v1 and schools/orchard.yaml';
    throw fail('DOCUMENT_REDLINE', message, hint);
  }
  const lines = await linesIn(path, bytes);
  if (lines) return { record: await recordIn(path, bytes, fail), source, redline, lines };
  throw fail('FILE_UNREADABLE', 'the file says more than any policy does', 'is it the right file?');
}

type Fail = (code: ProblemCode, message: string, hint: string) => PolicyError;

async function besidePdf(path: string, bytes: Uint8Array, fail: Fail): Promise<PolicyRecord | PolicyError> {
  const made = findSource(Buffer.from(bytes).toString('latin1'));
  for (const extension of ['docx', 'html']) {
    const beside = await recordAt(path.replace(/\.pdf$/i, `.${extension}`));
    const source = beside?.source;
    if (beside && made && source && made.words === source.words && made.said === source.said) return beside;
  }
  const message = 'a PDF has no room for how it came to be, and no page or Word file of the same words is beside it';
  return fail('DOCUMENT_UNRECORDED', message, 'name the web page or the Word file that was built with it');
}

async function recordIn(path: string, bytes: Uint8Array, fail: Fail): Promise<PolicyRecord | PolicyError> {
  const encoded = await encodedIn(path, bytes);
  if (encoded === undefined) {
    const hint = 'name the file as policygen built it, or the profile at a git revision: schools/orchard.yaml@v1';
    return fail('DOCUMENT_UNRECORDED', 'the document does not say how it came to be', hint);
  }
  const record = decodeRecord(encoded);
  if (record) return record;
  const hint = 'build it again with this version, or name the profile at a git revision: schools/orchard.yaml@v1';
  return fail('DOCUMENT_UNRECORDED', 'how the document came to be is written in a way that is not known here', hint);
}

async function linesIn(path: string, bytes: Uint8Array): Promise<readonly SeenLine[] | undefined> {
  if (!/\.docx$/i.test(path)) {
    const { seenInHtml } = await import('../../formats/html/seen-lines.ts');
    return seenInHtml(new TextDecoder().decode(bytes));
  }
  const [{ bodyOf }, { seenInDocx }] = await Promise.all([
    import('../../formats/docx/read-parts.ts'),
    import('../../formats/docx/seen-lines.ts'),
  ]);
  const body = bodyOf(bytes);
  return body === undefined ? [] : seenInDocx(body);
}

/** The record of a document that may not be there. */
async function recordAt(path: string): Promise<PolicyRecord | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = readPublishedFile(path, path);
  } catch {
    return undefined;
  }
  const encoded = await encodedIn(path, bytes);
  return encoded === undefined ? undefined : decodeRecord(encoded);
}

async function encodedIn(path: string, bytes: Uint8Array): Promise<string | undefined> {
  if (!/\.docx$/i.test(path)) return recordInHtml(new TextDecoder().decode(bytes));
  const { recordInDocx } = await import('../../formats/docx/read-record.ts');
  return recordInDocx(bytes);
}
