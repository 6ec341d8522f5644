import type { AddressFault } from '../document/address/letters.ts';
import { readMailbox } from '../document/address/mailbox.ts';
import { longestPageAddress, readPageAddress } from '../document/address/page-address.ts';
import type { ScalarType } from '../yaml/shape.ts';
import { plain } from './scalars.ts';

/**
 * A scalar that has to be an address. Its value stays as the profile writes it, since it may be printed;
 * document/address/ makes a link of it.
 *
 * @param schema keywords for the JSON Schema
 */
function address(
  noun: string,
  example: string,
  read: (written: string) => { readonly url: string } | AddressFault,
  schema: Readonly<Record<string, unknown>>,
): ScalarType<string> {
  return {
    noun,
    example,
    parse(written) {
      const parsed = plain(written);
      if ('fault' in parsed) return parsed;
      const found = read(parsed.value);
      if ('url' in found) return parsed;
      return {
        fault: found.fault,
        hint: found.mended === undefined ? `for example: ${example}` : `write ${found.mended}`,
      };
    },
    print: (value) => value,
    jsonSchema: { type: 'string', ...schema },
  };
}

const local = String.raw`[^\s@<>"(),:;[\]\\%!?.]+(\.[^\s@<>"(),:;[\]\\%!?.]+)*`;
const site = String.raw`[^\s@<>"(),:;[\]\\%!?._/]+(\.[^\s@<>"(),:;[\]\\%!?._/]+)+`;

/** One mailbox. */
export const email = address('an email address', 'office@orchard.example', readMailbox, {
  pattern: `^\\s*${local}@${site}\\s*$`,
});

/** An address of a page: http or https only, so that no link can do more than open a page. */
export const url = address('a web address', 'https://orchard.example/policies', readPageAddress, {
  pattern: String.raw`^\s*[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/<>"\\][^\s<>"\\]*\s*$`,
  maxLength: longestPageAddress,
});

/** The address where a site or register is published: paths are appended, so it can't have a query or a fragment. */
export const baseUrl: Pick<ScalarType<string>, 'noun' | 'parse'> = {
  noun: url.noun,
  parse(written) {
    const read = readPageAddress(written);
    if ('fault' in read) return url.parse(written);
    const [before = '', ...more] = read.url.split(/[?#]/);
    const value = before.replace(/\/+$/, '');
    if (more.length === 0) return { value };
    return { fault: 'has a ? or # in it, and addresses of pages are put after it', hint: `write ${value}` };
  },
};
