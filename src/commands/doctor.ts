import type { Surroundings } from '../io/surroundings.ts';
import type { Command, Options } from './command.ts';
import type { Finding } from './examine.ts';
import { wordsOption } from './read-option.ts';

export const doctor: Command = {
  name: 'doctor',
  summary: 'Say whether this machine has what policygen needs, and what to do where not.',
  details:
    'It tries what it names: it sets a page, starts the browser, writes a file and takes it away again. "none" is what ' +
    'is not there and not needed either.',
  arguments: [],
  options: [
    { flags: '--out <folder>', about: 'the folder to write in', default: 'dist' },
    { flags: '--browser <path>', about: 'the browser to try (default: the best that is found)' },
    { flags: '--json', about: 'print the result as JSON' },
  ],
  examples: [['policygen doctor', 'a line for each thing']],
  run: examineMachine,
};

async function examineMachine(_args: readonly string[], options: Options, surroundings: Surroundings) {
  const { folder, environment, out, err } = surroundings;
  const browser = wordsOption(options, 'browser');
  const { examine } = await import('./examine.ts');
  const findings = await examine({
    folder,
    out: wordsOption(options, 'out') ?? 'dist',
    browser,
    browserNeeded: Boolean(browser ?? environment.PUPPETEER_EXECUTABLE_PATH),
  });
  const missing = findings.filter(({ state }) => state === 'missing').length;
  if (options.json) {
    const checks = findings.map(({ name, state, says, mend }) => ({ name, state, says, mend: mend ?? null }));
    out.write(`${JSON.stringify({ checks }, null, 2)}\n`);
  } else {
    out.write(findings.map(show).join(''));
    const [things, are] = missing === 1 ? ['thing', 'is'] : ['things', 'are'];
    err.write(missing === 0 ? 'All that is needed is there.\n' : `${missing} needed ${things} ${are} missing.\n`);
  }
  return missing === 0 ? 0 : 3;
}

function show({ name, state, says, mend }: Finding): string {
  const line = `${state.padEnd(9)}${name.padEnd(16)}${says}\n`;
  return mend === undefined ? line : `${line}${' '.repeat(25)}${mend}\n`;
}
