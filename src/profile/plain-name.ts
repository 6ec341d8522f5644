/** Names that Windows keeps for devices: no file or folder there can have one, whatever its ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** The most letters: with an ending and a temporary file's suffix, a name stays under a disk's 255 bytes. */
const longest = 100;

/**
 * Whether a name can be a file's and a folder's on any machine, and a part of a web address: small letters, digits and
 * hyphens, and none that Windows can't have.
 */
export const isPlainName = (name: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && name.length <= longest && !reserved.test(name);

/**
 * A plain name made from any name: "st-marys-infants" from "St. Mary's Infants". Never empty.
 *
 * @param kind the kind of thing named: used instead of a name without letters, and added to a reserved one such as
 * "nul"
 */
export function plainName(name: string, kind = 'school'): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’\p{M}]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-|-$/g, '');
  if (plain === '') return `my-${kind}`;
  return reserved.test(plain) ? `${plain}-${kind}` : plain;
}
