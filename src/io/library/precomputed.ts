import { readFileSync } from 'node:fs';
import type { EmbeddedFont } from '../../formats/format.ts';
import type { KnownPolicyType } from '../../policy/recall-policy-type.ts';
import { sha256 } from '../cache/hash.ts';

/** policygen's own templates, read and checked when it is compiled (precompute-library.ts), so that no start has to. */
export interface Precomputed {
  /** Policy types by the fingerprint of all that they were read from. */
  readonly types: Readonly<Record<string, KnownPolicyType>>;
  /** The fonts as Word files embed them, by `faceKey`. */
  readonly fonts: Readonly<Record<string, RememberedFont>>;
}

interface RememberedFont extends Pick<EmbeddedFont, 'key'>, Omit<EmbeddedFont['file'], 'bytes'> {
  /** Where the deflated bytes start and end in the file of all faces. */
  readonly place: readonly [start: number, end: number];
}

/** The files' names. They lie beside the bundled code and are replaced with it; without them all is worked out anew. */
export const precomputedFiles = {
  types: 'remembered-types.json',
  fonts: 'remembered-fonts.json',
  faces: 'remembered-fonts.bin',
} as const;

let types: Precomputed['types'] | undefined;
let fonts: Precomputed['fonts'] | undefined;
let faces: Uint8Array | undefined;

/** What is known of a policy type by its fingerprint; undefined where it isn't remembered. */
export function rememberedType(fingerprint: string): KnownPolicyType | undefined {
  types ??= kept<Precomputed['types']>(precomputedFiles.types);
  return types[fingerprint];
}

/** A face as Word files embed it; undefined where it isn't remembered. */
export function rememberedFace(ttf: Uint8Array, place: number): EmbeddedFont | undefined {
  fonts ??= kept<Precomputed['fonts']>(precomputedFiles.fonts);
  const known = fonts[faceKey(ttf, place)];
  if (!known) return undefined;
  faces ??= keptFaces();
  if (!faces) return undefined;
  const { key, place: within, ...file } = known;
  return { key, file: { ...file, bytes: faces.subarray(...within) } };
}

/** The name of a precomputed font file. @param place its place among the look's fonts, from 0 */
export const faceKey = (ttf: Uint8Array, place: number): string => `${place} ${sha256(ttf)}`;

function kept<Part extends Precomputed[keyof Precomputed]>(name: string): Part | Record<string, never> {
  try {
    return JSON.parse(readFileSync(fileBeside(name), 'utf8'));
  } catch {
    return {};
  }
}

function keptFaces(): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(fileBeside(precomputedFiles.faces)));
  } catch {
    return undefined;
  }
}

const fileBeside = (name: string): URL => new URL(name, import.meta.url);
