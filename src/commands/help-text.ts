import type { Command } from './command.ts';

const exitCodes = `Exit codes:
  0   all is done
  1   something in your files is wrong, or not as it was asked to be
  2   the command line itself is wrong
  3   this machine lacks something, or doesn't allow something
  70  a fault of policygen's own
  130 you stopped it`;

/** What stands under the list of commands in `policygen --help`. */
export const generalHelp = `
First steps:
  policygen init                     asks, and makes your school's profile
  policygen watch schools/elm.yaml   shows the policy while you edit the profile
  policygen build schools/elm.yaml   writes the policy as PDF, Word and HTML

Files, in the folder where you run it:
  schools/elm.yaml        the profile of the school "elm", which you edit
  dist/elm/               its documents
  templates/              clauses of your own, in place of policygen's

Environment:
  PUPPETEER_EXECUTABLE_PATH  the browser for "--pdf-engine browser"
  NO_COLOR, FORCE_COLOR      colour never, or always
  ACCESSIBLE=1               questions line by line, for a screen reader

${exitCodes}

Every command has its own help: policygen help build`;

/** What stands under the options in a command's help. */
export function commandHelp({ examples, files }: Command): string {
  const parts = [exitCodes];
  if (files !== undefined && files.length > 0) {
    const width = Math.max(...files.map(([path]) => path.length));
    parts.unshift(`Files:\n${files.map(([path, about]) => `  ${path.padEnd(width)}  ${about}`).join('\n')}`);
  }
  if (examples.length > 0) {
    parts.unshift(`Examples:\n${examples.map(([line, about]) => `  ${line}\n      ${about}`).join('\n')}`);
  }
  return `\n${parts.join('\n\n')}`;
}
