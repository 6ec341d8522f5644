import { isScalar, parseDocument } from 'yaml';

/**
 * How a scalar is written: `single` or `double` quotes; `plain` without quotes where every YAML reader takes it for
 * words, so never for `1.10` or `true`; `bare` without quotes where policygen does, to which all scalars are words.
 */
export type ScalarStyle = 'plain' | 'bare' | 'single' | 'double';

/** A value as YAML for a line of its own or between braces, in the wished style where the value allows it. */
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
