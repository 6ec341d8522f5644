import { mayColour, type Surroundings } from '../io/person/surroundings.ts';
import type { Notice } from '../problem.ts';
import { onOneLine } from '../safe-words.ts';
import { colours, noColours } from '../show-problem.ts';

/** The most schools that the line about unknown words names. */
const mostNamed = 5;

/** Prints notices: a line for each school, and one a run for all approvals that don't say which words were approved. */
export function showNotices(notices: readonly Notice[], surroundings: Surroundings): void {
  const { err } = surroundings;
  const paint = mayColour(surroundings, err) ? colours : noColours;
  const unknown = notices.filter(({ kind }) => kind === 'approved-words-unknown');
  const told = notices.filter((notice) => !unknown.includes(notice));
  for (const file of new Set(told.map((notice) => notice.file))) {
    const own = told.filter((notice) => notice.file === file);
    const several = new Set(own.map(({ policy }) => policy)).size > 1;
    const messages = own.map(({ policy, message }) => (several ? `${policy}: ${message}` : message));
    err.write(`${paint('bold', onOneLine(file))}  ${onOneLine(messages.join('; '))}\n`);
  }
  if (told.some(({ kind }) => kind === 'changed-since-approval')) {
    err.write('  once it is approved: policygen renew; if it only mends a slip: policygen renew --editorial\n');
  }
  const [first] = unknown;
  if (!first) return;
  const files = [...new Set(unknown.map(({ file }) => file))];
  const more = files.length > mostNamed ? ` and ${files.length - mostNamed} more` : '';
  const approvals = unknown.length === 1 ? '1 approval does not say' : `${unknown.length} approvals do not say`;
  err.write(
    `${approvals} which words were approved: ${onOneLine(files.slice(0, mostNamed).join(', '))}${more}\n` +
      `  where they are the words of today: policygen renew ${onOneLine(first.file)} --words\n`,
  );
}
