const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

/** A text as it was before Rust's `{:?}` wrote it between quotes, as in the typesetter's messages. */
export function readRustString(escaped: string): string {
  return escaped.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gs, (_, code: string | undefined, letter = '') =>
    code === undefined ? (escapes[letter] ?? letter) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
