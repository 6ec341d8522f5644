import type { Surroundings } from '../../io/person/surroundings.ts';
import type { ExitCode } from '../command.ts';
import { wordsOption } from '../read-option.ts';
import { examine, type Finding } from './checks.ts';
import type { DoctorOptions } from './command.ts';

/** Tries what the machine has, and prints a line for each thing. Throws UsageError. */
export async function examineMachine(
  _args: readonly string[],
  options: DoctorOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { folder, environment, out, err } = surroundings;
  const browser = wordsOption(options, 'browser');
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
