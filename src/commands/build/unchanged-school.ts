import { readSchoolRecord } from '../../io/cache/build-cache.ts';
import { strayDocuments } from '../../io/files/find-strays.ts';
import { joinPath, schoolOf } from '../../io/files/paths.ts';
import type { LibraryReader } from '../open-libraries.ts';
import { documentEntry, schoolInputs, unchangedDocuments } from './inputs.ts';
import type { BuildOrder, SchoolResult } from './order.ts';

/**
 * The recorded documents of one profile, where nothing has changed since and none needs to be made; undefined where
 * something has.
 */
export function unchangedSchool(path: string, libraries: LibraryReader, order: BuildOrder): SchoolResult | undefined {
  const out = joinPath(order.folder, order.out);
  const record = order.force ? undefined : readSchoolRecord(out, schoolOf(path));
  const inputs = record && schoolInputs(path, () => libraries.fingerprintAt(libraries.templatesFor(path)), order);
  if (!record || !inputs) return undefined;
  const formats = [...new Set(order.formats)];
  const kept = unchangedDocuments(path, out, inputs(record.beside), record, order, formats);
  if (!kept) return undefined;
  const documents = kept.map(({ policy, format, record }) => documentEntry(policy, format, 'unchanged', record));
  const notices = record.notices.filter(({ policy }) => order.only === undefined || policy === order.only);
  const strays = strayDocuments(out, schoolOf(path), record, record.policies);
  return { documents, notices, problems: [], ...(strays.length === 0 ? {} : { strays }) };
}
