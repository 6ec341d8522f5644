import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from '../../read/run-here.ts';
import { home } from '../../read/schools.ts';
import { listen, type Watched, watchHere } from '../../read/watched.ts';
import { smallProfile } from '../../samples/small-profile.ts';

const commandFile = join(home, 'bin', 'policygen.js');

let folder: string;
let watched: Watched | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygen watch '));
  mkdirSync(join(folder, 'schools'));
  save('schools/elm.yaml', smallProfile);
});

afterEach(async () => {
  await watched?.stop();
  watched = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const save = (path: string, text: string): void => writeFileSync(join(folder, path), text);
/** As most editors save: a new file takes the place of the old one. */
const saveByRename = (path: string, text: string): void => {
  save(`${path}~`, text);
  renameSync(join(folder, `${path}~`), join(folder, path));
};
const named = (name: string): string => smallProfile.replace('Elm Primary School', name);

async function watch(...args: string[]): Promise<Watched> {
  watched = await watchHere(folder, args);
  return watched;
}

const text = async (url: string): Promise<string> => (await fetch(url)).text();

/** A request with headers that fetch would not send. */
const statusOf = (url: string, headers: Record<string, string>, method = 'GET'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { headers, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });

describe('policygen watch', () => {
  it('shows the policy, tells where, and ends when the person ends it', async () => {
    const { url, err, stop } = await watch('schools/elm.yaml');
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(err()).toBe(
      'Open that address in your browser. The page follows schools/elm.yaml and the clauses. Ctrl-C ends it.\n',
    );
    const page = await text(url);
    expect(page).toContain('<h1>Elm Primary School</h1>');
    const source = /<iframe [^>]*src="\/([^"]*)"/.exec(page)?.[1];
    expect(source).toMatch(/^parent-group-chats\.html\?[0-9a-f]{16}$/);
    expect(await text(url + source)).toContain('Elm Primary School');
    const next = await listen(url);
    await next();
    expect(await stop()).toBe(0);
    expect(await next()).toBe('the end');
    expect(err()).toMatch(/Ended\.\n$/);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('has the same policy as build', async () => {
    const { url } = await watch('schools/elm.yaml');
    await runHere({ folder, today: '2026-11-20' }, ['build', '--format', 'pdf']);
    const pdf = await fetch(`${url}parent-group-chats.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const built = readFileSync(join(folder, 'dist', 'elm', 'parent-group-chats.pdf'));
    expect(built.equals(Buffer.from(await pdf.arrayBuffer()))).toBe(true);
  });

  it('tells of a save, and how soon', async () => {
    const { url } = await watch('schools/elm.yaml');
    const next = await listen(url);
    await next();
    const times: number[] = [];
    for (let count = 1; count <= 11; count++) {
      const start = performance.now();
      (count % 2 === 0 ? save : saveByRename)('schools/elm.yaml', named(`Elm School ${count}`));
      await next();
      expect(await text(`${url}parent-group-chats.html`)).toContain(`Elm School ${count}<`);
      times.push(performance.now() - start);
      // Over the time in which the signs of one save are taken together.
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    const median = times.toSorted((a, b) => a - b)[5] ?? 0;
    process.stdout.write(`policygen watch: from a save to the new policy, median of 11: ${Math.round(median)} ms\n`);
  });

  it('shows what is wrong above the policy as it was, and the policy again when it is mended', async () => {
    const { url, err } = await watch('schools/elm.yaml');
    const next = await listen(url);
    const good = await next();
    save('schools/elm.yaml', smallProfile.replace('email:', 'emial:'));
    await next();
    const page = await text(url);
    expect(page).toContain('<h2>Something is wrong</h2>');
    expect(page).toContain('<strong>unknown field "emial" in school</strong>');
    expect(page).toContain('<p class="place">schools/elm.yaml:3:3</p>');
    expect(page).toContain('<pre>  <mark>emial</mark>: office@elm.example</pre>');
    expect(page).toContain('<p>did you mean "email"?</p>');
    expect(page).toContain('<p>Below is the policy as it was before.</p>');
    expect(page).toContain('PDF of the policy as it was</a>');
    expect(await text(`${url}parent-group-chats.html`)).toContain('office@elm.example');
    expect(err()).toContain('[FIELD_UNKNOWN]');
    save('schools/elm.yaml', smallProfile);
    expect(await next()).toBe(good);
    expect(await text(url)).not.toContain('wrong');
    expect(err()).toMatch(/The page shows the change\.\n$/);
  });

  it('shows what is wrong from the start, and takes its words for words', async () => {
    save('schools/elm.yaml', smallProfile.replace('chat: WhatsApp', 'chat: <script>alert(1)</script>\n  <b>: x'));
    const { url } = await watch('schools/elm.yaml');
    const page = await text(url);
    expect(page).toContain('<h1>schools/elm.yaml</h1>');
    expect(page).toContain('unknown field "&lt;b&gt;" in platforms');
    expect(page).not.toContain('<iframe');
    expect(page).not.toContain('<b>');
    expect((await fetch(`${url}parent-group-chats.pdf`)).status).toBe(404);
  });

  it('follows the clauses and the logo as well, also into folders that are put in their place', async () => {
    cpSync(join(home, 'templates'), join(folder, 'templates'), { recursive: true });
    save('schools/elm.yaml', named('Elm School').replace('  email', '  logo: pictures/elm.svg\n  email'));
    mkdirSync(join(folder, 'schools', 'pictures'));
    const svg = (fill: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="${fill}"/></svg>`;
    save('schools/pictures/elm.svg', svg('green'));
    const { url } = await watch('schools/elm.yaml');
    const next = await listen(url);
    await next();
    save('schools/pictures/elm.svg', svg('brown'));
    await next();

    const clause = 'templates/parent-group-chats/clauses/fm-title.md';
    const words = readFileSync(join(folder, clause), 'utf8');
    save(clause, words.replace(/---\n[^-]*$/, '---\nThe title of the trust\n'));
    await next();
    expect(await text(`${url}parent-group-chats.html`)).toContain('The title of the trust');

    cpSync(join(folder, 'templates'), join(folder, 'new'), { recursive: true });
    writeFileSync(join(folder, clause.replace('templates', 'new')), words);
    renameSync(join(folder, 'templates', 'parent-group-chats'), join(folder, 'old'));
    renameSync(join(folder, 'new', 'parent-group-chats'), join(folder, 'templates', 'parent-group-chats'));
    await next();
    while (!(await text(`${url}parent-group-chats.html`)).includes('Elm School')) await next();
    expect(await text(`${url}parent-group-chats.html`)).not.toContain('The title of the trust');
  });

  it('has a page for each policy of a school with several', async () => {
    cpSync(join(home, 'templates'), join(folder, 'templates'), { recursive: true });
    cpSync(join(home, 'templates', 'parent-group-chats'), join(folder, 'templates', 'second'), { recursive: true });
    const { url } = await watch('schools/elm.yaml');
    expect(await text(url)).not.toContain('<nav');
    const next = await listen(url);
    await next();
    save('schools/elm.yaml', `${smallProfile}  second:\n    edition: full\n`);
    await next();
    const page = await text(`${url}second`);
    expect(page).toContain('<a href="/parent-group-chats">');
    expect(page).toContain('<a href="/second" aria-current="page">');
    expect(page).toContain('src="/second.html?');
    expect(page).toContain('href="/second.pdf"');
  });

  it('says that a profile is gone, and shows it when it is back', async () => {
    const { url } = await watch('schools/elm.yaml');
    const next = await listen(url);
    const good = await next();
    rmSync(join(folder, 'schools'), { recursive: true });
    await next();
    expect(await text(url)).toContain('there is no such file');
    mkdirSync(join(folder, 'schools'));
    save('schools/elm.yaml', smallProfile);
    expect(await next()).toBe(good);
  });

  it('says nothing of a save that changes nothing', async () => {
    const { url } = await watch('schools/elm.yaml');
    const next = await listen(url);
    await next();
    save('schools/elm.yaml', `${smallProfile}# a remark\n`);
    save('schools/oak.yaml', 'nonsense');
    await new Promise((resolve) => setTimeout(resolve, 200));
    save('schools/elm.yaml', named('Elm School'));
    await next();
    expect(await text(`${url}parent-group-chats.html`)).toContain('Elm School<');
  });
});

describe('the page of policygen watch', () => {
  it('is for this machine alone', async () => {
    const { url } = await watch('schools/elm.yaml');
    const { host, port } = new URL(url);
    expect(await statusOf(url, { host })).toBe(200);
    expect(await statusOf(url, { host: `localhost:${port}` })).toBe(200);
    for (const name of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`]) {
      expect(await statusOf(url, { host: name })).toBe(403);
      expect(await statusOf(`${url}changes`, { host: name })).toBe(403);
    }
    expect(await statusOf(url, { host }, 'POST')).toBe(405);
    expect(await statusOf(url, { host }, 'HEAD')).toBe(200);
  });

  it.each(['nothing', 'elm.yaml', '..%2Fschools%2Felm.yaml', 'parent-group-chats.docx', 'constructor'])(
    'has no %s',
    async (path) => {
      const { url } = await watch('schools/elm.yaml');
      expect((await fetch(url + path)).status).toBe(404);
    },
  );

  it('lets the policy run no script, and no other site show it', async () => {
    const { url } = await watch('schools/elm.yaml');
    const policies = await Promise.all(
      ['', 'parent-group-chats', 'parent-group-chats.html'].map(async (path) =>
        (await fetch(url + path)).headers.get('content-security-policy'),
      ),
    );
    expect(policies.every((policy) => policy?.startsWith("default-src 'none'; "))).toBe(true);
    expect(policies[0]).toContain("script-src 'self'");
    expect(policies[0]).toContain("frame-ancestors 'none'");
    expect(policies[2]).not.toContain('script-src');
    expect(policies[2]).toContain("frame-ancestors 'self'");
  });
});

describe('policygen watch refuses', () => {
  const refused = (...args: string[]) => runHere({ folder, today: '2026-11-20' }, ['watch', ...args]);

  it('a profile that is not there', async () => {
    const { code, out, err } = await refused('schools/oak.yaml');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('schools/oak.yaml  there is no such file');
  });

  it('a port that another program uses', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    const { code, out, err } = await refused('schools/elm.yaml', '--port', String(port));
    other.close();
    expect([code, out]).toEqual([3, '']);
    expect(err).toBe(`another program uses the port ${port}
  leave out --port, and a free one is taken; or choose another      [PORT_UNAVAILABLE]

`);
  });

  it.each(['0', '65536', 'eighty', '-1', ''])('the port "%s"', async (port) => {
    const { code, err } = await refused('schools/elm.yaml', `--port=${port}`);
    expect(code).toBe(2);
    expect(err).toContain('--port');
  });
});

describe('policygen watch, as a process', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('ends with 0 at %s', async (signal) => {
    const child = spawn(process.execPath, [commandFile, 'watch', 'schools/elm.yaml'], { cwd: folder });
    const printed = { out: '', err: '' };
    child.stderr.on('data', (words) => {
      printed.err += words;
    });
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (words) => {
        printed.out += words;
        resolve();
      });
    });
    const url = printed.out.trim();
    expect(await text(url)).toContain('Elm Primary School');
    child.kill(signal);
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, printed.err]).toEqual([0, expect.stringMatching(/Ended\.\n$/)]);
  });
});
