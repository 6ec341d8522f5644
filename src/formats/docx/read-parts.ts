import { unzipSync } from 'fflate/browser';

/** What all parts that are looked for may unpack to together, in bytes: more than any policy, and soon read. */
const mostBytes = 20_000_000;

/**
 * The parts of a Word file that are asked for, as text, by their paths; none where it is no Word file, where it is damaged,
 * or where together they are more than a policy's could be.
 */
export function partsOf(file: Uint8Array, isAsked: (path: string) => boolean): ReadonlyMap<string, string> {
  let bytes = 0;
  try {
    const parts = unzipSync(file, {
      filter({ name, originalSize }) {
        if (!isAsked(name)) return false;
        bytes += originalSize;
        return bytes <= mostBytes;
      },
    });
    if (bytes > mostBytes) return new Map();
    const decoder = new TextDecoder();
    return new Map(Object.entries(parts).map(([path, content]) => [path, decoder.decode(content)]));
  } catch {
    // Not a ZIP, or a damaged one: fflate has a dozen words for it.
    return new Map();
  }
}

/**
 * The part with the body of a Word file, which Word and its kin may call otherwise than we do; undefined where there is none.
 * (ECMA-376 part 2, 9.3: the package's relationships name it.)
 */
export function bodyOf(file: Uint8Array): string | undefined {
  const named = partsOf(file, (path) => path === '_rels/.rels').get('_rels/.rels') ?? '';
  const [relationship = ''] = /<[^>]*\/officeDocument"[^>]*>/.exec(named) ?? [];
  const target = /\bTarget="\/?([^"]*)"/.exec(relationship)?.[1] ?? 'word/document.xml';
  return partsOf(file, (path) => path === target).get(target);
}
