/** What kind of file was given in place of a profile, and what to do. */
export interface FileKind {
  readonly message: string;
  readonly hint: string;
}

const built = 'name the profile that it was made from, the file in schools/ that ends in .yaml';
const asText = 'save it as plain text: "Save as", type "Plain text", encoding UTF-8, with a name that ends in .yaml';

/** The first bytes of files that people have in their folders, and what those are. */
const kinds: readonly (readonly [start: string, message: string, hint: string])[] = [
  ['%PDF', 'this is a PDF, not a profile', built],
  [
    'PK\u0003\u0004',
    'this is a Word, Excel or ZIP file, not a profile',
    `${built}; or, if your profile is in it, ${asText}`,
  ],
  ['\u00d0\u00cf\u0011\u00e0', 'this is a file of an old Word or Excel, not a profile', asText],
  ['{\\rtf', 'this is formatted text (RTF), not a profile', asText],
  ['\u0089PNG', 'this is a picture, not a profile', built],
  ['\u00ff\u00d8\u00ff', 'this is a picture, not a profile', built],
  ['GIF8', 'this is a picture, not a profile', built],
  ['<!doctype html', 'this is a web page, not a profile', built],
  ['<html', 'this is a web page, not a profile', built],
  ['<svg', 'this is a picture, not a profile', built],
  ['\u00ff\u00fe', 'the file is text in UTF-16, not in UTF-8', 'save it as "UTF-8" in your editor'],
  ['\u00fe\u00ff', 'the file is text in UTF-16, not in UTF-8', 'save it as "UTF-8" in your editor'],
];

/** The kind of a file that can't be YAML, by its first 64 bytes; undefined where they show none. */
export function tellFileKind(bytes: Uint8Array): FileKind | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  const words = start
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  const kind = kinds.find(([signs]) => start.startsWith(signs) || words.startsWith(signs.toLowerCase()));
  return kind && { message: kind[1], hint: kind[2] };
}
