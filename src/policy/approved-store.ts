import { isObject, list, matching, shape, text } from '../diff/checks.ts';
import { decodeRecord } from '../diff/decode-record.ts';
import { encodeRecord } from '../diff/encode-record.ts';
import { textFingerprint } from '../diff/fingerprint.ts';
import { folded } from '../diff/folded.ts';
import { policyWords } from '../diff/policy-words.ts';
import type { PolicyRecord } from '../diff/record.ts';
import { PolicyError, type Source } from '../problem.ts';

/** One policy as it was approved, kept in `schools/<school>.approved.json`. */
export interface ApprovedPolicy {
  readonly version?: string;
  /** ISO 8601, as exact as the profile has it. */
  readonly on: string;
  readonly by: string;
  /** The fingerprint of its words, which the profile's approval names. */
  readonly words: string;
  /** The policy as it was approved: its document, its wordings, the facts that it printed. */
  readonly record: PolicyRecord;
}

/** Approved policies by policy type. */
export type ApprovedStore = ReadonlyMap<string, ApprovedPolicy>;

/** The format's number: raise it when the file's fields change their meaning. */
const edition = 1;

const about =
  'What was approved, word for word. policygen renew writes it, policygen diff compares with it. Not to be edited.';

/** The file's text. Wordings stand beside the record so that people, git diffs and a later policygen can read them. */
export function printApproved(store: ApprovedStore): string {
  const policies = [...store].map(([type, { record, ...approved }]) => {
    const wordings = policyWords(record).passages.map(({ id, title, text = '' }) => ({ id, title, text }));
    const lines = [
      ...Object.entries(approved).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`),
      `"wordings": [\n${wordings.map((wording) => `        ${JSON.stringify(wording)}`).join(',\n')}\n      ]`,
      `"record": ${encodeRecord(record)}`,
    ];
    return `    ${JSON.stringify(type)}: {\n${lines.map((line) => `      ${line}`).join(',\n')}\n    }`;
  });
  return `{\n  "policygenApproved": ${edition},\n  "about": ${JSON.stringify(about)},\n  "policies": {\n${policies.join(',\n')}\n  }\n}\n`;
}

const isApproved = shape(
  {
    on: matching(/^\d{4}(-\d\d){0,2}$/),
    by: text,
    words: matching(/^[0-9a-f]{16}$/),
    wordings: list(shape({ id: text, title: text, text })),
    record: isObject,
  },
  { version: text },
);

/**
 * Reads the file. It may come from anybody, so it is refused unless all is as policygen writes it and every wording has
 * the fingerprint that the record names.
 *
 * @throws PolicyError (FILE_UNREADABLE)
 */
export function parseApproved({ file, text: printed }: Source): ApprovedStore {
  const store = asStore(printed);
  if (store) return store;
  const message = 'what policygen keeps of the approval is not as it was written';
  const hint = 'put the file back as it was, from git or a backup; or delete it: the profile still has its fingerprint';
  throw new PolicyError([{ code: 'FILE_UNREADABLE', message, file, hint }]);
}

function asStore(printed: string): ApprovedStore | undefined {
  const data = asJson(printed);
  if (!isObject(data) || data.policygenApproved !== edition || !isObject(data.policies)) return undefined;
  const store = new Map<string, ApprovedPolicy>();
  for (const [type, value] of Object.entries(data.policies)) {
    const approved = isApproved(value) ? asApproved(type, value as unknown as Kept) : undefined;
    if (!approved) return undefined;
    store.set(type, approved);
  }
  return store;
}

function asJson(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch {
    return undefined;
  }
}

/** The file's entry as JSON, once `isApproved` has checked it. */
interface Kept extends Omit<ApprovedPolicy, 'record'> {
  readonly wordings: readonly { readonly id: string; readonly text: string }[];
  readonly record: object;
}

function asApproved(type: string, { version, on, by, words, wordings, record }: Kept): ApprovedPolicy | undefined {
  const decoded = decodeRecord(JSON.stringify(record));
  if (!decoded || decoded.policy !== type || policyWords(decoded).fingerprint !== words) return undefined;
  const texts = new Map(wordings.map(({ id, text }) => [id, text]));
  const whole = withTexts(decoded, texts);
  return whole && { ...(version === undefined ? {} : { version }), on, by, words, record: whole };
}

/** The record with its wordings; undefined where a wording doesn't have the fingerprint that the record names. */
function withTexts(record: PolicyRecord, texts: ReadonlyMap<string, string>): PolicyRecord | undefined {
  const fits = (wording: string | undefined, words: string) => wording === textFingerprint(folded(words));
  for (const [id, words] of texts) {
    const section = /^heading:(.*)$/.exec(id)?.[1];
    const known = section === undefined ? record.clauses.get(id) : record.headings.get(section);
    if (known && !fits(known.wording, words)) return undefined;
  }
  const add = <T extends object>([id, known]: readonly [string, T], name: string): [string, T] => {
    const words = texts.get(name);
    return [id, words === undefined ? known : { ...known, text: words }];
  };
  return {
    ...record,
    clauses: new Map([...record.clauses].map((entry) => add(entry, entry[0]))),
    headings: new Map([...record.headings].map((entry) => add(entry, `heading:${entry[0]}`))),
  };
}
