import type { Problem } from '../../problem.ts';
import { onOneLine } from '../../safe-words.ts';

/**
 * A problem as a workflow command of GitHub Actions, which shows it beside the line in a pull request:
 * `::error file=…,line=…,col=…,title=…::message`. Signs that end a value are escaped as the runner's toolkit does, so
 * that no name in a profile can give the runner a command of its own.
 */
export function annotate({ code, message, hint, help, file, line, column, length }: Problem): string {
  const place = {
    file: file?.replaceAll('\\', '/'),
    line,
    col: line === undefined ? undefined : column,
    endColumn: line === undefined || column === undefined || length === undefined ? undefined : column + length,
    title: code,
  };
  const properties = Object.entries(place)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeValue(onOneLine(String(value)))}`);
  const words = [message, hint, help && `see ${help}`].flatMap((part) => (part ? [onOneLine(part)] : [])).join('\n');
  return `::error ${properties.join(',')}::${escapeWords(words)}`;
}

const escapeWords = (words: string): string =>
  words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeValue = (value: string): string => escapeWords(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
