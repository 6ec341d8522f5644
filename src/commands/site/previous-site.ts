import { exists } from '../../io/files/create-file.ts';
import { joinPath, shownPath } from '../../io/files/paths.ts';
import { readTextIn } from '../../io/files/previous-site-files.ts';
import { PolicyError } from '../../problem.ts';
import { indexPath, manifestPath } from '../../site/addresses.ts';
import { type Manifest, parseManifest } from '../../site/manifest.ts';

/** The site as it was last published, whose versions the new one keeps. */
export interface PreviousSite {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * The site that was published before: at `named`, else where the new one goes; undefined for a first one.
 *
 * @param folder the folder that paths are shown from
 * @throws PolicyError where a site that is named isn't there, a manifest isn't one of ours, or the new site would
 *   overwrite pages that aren't a site of ours
 */
export function previousSite(out: string, named: string | undefined, folder: string): PreviousSite | undefined {
  const home = named === undefined ? out : joinPath(folder, named);
  const printed = readTextIn(home, manifestPath, folder);
  const file = shownPath(joinPath(home, manifestPath), folder);
  if (named !== undefined && printed === undefined) {
    const hint = 'name the folder of the site as it is published; leave out --previous the first time';
    throw new PolicyError([{ code: 'FILE_MISSING', message: 'there is no site in that folder', file, hint }]);
  }
  if (printed === undefined && exists(joinPath(out, indexPath()))) {
    const message = 'a page that is not of a site by policygen would be overwritten';
    const page = shownPath(joinPath(out, indexPath()), folder);
    throw new PolicyError([{ code: 'FILE_EXISTS', message, file: page, hint: 'choose another folder with --out' }]);
  }
  if (printed === undefined) return undefined;
  const manifest = parseManifest(printed);
  if (manifest) return { folder: home, manifest };
  const hint = 'put back the one that was published; without it, older versions would be lost';
  const message = 'this is not the manifest of a site that this version of policygen knows';
  throw new PolicyError([{ code: 'FILE_UNREADABLE', message, file, hint }]);
}
