import { fingerprint } from '../diff/fingerprint.ts';
import type { Block, Document } from '../document/model.ts';

/**
 * A fingerprint of what a policy says, to tell whether a version has the words that it was published with. That its
 * review is past, or that another policy took its place, is no part of that: it comes with time and not with a version.
 */
export function wordsOf({ properties, cover, sections }: Document): string {
  const { title, school, version } = properties;
  const own = cover.filter((block) => block.kind !== 'paragraph' || block.style !== 'state').map(withoutBytes);
  return fingerprint(JSON.stringify([title, school, version ?? null, own, sections]));
}

const withoutBytes = (block: Block): unknown =>
  block.kind === 'picture' ? { ...block, bytes: fingerprint(block.bytes) } : block;
