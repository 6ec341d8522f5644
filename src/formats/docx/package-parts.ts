import { Packer, type Document as WordDocument } from 'docx';
import { unzipSync } from 'fflate';

/** The parts of a Word file by their paths: XML as text, anything else as bytes. */
export type PackageParts = ReadonlyMap<string, string | Uint8Array>;

/**
 * The parts of what docx writes. docx has no public word for them: it gives them zipped, and to zip and unzip them costs
 * more than half of what it costs to write them. So they are taken from its compiler, as long as that is there and gives
 * what it gives today; else from the file.
 */
export async function packageParts(word: WordDocument, packer: object = Packer): Promise<PackageParts> {
  return compiledParts(word, packer) ?? (await zippedParts(word));
}

/** By docx's own compiler, which it doesn't promise to keep; undefined where it isn't there or gives something else. */
export function compiledParts(word: WordDocument, packer: object = Packer): PackageParts | undefined {
  const compiler: unknown = Reflect.get(packer, 'compiler');
  if (typeof compiler !== 'object' || compiler === null) return undefined;
  if (!('compile' in compiler) || typeof compiler.compile !== 'function') return undefined;
  const parts: unknown = compiler.compile(word);
  return isParts(parts) ? parts : undefined;
}

/** By the way that docx promises. */
export async function zippedParts(word: WordDocument): Promise<PackageParts> {
  const files = Object.entries(unzipSync(new Uint8Array(await Packer.toArrayBuffer(word))));
  return new Map(
    files.map(([path, file]) => [path, /\.(?:xml|rels)$/.test(path) ? new TextDecoder().decode(file) : file]),
  );
}

function isParts(parts: unknown): parts is PackageParts {
  const isPart = ([path, part]: readonly unknown[]) =>
    typeof path === 'string' && (typeof part === 'string' || part instanceof Uint8Array);
  return parts instanceof Map && parts.size > 0 && [...parts].every(isPart);
}
