import { type Check, list, matching, oneOf, pairs, shape, text } from '../diff/checks.ts';
import {
  type CalendarDate,
  type Day,
  isInCalendar,
  isoDate,
  type ReviewDate,
  writeDate,
} from '../profile/calendar-date.ts';
import { parseSchoolTime } from '../profile/school-term.ts';
import type { PublishedPolicy, PublishedVersion, StatedState } from './published.ts';

/** A file of the site, by what it holds. */
export interface FileFact {
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** The site's list of its policies, versions and files, from which the next run goes on. */
export interface Manifest {
  readonly on: Day;
  readonly policies: readonly PublishedPolicy[];
  /** Every file but the manifest, by its path. */
  readonly files: ReadonlyMap<string, FileFact>;
}

/**
 * Raised when an older policygen could no longer read the manifest. In edition 1 `words` was a fingerprint of the whole
 * document with its cover and form; so it is dropped when such a manifest is read.
 */
const edition = 2;

export function printManifest({ on, policies, files }: Manifest): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const data = {
    policygenSite: edition,
    on: isoDate(on),
    policies: policies.map(({ current, earlier, ...policy }) => ({
      ...policy,
      current: versionAsData(current),
      earlier: earlier.map(versionAsData),
    })),
    files: sorted.map(([path, { bytes, sha256 }]) => [path, { bytes, sha256 }]),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

const versionAsData = ({ from, next, underway, published, ...version }: PublishedVersion) => ({
  ...version,
  ...(from ? { from: isoDate(from) } : {}),
  ...(next ? { next: writeDate(next) } : {}),
  ...(underway ? { underway: isoDate(underway) } : {}),
  published: isoDate(published),
});

/** The manifest of a site that policygen made; undefined where the text is anything else. */
export function parseManifest(printed: string): Manifest | undefined {
  let data: unknown;
  try {
    data = JSON.parse(printed);
  } catch {
    return undefined;
  }
  if (!isManifest(data)) return undefined;
  const { on, policies, files, policygenSite } = data as PrintedManifest;
  const versionOf = (version: PrintedVersion): PublishedVersion => {
    const { words, ...rest } = publishedVersion(version);
    return policygenSite === edition && words !== undefined ? { ...rest, words } : rest;
  };
  return {
    on: dayOf(on),
    policies: policies.map(({ current, earlier, ...policy }) => ({
      ...policy,
      current: versionOf(current),
      earlier: earlier.map(versionOf),
    })),
    files: new Map(files),
  };
}

interface PrintedManifest {
  readonly policygenSite: number;
  readonly on: string;
  readonly policies: readonly (Omit<PublishedPolicy, 'current' | 'earlier'> & {
    readonly current: PrintedVersion;
    readonly earlier: readonly PrintedVersion[];
  })[];
  readonly files: readonly (readonly [path: string, fact: FileFact])[];
}

interface PrintedVersion extends Omit<PublishedVersion, 'from' | 'next' | 'underway' | 'published'> {
  readonly state: StatedState;
  readonly from?: string;
  readonly next?: string;
  readonly underway?: string;
  readonly published: string;
}

const publishedVersion = ({ from, next, underway, published, ...version }: PrintedVersion): PublishedVersion => ({
  ...version,
  ...(from === undefined ? {} : { from: dateOf(from) }),
  ...(next === undefined ? {} : { next: reviewOf(next) }),
  ...(underway === undefined ? {} : { underway: dateOf(underway) }),
  published: dayOf(published),
});

function dateOf(iso: string): CalendarDate {
  const [year = 0, month, day] = iso.split('-').map(Number);
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** A date, or a term in words. */
const reviewOf = (written: string): ReviewDate => parseSchoolTime(written) ?? dateOf(written);

const dayOf = (iso: string): Day => ({ month: 1, day: 1, ...dateOf(iso) });

// Strict patterns, since ids and keys become paths: none may lead out of the site.
const id = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const key = matching(/^\d+([.-]\d+){0,2}$/);
const isDate: Check = (value) => matching(/^\d{4}(-\d\d){0,2}$/)(value) && isInCalendar(dateOf(String(value)));
const isReview: Check = (value) => isDate(value) || parseSchoolTime(String(value)) !== undefined;
const isDay: Check = (value) => isDate(value) && String(value).length === 10;
const size: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

const successor = shape({ title: text }, { url: matching(/^https?:\/\/\S+$/i) });
const state: Check = (value) =>
  shape({ kind: oneOf('draft', 'issued', 'approved') })(value) ||
  shape({ kind: oneOf('superseded'), by: successor })(value);

const requiredFields = { title: text, state, published: isDay };
const optionalFields = {
  words: text,
  version: text,
  approvedBy: text,
  from: isDate,
  next: isReview,
  underway: isDate,
  change: text,
};

const policy = shape(
  {
    school: id,
    schoolName: text,
    policy: id,
    name: text,
    current: shape(requiredFields, { ...optionalFields, key }),
    earlier: list(shape({ ...requiredFields, key }, optionalFields)),
  },
  { colour: matching(/^#[0-9a-f]{6}$/i) },
);

const isManifest = shape({
  policygenSite: oneOf(1, edition),
  on: isDay,
  policies: list(policy),
  files: pairs(shape({ bytes: size, sha256: matching(/^[0-9a-f]{64}$/) })),
});
