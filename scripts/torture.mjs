// `npm run torture`: tries hostile files, pictures, signals and requests in large numbers, and prints a table of
// results. Run by hand: about a quarter of an hour on two cores. `--seed 7` makes other cases, `--part 10` tries a
// tenth of them. The table goes into docs/torture.md.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, tell } from './run.mjs';
import { kill } from './torture/kills.mjs';
import { brokenBytes, brokenText, chance } from './torture/mutate.mjs';
import { pictures } from './torture/pictures.mjs';
import { ask } from './torture/requests.mjs';
import { Outcomes, policygen, twoAtATime } from './torture/run.mjs';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, part: { type: 'string', default: '1' } },
});
const [seed, part] = [Number(values.seed), Number(values.part)];
const home = mkdtempSync(join(tmpdir(), 'policygen-torture-'));
const schools = readdirSync(join(root, 'schools')).filter((name) => name.endsWith('.yaml'));
const profiles = schools.map((name) => readFileSync(join(root, 'schools', name), 'utf8'));

const orchard = readFileSync(join(root, 'schools', 'orchard.yaml'), 'utf8');

/** @param {string} name */
function folder(name) {
  const path = join(home, name);
  mkdirSync(join(path, 'schools'), { recursive: true });
  return path;
}

/** Profiles, a hundred in a folder, as a batch builds them. @param {number} count */
async function tortureProfiles(count) {
  const [random, outcomes] = [chance(seed), new Outcomes()];
  const batches = Array.from({ length: Math.ceil(count / 100) }, (_, index) => {
    const place = folder(`profiles-${index}`);
    const names = Array.from({ length: Math.min(100, count - index * 100) }, (_, each) => `school-${each}`);
    for (const name of names) {
      const text = profiles[Math.floor(random() * profiles.length)] ?? '';
      const broken = random() < 0.2 ? brokenBytes(Buffer.from(text), random) : brokenText(text, random);
      writeFileSync(join(place, 'schools', `${name}.yaml`), broken);
    }
    return { place, names };
  });
  await twoAtATime(batches, async ({ place, names }) => {
    const ended = await policygen(place, ['build', '--format', 'html', '--json']);
    if (ended.hung || (ended.code !== 0 && ended.code !== 1)) return outcomes.addRun(ended, place);
    const refused = new Set(
      JSON.parse(ended.out).summary.failed.map((/** @type {{ school: string }} */ { school }) => school),
    );
    for (const name of names) outcomes.add(refused.has(name) ? 'refused' : 'accepted');
    for (const { file, code } of JSON.parse(ended.out).problems)
      if (file === null) outcomes.add('wrong', `${place}: ${code} without a place`);
  });
  return outcomes;
}

/** Clauses and manifests, each in a library of its own. @param {number} count */
async function tortureLibrary(count) {
  const [random, outcomes] = [chance(seed + 1), new Outcomes()];
  const type = join(root, 'templates', 'parent-group-chats');
  const clauses = readdirSync(join(type, 'clauses'));
  const cases = Array.from({ length: count }, (_, index) => {
    const file = random() < 0.4 ? 'policy.yaml' : join('clauses', clauses[Math.floor(random() * clauses.length)] ?? '');
    return { index, file, broken: brokenText(readFileSync(join(type, file), 'utf8'), random) };
  });
  await twoAtATime(cases, async ({ index, file, broken }) => {
    const place = folder(`library-${index}`);
    cpSync(type, join(place, 'templates', 'parent-group-chats'), { recursive: true });
    writeFileSync(join(place, 'templates', 'parent-group-chats', file), broken);
    cpSync(join(root, 'schools', 'orchard.yaml'), join(place, 'schools', 'orchard.yaml'));
    outcomes.addRun(await policygen(place, ['build', '--format', 'html']), `${place}/${file}`);
    rmSync(join(place, 'templates'), { recursive: true });
  });
  return outcomes;
}

/** Logos: `check` and `build` have to end with the same exit code. @param {number} count */
async function torturePictures(count) {
  const [random, outcomes] = [chance(seed + 2), new Outcomes()];
  const cases = Array.from({ length: count }, (_, index) => ({ index, ...pictures(random) }));
  await twoAtATime(cases, async ({ index, name, bytes }) => {
    const place = folder(`pictures-${index}`);
    const text = orchard.replace(/^( {2}name: .*)$/m, `$1\n  logo: ${name}\n  logoAlternative: Crest`);
    writeFileSync(join(place, 'schools', 'elm.yaml'), text);
    writeFileSync(join(place, 'schools', name), bytes);
    const checked = await policygen(place, ['check', 'schools']);
    const built = await policygen(place, ['build']);
    outcomes.addRun(built, `${place}: build`);
    if (checked.hung || checked.code !== built.code) {
      outcomes.add('wrong', `${place}: check ${checked.code}, build ${built.code}: ${built.err.slice(0, 300)}`);
    }
  });
  return outcomes;
}

/** @type {readonly (readonly [string, number, (count: number) => Promise<Outcomes>])[]} */
const kinds = [
  ['profiles, broken in one or two places', 2000, tortureProfiles],
  ['files of the library, likewise', 200, tortureLibrary],
  ['pictures, broken or made to be slow', 60, torturePictures],
  ['builds ended by SIGKILL at any moment', 60, (count) => kill(folder('kills'), count, chance(seed + 3))],
  ["requests of any bytes to watch's server", 10000, (count) => ask(folder('requests'), count, seed + 4)],
];

const rows = [];
let bad = 0;
for (const [what, all, torture] of kinds) {
  const count = Math.ceil(all / part);
  const begun = performance.now();
  const { counts, told } = await torture(count);
  const seconds = Math.round((performance.now() - begun) / 1000);
  const { refused, accepted, wrong, crashed, hung } = counts;
  bad += wrong + crashed + hung;
  rows.push(`| ${what} | ${count} | ${refused} | ${accepted} | ${wrong} | ${crashed} | ${hung} | ${seconds} s |`);
  tell(rows.at(-1) ?? '');
  for (const line of told) tell(`    ${line}`);
}
const table = [
  '| what | tried | refused | taken | wrong | crashed | hung | time |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...rows,
];
if (part === 1) writeFileSync(join(root, 'docs', 'torture.md'), page(table));
if (bad === 0) rmSync(home, { recursive: true, force: true });
else tell(`\nWhat went wrong is in ${home}`);
process.exitCode = bad === 0 ? 0 : 1;

/** @param {readonly string[]} lines */
function page(lines) {
  return `# Torture

\`npm run torture\` does to policygen what nobody should, by chance that is the same for the same \`--seed\`, each run with
512 MB. "Refused" is a problem with its place and exit code 1; "taken" is a document, or an answer;
"wrong" is what nobody should see: \`check\` and \`build\` that disagree, a document in halves, a problem without a place, a
command to GitHub's runner. The last run, with seed ${seed}:

${lines.join('\n')}
`;
}
