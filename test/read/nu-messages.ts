import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether there is a Java of 11 or later to run the Nu HTML checker with. */
export const javaHere = (() => {
  const { error, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return error === undefined && Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) >= 11;
})();

export const skipReason = javaHere ? '' : ' (skipped: no Java on this machine)';

/**
 * What the Nu HTML checker (the W3C's validator) has to say of some pages, of their CSS too: errors and warnings, a
 * line each, with the page's name. One start of Java for all.
 */
export function nuMessages(pages: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'policygen-nu-'));
  try {
    const files = Object.entries(pages).map(([name, html], index) => {
      const file = join(folder, `${index}.html`);
      writeFileSync(file, html);
      return { name, file };
    });
    const jar = String(createRequire(import.meta.url)('vnu-jar'));
    const options = ['--exit-zero-always', '--stdout', '--format', 'json'];
    const output = execFileSync('java', ['-jar', jar, ...options, ...files.map(({ file }) => file)], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    const { messages } = JSON.parse(output) as { messages: readonly NuMessage[] };
    return messages
      .filter(({ message }) => !wrongOnData.test(message))
      .map(({ url = '', type, message, extract = '' }) => {
        const page = files.find(({ file }) => url.endsWith(file.replace(/^.*[\\/]/, '/')))?.name ?? url;
        return `${page}: ${type}: ${message} (${extract.trim()})`;
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The checker warns of any picture in a data: address under any policy, even one that lets data: through (CSP 3,
 * 6.7.2.8); accessible-html.test.ts sees that a browser shows them.
 */
const wrongOnData = /^Resource violates Content Security Policy \(meta tag\): image “data:.* blocked by “img-src”/;

interface NuMessage {
  readonly url?: string;
  readonly type: string;
  readonly message: string;
  readonly extract?: string;
}
