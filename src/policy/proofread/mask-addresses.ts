/** Addresses of pages and mailboxes, handles, tags and paths of files: their signs are part of them. */
const addresses =
  /\b(?:https?:\/\/|mailto:|tel:|www\.)[^\s<>()[\]"“”|]+|(?<![\w.+'&=~-])[\w.+'&=~-]+@[\w.-]+\w|(?<![\w&])[@#]\w+|(?<![\w.-])[\w-]+(?:\.[\w-]+)+\/[^\s<>()[\]"“”]*|\b[A-Z]:\\[^\s"<>|*]{2,}|\\\\\w[^\s"<>|*]*/g;

/** The same words, as long as before, with the signs in addresses masked. */
export const maskAddresses = (words: string): string =>
  /[@#/\\]|www\.|tel:/.test(words)
    ? words.replace(addresses, (address) => address.slice(0, 1) + address.slice(1).replace(/[_~*^`\\=#|&+'-]/g, 'x'))
    : words;
