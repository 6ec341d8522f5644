import { isScalar, parseDocument } from 'yaml';

/**
 * How a scalar is written: in quotes; plain where every YAML reader takes it for these words, so never `1.10` or
 * `true`; bare where we do, whose scalars are all words.
 */
export type ScalarStyle = 'plain' | 'bare' | 'single' | 'double';

/** A value as YAML that may stand on a line of its own and between braces, in the wished style where that can be. */
export function inlineScalar(value: string, wished: ScalarStyle = 'plain'): string {
  if (wished === 'plain' && isPlain(value, 'core')) return value;
  if (wished === 'bare' && isPlain(value, 'failsafe')) return value;
  if (wished === 'single' && !/[\n\r\t]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value);
}

function isPlain(value: string, schema: 'core' | 'failsafe'): boolean {
  const document = parseDocument(`- ${value}\n- { a: ${value} }`, { schema, prettyErrors: false });
  if (document.errors.length > 0 || document.warnings.length > 0) return false;
  return [[0], [1, 'a']].every((path) => {
    const node = document.getIn(path, true);
    return isScalar(node) && node.type === 'PLAIN' && node.value === value && !node.comment;
  });
}
