import { fileURLToPath } from 'node:url';
import { shownPath } from '../files/paths.ts';
import { packageRoot } from '../package-root.ts';

/** The folder in which policygen's own docs/ lies: beside `lib/` and `src/`, in a clone as where it is installed. */
const home = fileURLToPath(packageRoot);

/**
 * The path by which a person finds what `Problem.help` names ("docs/profile.md#school") from their folder, such as
 * "node_modules/policygen/docs/profile.md#school".
 */
export const shownHelp = (help: string, folder: string): string => shownPath(`${home}${help}`, folder);

/**
 * The same path for readers at another machine (SARIF, annotations); undefined where policygen lies outside the folder.
 */
export const helpWithin = (help: string, folder: string): string | undefined => {
  const shown = shownHelp(help, folder);
  return shown.endsWith(help) && !/^([A-Za-z]:)?[\\/]/.test(shown) ? shown : undefined;
};
