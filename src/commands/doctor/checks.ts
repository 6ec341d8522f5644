import type { Document } from '../../document/model.ts';
import type { Look } from '../../formats/format.ts';
import { loadFormat, usualOptions } from '../../formats/formats.ts';
import { examineBrowser } from '../../io/browser/examine.ts';
import { exists } from '../../io/files/create-file.ts';
import { findProfiles } from '../../io/files/find-profiles.ts';
import { joinPath, shownPath } from '../../io/files/paths.ts';
import { tryWriting } from '../../io/files/try-writing.ts';
import { nodeVersion } from '../../io/installation/node-version.ts';
import { readLibrary } from '../../io/library/read-library.ts';
import { readLook } from '../../io/library/read-look.ts';
import { ownTemplates, readSource, templatesBeside } from '../../io/library/read-sources.ts';
import { openEngines } from '../../io/rendering/engines.ts';
import { openLibrary } from '../../prepare-policy.ts';
import { PolicyError } from '../../problem.ts';
import { schemaText } from '../schema/schema-text.ts';

/** One thing that policygen needs, or can use. */
export interface Finding {
  readonly name: string;
  /** `none`: not there, and not needed either. */
  readonly state: 'ok' | 'missing' | 'none';
  /** What is there, or why it isn't. */
  readonly says: string;
  /** The one thing to do about it. */
  readonly mend?: string;
}

/** Where to look, and with what. */
export interface Examination {
  readonly folder: string;
  readonly out: string;
  /** The path of a browser, instead of the best that is found. */
  readonly browser: string | undefined;
  /** Whether somebody asked for a browser, so that it has to work. */
  readonly browserNeeded: boolean;
}

/** Looks at everything that a build needs on this machine, and tries it. */
export async function examine({ folder, out, browser, browserNeeded }: Examination): Promise<readonly Finding[]> {
  const templates = templatesBeside(joinPath(folder, 'schools'));
  return [
    nodeFinding(),
    await found('Typesetter', () => tryTypesetter(templates)),
    await found('Fonts and look', () => lookFinding(readLook(templates))),
    await browserFinding(browser, browserNeeded),
    outFinding(joinPath(folder, out), folder),
    await found('Templates', () => templatesFinding(templates, folder)),
    await schoolsFinding(folder),
    ...(await editorFinding(templates, folder)),
  ];
}

/** A finding; or, where the look throws PolicyError, "missing" with the first of its problems. */
async function found(
  name: string,
  look: () => Promise<Omit<Finding, 'name'>> | Omit<Finding, 'name'>,
): Promise<Finding> {
  try {
    return { name, ...(await look()) };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const [problem] = error.problems;
    return { name, state: 'missing', says: problem?.message ?? '', ...(problem?.hint ? { mend: problem.hint } : {}) };
  }
}

function nodeFinding(): Finding {
  const { running, needed, isEnough } = nodeVersion();
  if (isEnough) return { name: 'Node.js', state: 'ok', says: running };
  const mend = `install Node.js ${needed} or later: https://nodejs.org`;
  return { name: 'Node.js', state: 'missing', says: `${running} is too old`, mend };
}

/** A page with a word on it. */
const trial: Document = {
  properties: { title: 'A try', school: 'policygen', language: 'en-GB' },
  cover: [{ kind: 'heading', level: 1, inlines: [{ kind: 'text', text: 'A try' }] }],
  sections: [],
};

async function tryTypesetter(templates: string): Promise<Omit<Finding, 'name'>> {
  const engines = openEngines();
  try {
    const { render } = await loadFormat('pdf', usualOptions);
    const pdf = await render({ document: trial }, readLook(templates), engines);
    return { state: 'ok', says: `made a PDF of ${Math.ceil(pdf.length / 1024)} kB` };
  } finally {
    await engines.close();
  }
}

function lookFinding({ fonts }: Look): Omit<Finding, 'name'> {
  const families = [...new Set(fonts.map(({ family }) => family))];
  return { state: 'ok', says: families.join(', ') };
}

/** The browser that would print. It is "missing" only if somebody asked for one, else "none". */
async function browserFinding(path: string | undefined, isNeeded: boolean): Promise<Finding> {
  const name = 'Browser';
  const unneeded = 'only "--pdf-engine browser" needs one';
  const finding = await found(name, async () => {
    const browser = await examineBrowser(path);
    return 'command' in browser
      ? { state: 'none', says: `there is none; ${unneeded}`, mend: `run: ${browser.command}` }
      : { state: 'ok', says: `${browser.version.replace('/', ' ')}, ${browser.path}` };
  });
  if (finding.state !== 'missing' || isNeeded) return finding;
  return { ...finding, state: 'none', says: `${finding.says}; ${unneeded}` };
}

function outFinding(out: string, folder: string): Finding {
  const name = 'Output folder';
  const path = shownPath(out, folder);
  const code = tryWriting(out);
  if (code === undefined) return { name, state: 'ok', says: `${path} can be written` };
  const says = code === 'ENOTDIR' ? `a file stands in the way of ${path}` : `${path} can't be written (${code})`;
  return {
    name,
    state: 'missing',
    says,
    mend: 'choose another folder with --out, or ask who looks after this machine',
  };
}

function templatesFinding(templates: string, folder: string): Omit<Finding, 'name'> {
  const library = openLibrary(readLibrary(templates, folder));
  const whose = templates === ownTemplates ? "policygen's own" : shownPath(templates, folder);
  const faults: string[] = [];
  const types = library.types.map((id) => {
    try {
      return `${id} (${library.policyType(id)?.clauses.size} clauses)`;
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      faults.push(`${id} has ${error.problems.length} ${error.problems.length === 1 ? 'problem' : 'problems'}`);
      return id;
    }
  });
  if (faults.length > 0)
    return { state: 'missing', says: `${whose}: ${faults.join(', ')}`, mend: 'run: policygen check' };
  return { state: 'ok', says: `${whose}: ${types.join(', ')}` };
}

async function schoolsFinding(folder: string): Promise<Finding> {
  const name = 'Schools';
  try {
    const { length } = await findProfiles(['schools'], folder);
    return { name, state: 'ok', says: `${length} ${length === 1 ? 'profile' : 'profiles'} in schools` };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { name, state: 'none', says: 'there is no profile in schools yet', mend: 'run: policygen init' };
  }
}

/** The schema that profiles from "init" point at, where there are some: is it today's? */
async function editorFinding(templates: string, folder: string): Promise<readonly Finding[]> {
  const path = joinPath(folder, 'schools', 'profile.schema.json');
  if (!exists(path)) return [];
  const finding = await found('Editor help', () => {
    const current = schemaText(openLibrary(readLibrary(templates, folder))) === readSource(path, folder).text;
    const shown = shownPath(path, folder);
    return current
      ? { state: 'ok', says: shown }
      : { state: 'none', says: `${shown} is of another library`, mend: `run: policygen schema --out ${shown}` };
  });
  return [finding];
}
