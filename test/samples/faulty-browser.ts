import { chmodSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a browser does that meets one of these words in a document: at each time, or at the first time only. */
export const faults = {
  crash: 'crash-always',
  crashOnce: 'crash-once',
  /** Once it has taken the document, and before it says that it has loaded it. */
  crashLaterOnce: 'crash-later-once',
  hang: 'hang-always',
  hangOnce: 'hang-once',
} as const;

/**
 * A program that passes every message on between policygen and a real browser, until it meets a word of `faults`.
 *
 * @param folder where it is written, and where it remembers what it has done once
 * @param browser the path of the real browser
 * @returns its path, under the real browser's name
 */
export function faultyBrowser(folder: string, browser: string): string {
  const path = join(folder, basename(browser));
  const script = `#!${process.execPath}
    const { spawn } = require('node:child_process');
    const { existsSync, writeFileSync } = require('node:fs');
    const { Socket } = require('node:net');
    const real = spawn(${JSON.stringify(browser)}, process.argv.slice(2), { stdio: ['ignore', 'ignore', 2, 'pipe', 'pipe'] });
    const [commands, answers] = [new Socket({ fd: 3 }), new Socket({ fd: 4 })];
    for (const stream of [commands, answers, ...real.stdio]) stream?.on('error', () => undefined);
    const crash = () => { real.kill('SIGKILL'); process.exit(7); };
    const isDue = (word, message) => {
      if (!message.includes(word)) return false;
      const done = ${JSON.stringify(folder)} + '/' + word;
      const isFirst = !existsSync(done);
      writeFileSync(done, '');
      return isFirst || word.endsWith('always');
    };
    const eachMessage = (stream, pass) => {
      let begun = '';
      stream.setEncoding('utf8').on('data', (text) => {
        const messages = (begun + text).split('\\0');
        begun = messages.pop();
        messages.forEach(pass);
      });
    };
    let last;
    eachMessage(commands, (message) => {
      if (isDue('crash-always', message) || isDue('crash-once', message)) crash();
      if (isDue('hang-always', message) || isDue('hang-once', message)) return;
      if (isDue('crash-later-once', message)) last = JSON.parse(message).id;
      real.stdio[3].write(message + '\\0');
    });
    eachMessage(real.stdio[4], (message) => {
      if (last === undefined) answers.write(message + '\\0');
      else if (JSON.parse(message).id === last) answers.write(message + '\\0', () => setTimeout(crash, 100));
    });
    commands.on('end', () => real.stdio[3].end());
    real.on('exit', () => process.exit(0));
  `;
  writeFileSync(path, script);
  chmodSync(path, 0o755);
  return path;
}
