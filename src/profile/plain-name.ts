/** What Windows keeps for devices: no file or folder there can have such a name, whatever its ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** In letters; with an ending and what a file is called while it is written, it stays under the 255 bytes of a disk. */
const longest = 100;

/**
 * Whether a name can be a file's and a folder's on any machine, and a part of a web address: small letters, digits and
 * hyphens, and none that Windows can't have.
 */
export const isPlainName = (name: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && name.length <= longest && !reserved.test(name);

/**
 * A name as such a file is called: "St. Mary's Infants" is "st-marys-infants". Never empty.
 *
 * @param kind what it is the name of, which stands in for a name without letters and tells "nul" from the device
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
