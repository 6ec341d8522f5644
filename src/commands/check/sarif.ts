import type { Problem } from '../../problem.ts';

const docs = 'docs/problems.md';

/**
 * Problems as SARIF 2.1.0 (OASIS, 2020), which code hosts and editors show beside the lines. Lines and columns count
 * from 1, columns in UTF-16 units, as problems have them. Paths are relative to the working folder where they lie in
 * it.
 */
export function problemsAsSarif(problems: readonly Problem[], version: string): object {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const rules = codes.map((id) => ({
    id,
    name: id,
    help: { text: `${docs} says what ${id} means and what to do.` },
    defaultConfiguration: { level: 'error' },
  }));
  const results = problems.map((problem) => {
    const { code, message, hint, help, file } = problem;
    const text = [message, hint, help && `see ${help}`].filter((part) => part !== undefined).join('\n');
    return {
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: 'error',
      message: { text },
      ...(file === undefined ? {} : { locations: [locationOf(file, problem)] }),
      ...(help === undefined ? {} : { properties: { help } }),
    };
  });
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'policygen', version, rules } }, columnKind: 'utf16CodeUnits', results }],
  };
}

function locationOf(file: string, { line, column = 1, length = 1 }: Problem): object {
  const region =
    line === undefined ? {} : { region: { startLine: line, startColumn: column, endColumn: column + length } };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region } };
}

/** A path as a URI reference (RFC 3986); an absolute path as a file: URI. */
function uriOf(file: string): string {
  const parts = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]%3A\//i.test(parts)) return `file:///${parts.replace('%3A', ':')}`;
  return parts.startsWith('/') ? `file://${parts}` : parts;
}
