import { type FormatName, usualOptions } from '../../formats/formats.ts';
import { sha256 } from '../../io/cache/hash.ts';
import { folderOf, joinPath, shownPath } from '../../io/files/paths.ts';
import { approvedPath, readApproved } from '../../io/files/read-approved.ts';
import { openSourceLines } from '../../io/files/source-line.ts';
import { everythingIn, fileStamps } from '../../io/files/watch-files.ts';
import { type LookedLibrary, openTemplates, readLibrary } from '../../io/library/read-library.ts';
import { readBesideProfiles, readSource, templatesBeside } from '../../io/library/read-sources.ts';
import { readLogo } from '../../io/pictures/read-logo.ts';
import { openRenderer } from '../../io/rendering/renderer.ts';
import { type PreparedPolicy, preparePolicies } from '../../prepare-policy.ts';
import { PolicyError, type Problem } from '../../problem.ts';
import type { Preview, PreviewPolicy } from '../../watch/preview.ts';
import { renderFiles } from '../render-policy.ts';
import { inOrder } from '../show-problems.ts';

/** One profile, read again whenever somebody asks. */
export interface FollowedProfile {
  /** As it was read the last time. */
  readonly preview: () => Preview;
  /** Reads it again, with the templates where they have changed. Never throws for what is wrong in the files. */
  refresh(): Promise<void>;
  /** All files and folders that it was made from, for watchFiles. */
  places(): readonly string[];
  /** The PDF of a policy of the preview, or undefined where there is none; throws PolicyError. */
  pdf(policy: string): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

interface FollowedTemplates {
  readonly folder: string;
  readonly fingerprint: string;
  readonly library: LookedLibrary;
}

/** @param path the profile's, absolute */
export function followProfile(path: string, folder: string): FollowedProfile {
  const file = shownPath(path, folder);
  const home = folderOf(path);
  const renderer = openRenderer();
  let templates: FollowedTemplates | undefined;
  let prepared: readonly PreparedPolicy[] = [];
  let preview: Preview = { revision: '', file, policies: [], problems: [], lineAt: () => undefined };

  /** Leaves the record out: it can change while the words don't, and the page would reload for nothing. */
  async function render(policy: PreparedPolicy, format: FormatName, { look }: LookedLibrary): Promise<Uint8Array> {
    const publication = { document: policy.document, source: policy.record.source };
    const rendering = { formats: [format], options: usualOptions, look };
    const [bytes] = await renderFiles(policy, publication, rendering, renderer);
    return bytes ?? new Uint8Array();
  }

  async function renderAll(): Promise<readonly PreviewPolicy[]> {
    templates = refreshed(templatesBeside(home), folder, templates);
    const { library } = templates;
    const source = readSource(path, folder);
    const logo = await readLogo(source, readBesideProfiles(folder));
    const policies = preparePolicies(source, library, logo, undefined, undefined, readApproved(path, folder));
    const rendered: PreviewPolicy[] = [];
    for (const policy of policies) {
      const bytes = await render(policy, 'html', library);
      const { title, school } = policy.document.properties;
      const html = new TextDecoder().decode(bytes);
      rendered.push({ id: policy.policy, title, school, html, revision: short(bytes) });
    }
    prepared = policies;
    return rendered;
  }

  return {
    preview: () => preview,
    async refresh() {
      let { policies } = preview;
      let problems: readonly Problem[] = [];
      try {
        policies = await renderAll();
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error;
        problems = inOrder(error.problems);
      }
      const state = JSON.stringify([problems, policies.map(({ id, revision }) => [id, revision])]);
      const revision = short(new TextEncoder().encode(state));
      preview = { revision, file, policies, problems, lineAt: openSourceLines(folder) };
    },
    places() {
      const logo = prepared[0]?.profile.value.school.logo;
      return [
        path,
        approvedPath(path),
        ...(logo === undefined ? [] : [joinPath(home, logo)]),
        ...everythingIn(templatesBeside(home)),
      ];
    },
    async pdf(policy) {
      const found = prepared.find((one) => one.policy === policy);
      return found && templates && render(found, 'pdf', templates.library);
    },
    close: () => renderer.close(),
  };
}

/** The templates, read again only where one of their files has changed: most changes are to the profile. */
function refreshed(templates: string, folder: string, before: FollowedTemplates | undefined): FollowedTemplates {
  const now = fileStamps(everythingIn(templates));
  if (before?.folder === templates && before.fingerprint === now) return before;
  return { folder: templates, fingerprint: now, library: openTemplates(readLibrary(templates, folder)) };
}

const short = (bytes: Uint8Array): string => sha256(bytes).slice(0, 16);
