import { carriesRecord, choicesFor, extensionOf, type FormatName } from '../../formats/formats.ts';
import type { Publication } from '../../formats/publication.ts';
import {
  type DocumentRecord,
  hasSha256,
  hasUntouchedDocuments,
  isAsRecorded,
  type SchoolRecord,
} from '../../io/cache/build-cache.ts';
import { codeFingerprint } from '../../io/cache/code-fingerprint.ts';
import { sha256 } from '../../io/cache/hash.ts';
import { joinPath, pathIn, schoolOf } from '../../io/files/paths.ts';
import { readApproved } from '../../io/files/read-approved.ts';
import { ownVersion } from '../../io/installation/own-version.ts';
import { readSource } from '../../io/library/read-sources.ts';
import { PolicyError } from '../../problem.ts';
import { isoDate } from '../../profile/calendar-date.ts';
import type { BuildOrder, SchoolDocument } from './order.ts';

/** A document that need not be made, since it lies there already. */
export interface UnchangedDocument {
  readonly policy: string;
  readonly format: FormatName;
  readonly record: DocumentRecord;
}

/**
 * A SHA-256 over everything that a school's documents are made from, whatever their format: it changes when any of that
 * changes. Undefined where the profile or the library can't be read.
 *
 * @param path of the profile
 * @param library gives its library's fingerprint; may throw PolicyError
 * @param beside the SHA-256 of what the profile names, by its path
 */
export function schoolInputs(
  path: string,
  library: () => string,
  { folder, on }: BuildOrder,
): ((beside: SchoolRecord['beside']) => string) | undefined {
  try {
    const { text } = readSource(path, folder);
    const approved = readApproved(path, folder)?.text ?? '';
    const made = [ownVersion(), codeFingerprint(), library(), on === undefined ? '' : isoDate(on), text, approved];
    return (beside) => sha256(JSON.stringify([made, Object.entries(beside)]));
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}

/**
 * All documents of a school that are asked for, where nothing that they were made from has changed and each lies there
 * as it was written; else undefined. Nothing is parsed for this.
 *
 * @param out the folder of all documents
 */
export function unchangedDocuments(
  path: string,
  out: string,
  inputs: string,
  record: SchoolRecord,
  order: BuildOrder,
  formats: readonly FormatName[],
): readonly UnchangedDocument[] | undefined {
  if (record.inputs !== inputs) return undefined;
  const beside = Object.entries(record.beside).every(([name, hash]) => hasSha256(joinPath(path, '..', name), hash));
  if (!beside) return undefined;
  const school = schoolOf(path);
  const isUntouched = hasUntouchedDocuments(out, school, record);
  const home = pathIn(out, school);
  const kept: UnchangedDocument[] = [];
  for (const policy of record.policies.filter((id) => order.only === undefined || id === order.only)) {
    for (const format of formats) {
      const file = documentFile(policy, format);
      const document = record.documents[file];
      if (document?.inputs !== documentInputs(inputs, format, order)) return undefined;
      if (!isUntouched && !isAsRecorded(pathIn(home, file), document)) return undefined;
      kept.push({ policy, format, record: document });
    }
  }
  return kept;
}

/** A document as its school's result has it; without a record it failed. */
export const documentEntry = (
  policy: string,
  format: FormatName,
  status: SchoolDocument['status'],
  record?: DocumentRecord,
): SchoolDocument => ({ policy, format, status, bytes: record?.bytes ?? null, sha256: record?.sha256 ?? null });

/** The name of a document's file. */
export const documentFile = (policy: string, format: FormatName): string => `${policy}${extensionOf(format)}`;

/** A hash of all that one document is made from: its school's inputs, and the choices for its format. */
export function documentInputs(inputs: string, format: FormatName, order: BuildOrder): string {
  const choices = choicesFor(format, order);
  return choices === '' ? inputs : sha256(`${inputs} ${choices}`);
}

/** A hash of what a format makes its file from: the publication with its pictures, and the choices for the format. */
export function formatInputs(format: FormatName, publication: Publication, order: BuildOrder): string {
  const name = contentHashes.get(publication) ?? contentHash(publication);
  contentHashes.set(publication, name);
  const record = carriesRecord(format) ? publication.record : '';
  return sha256(`${codeFingerprint()} ${choicesFor(format, order)} ${name} ${record}`);
}

/** The content hash of each publication, worked out once for all of its formats. */
const contentHashes = new WeakMap<Publication, string>();

function contentHash({ document, source }: Publication): string {
  const bare = (_: string, value: unknown) => (value instanceof Uint8Array ? sha256(value) : value);
  return sha256(JSON.stringify([document, source], bare));
}
