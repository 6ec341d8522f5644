import type { Look } from '../../formats/format.ts';
import type { FormatName, FormatOptions } from '../../formats/formats.ts';
import {
  type DocumentRecord,
  isAsRecorded,
  readSchoolRecord,
  type SchoolRecord,
  writeSchoolRecord,
} from '../../io/cache/build-cache.ts';
import { checksum } from '../../io/cache/checksum.ts';
import { sha256 } from '../../io/cache/hash.ts';
import { strayDocuments } from '../../io/files/find-strays.ts';
import { joinPath, schoolOf } from '../../io/files/paths.ts';
import { writeFiles } from '../../io/files/write-files.ts';
import type { Renderer } from '../../io/rendering/renderer.ts';
import { noticesOf } from '../../policy/approval-notices.ts';
import { unprintedNotices } from '../../policy/unprinted-notices.ts';
import type { PreparedPolicy } from '../../prepare-policy.ts';
import { PolicyError, type Problem } from '../../problem.ts';
import { inSchool } from '../in-school.ts';
import type { ProfileReader } from '../prepare-profiles.ts';
import { publicationOf, renderFiles } from '../render-policy.ts';
import { documentEntry, documentFile, documentInputs, formatInputs, schoolInputs } from './inputs.ts';
import type { BuildOrder, SchoolDocument, SchoolResult } from './order.ts';

/** What all schools of a build have in common. */
export interface BuildContext {
  readonly order: BuildOrder;
  readonly renderer: Renderer;
}

/**
 * Makes the documents of one profile; not those that lie there already and would get the same words and pictures again.
 */
export async function buildSchool(path: string, profiles: ProfileReader, context: BuildContext): Promise<SchoolResult> {
  const { order } = context;
  const out = joinPath(order.folder, order.out);
  const school = schoolOf(path);
  const formats = [...new Set(order.formats)];
  const record = readSchoolRecord(out, school);
  const inputs = schoolInputs(path, () => profiles.fingerprintAt(profiles.templatesFor(path)), order);

  const prepared = await profiles.prepare(path);
  const documents: SchoolDocument[] = [];
  const problems: Problem[] = [...prepared.problems];
  const notices = prepared.policies.flatMap((policy) => [...noticesOf(policy), ...unprintedNotices(policy)]);
  const made: Record<string, DocumentRecord> = {};
  const now = inputs?.(prepared.beside) ?? '';
  for (const policy of prepared.policies) {
    try {
      const known = order.force ? {} : (record?.documents ?? {});
      for (const result of await buildPolicy(policy, formats, known, prepared.library().look, context)) {
        const { format, status, ...facts } = result;
        const recorded = { ...facts, inputs: documentInputs(now, format, order) };
        made[documentFile(policy.policy, format)] = recorded;
        documents.push(documentEntry(policy.policy, format, status, recorded));
      }
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      problems.push(...error.problems.map((problem) => inSchool(problem, school)));
      documents.push(...formats.map((format) => documentEntry(policy.policy, format, 'failed')));
    }
  }
  const [first] = prepared.policies;
  let strays: readonly string[] = [];
  if (first && inputs && documents.some(({ status }) => status !== 'failed')) {
    const policies = [...first.profile.value.policies.keys()];
    const all = { ...record?.documents, ...made };
    strays = record ? strayDocuments(out, school, record, policies) : [];
    try {
      const done = new Set(prepared.policies.map(({ policy }) => policy));
      const others = record?.inputs === now ? record.notices.filter(({ policy }) => !done.has(policy)) : [];
      const next: SchoolRecord = {
        schoolRecord: 1,
        inputs: now,
        beside: prepared.beside,
        policies,
        notices: [...others, ...notices],
        documents: all,
      };
      writeSchoolRecord(out, school, next, order.folder, new Set(Object.keys(made)));
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { documents, notices, problems, ...(strays.length === 0 ? {} : { strays }) };
}

interface MadeDocument extends Omit<DocumentRecord, 'inputs'> {
  readonly format: FormatName;
  readonly status: 'built' | 'unchanged';
}

/**
 * All formats are made before the first is written, so that a refused document changes nothing.
 *
 * @param known what was recorded of the school's documents, by file name
 * @throws PolicyError
 */
async function buildPolicy(
  prepared: PreparedPolicy,
  formats: readonly FormatName[],
  known: Readonly<Record<string, DocumentRecord>>,
  look: Look,
  { order, renderer }: BuildContext,
): Promise<readonly MadeDocument[]> {
  const { folder } = order;
  const { school, policy } = prepared;
  const publication = publicationOf(prepared, formats);
  const places = formats.map((format) => {
    const path = joinPath(folder, order.out, school, documentFile(policy, format));
    return { format, path, given: formatInputs(format, publication, order) };
  });
  const kept = places.flatMap(({ format, path, given }): readonly MadeDocument[] => {
    const before = known[documentFile(policy, format)];
    const isKept = before?.given === given && isAsRecorded(path, before);
    return isKept ? [{ ...before, format, status: 'unchanged' }] : [];
  });
  const rest = places.filter(({ format }) => !kept.some((one) => one.format === format));
  if (rest.length === 0) return kept;
  const names = rest.map(({ format }) => format);
  const contents = await renderFiles(
    prepared,
    publication,
    { formats: names, options: optionsOf(order), look },
    renderer,
  );
  const files = rest.map((place, index) => ({ ...place, bytes: contents[index] ?? new Uint8Array() }));
  const status = writeFiles(files, folder, { within: joinPath(folder, order.out) });
  const made = files.map(({ format, given, bytes }, index): MadeDocument => {
    const facts = { bytes: bytes.length, crc32: checksum(bytes), sha256: sha256(bytes) };
    return { format, given, ...facts, status: status[index] ?? 'built' };
  });
  return [...kept, ...made].sort((a, b) => formats.indexOf(a.format) - formats.indexOf(b.format));
}

const optionsOf = ({ pdfEngine, headingLevel }: BuildOrder): FormatOptions => ({ pdfEngine, headingLevel });
