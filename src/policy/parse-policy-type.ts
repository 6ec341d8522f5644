import { PolicyError, type Problem, type Source } from '../problem.ts';
import { isPlainName, plainName } from '../profile/plain-name.ts';
import { type TemplateField, templateFields, titleTemplateFields } from '../profile/template-fields.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import { hintForName, namesLike } from '../yaml/names-like.ts';
import { type Path, type Place, type Read, type Report, readYaml } from '../yaml/read-yaml.ts';
import { checkTemplate } from './check-template.ts';
import { type ManifestValue, manifestShape, type PartValue } from './manifest-shape.ts';
import { type Clause, parseClause } from './parse-clause.ts';
import { manifestWords, parseLayout } from './parse-layout.ts';
import { parseTemplate, type Template } from './parse-template.ts';
import type { PolicyType } from './policy-type.ts';
import { clauseId, type PolicyTypeSources } from './policy-type-sources.ts';

/**
 * Reads a policy type and checks it by itself, without any school: its manifest, its clauses, and that they fit.
 *
 * @throws PolicyError with every problem that could be seen
 */
export function parsePolicyType(sources: PolicyTypeSources): PolicyType {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  if (!isPlainName(sources.id)) report(badName(sources));
  const manifest = readYaml(sources.manifest, manifestShape, report);
  const title = manifest?.value.cover.find((part) => part.title !== undefined)?.title;
  const clauses = parseClauses(sources.clauses, title, report);
  if (!manifest) throw new PolicyError(problems);
  const ids = new Set(sources.clauses.map(({ file }) => clauseId(file)));

  const template = (path: Path, text: string) => manifestTemplate(manifest, path, text, report);
  const plan = parseLayout(manifest, template, report);

  checkSectionsDiffer(manifest, report);
  const checkId = (id: string, place: Place): boolean => {
    if (ids.has(id)) return true;
    const known = [...ids];
    const like = namesLike(
      id,
      known.map((each) => ({ id: each })),
    );
    const hint = hintForName(like, known, `see ${sources.manifest.file}`);
    report({ code: 'CLAUSE_UNKNOWN', message: `there is no clause "${id}"`, ...place, hint });
    return false;
  };
  checkPlaces(manifest, sources.clauses, checkId, report);
  checkEditions(manifest, checkId, title, report);
  checkClausesFit(clauses, checkId);
  if (title === undefined) {
    const hint = 'add a line such as - { title: fm-title }';
    report({ code: 'FIELD_MISSING', message: 'the cover has no title', ...manifest.place(['cover'], 'key'), hint });
  }
  if (problems.length > 0 || title === undefined) throw new PolicyError(problems);
  return { id: sources.id, file: sources.manifest.file, manifest, clauses, ...plan, title };
}

/** The folder's name becomes the name of the documents' files, so it follows the rule for profile names. */
const badName = ({ id, manifest }: PolicyTypeSources): Problem => ({
  code: 'FILE_NAME',
  message: `a policy type's folder should have a name of small letters, digits and hyphens, not "${id}"`,
  file: manifest.file,
  hint: `rename the folder to ${plainName(id, 'policy')}, in the profiles too`,
});

function parseClauses(
  sources: readonly Source[],
  title: string | undefined,
  report: Report,
): ReadonlyMap<string, Clause> {
  const clauses = sources.map((source) => {
    const isTitle = clauseId(source.file) === title;
    return parseClause(source, isTitle ? titleTemplateFields : templateFields, report);
  });
  return new Map(clauses.flatMap((clause) => (clause ? [[clause.id, clause] as const] : [])));
}

/** Words of the manifest that may name fields of a profile. */
function manifestTemplate(
  manifest: Read<ManifestValue>,
  path: Path,
  text: string,
  report: Report,
  fields: TemplateField = templateFields,
): Template | undefined {
  const template = parseTemplate(manifestWords(manifest, path, text), report);
  if (template) checkTemplate(template, fields, [], report);
  return template;
}

function checkSectionsDiffer(manifest: Read<ManifestValue>, report: Report): void {
  const seen = new Set<string>();
  for (const [index, { id }] of manifest.value.sections.entries()) {
    if (seen.has(id)) {
      const place = manifest.place(['sections', index, 'id']);
      report({
        code: 'YAML_KEY_TWICE',
        message: `there are two sections "${id}"`,
        ...place,
        hint: 'give one of them another id',
      });
    }
    seen.add(id);
  }
}

/** Whether there is a clause with this id; reports a missing one at the place. */
type CheckId = (id: string, place: Place) => boolean;

/** Reports clauses that stand in no place or in several, and places without their clause. */
function checkPlaces(
  manifest: Read<ManifestValue>,
  clauses: readonly Source[],
  checkId: CheckId,
  report: Report,
): void {
  const placed = new Set<string>();
  for (const [path, id] of placedIds(manifest.value)) {
    const place = manifest.place(path);
    if (checkId(id, place) && placed.has(id)) {
      const hint = 'delete one of them';
      report({ code: 'CLAUSE_PLACED_TWICE', message: `the clause "${id}" stands in two places`, ...place, hint });
    }
    placed.add(id);
  }
  for (const { file } of clauses) {
    const id = clauseId(file);
    if (placed.has(id)) continue;
    const hint = `name it in a section of ${manifest.place([]).file}`;
    report({ code: 'CLAUSE_UNPLACED', message: `the clause "${id}" stands nowhere`, file, line: 1, column: 1, hint });
  }
}

/** Every clause id that the manifest's parts name, with the path to it. */
function* placedIds(manifest: ManifestValue): Generator<[Path, string]> {
  const places: [Path, PartValue][] = [
    ...manifest.cover.map((part, index): [Path, PartValue] => [['cover', index], part]),
    ...manifest.sections.flatMap(({ parts }, index) =>
      parts.map((part, at): [Path, PartValue] => [['sections', index, 'parts', at], part]),
    ),
  ];
  for (const [path, { picture, alternative, caption, extras, ...clauses }] of places) {
    for (const [field, named] of Object.entries(clauses)) {
      if (typeof named === 'string') yield [[...path, field], named];
      else for (const [index, id] of named.entries()) yield [[...path, field, index], id];
    }
  }
}

function checkEditions(
  manifest: Read<ManifestValue>,
  checkId: CheckId,
  title: string | undefined,
  report: Report,
): void {
  const { editions, defaultEdition } = manifest.value;
  if (!editions.has(defaultEdition)) {
    const place = manifest.place(['defaultEdition']);
    report({
      code: 'VALUE_UNKNOWN',
      message: `there is no edition "${defaultEdition}"`,
      ...place,
      hint: didYouMean(defaultEdition, editions.keys()),
    });
  }
  for (const [edition, ids] of editions) {
    for (const [index, id] of ids.entries()) {
      const place = manifest.place(['editions', edition, index]);
      if (checkId(id, place) && ids.indexOf(id) !== index) {
        report({
          code: 'CLAUSE_PLACED_TWICE',
          message: `the edition "${edition}" names "${id}" twice`,
          ...place,
          hint: 'delete one of them',
        });
      }
    }
    if (title !== undefined && !ids.includes(title)) {
      const place = manifest.place(['editions', edition], 'key');
      report({
        code: 'CLAUSE_REQUIRES',
        message: `the edition "${edition}" has no title`,
        ...place,
        hint: `add ${title}`,
      });
    }
  }
}

/** Reports `requires` and `conflicts` that name no clause. */
function checkClausesFit(clauses: ReadonlyMap<string, Clause>, checkId: CheckId): void {
  for (const { front } of clauses.values()) {
    for (const field of ['requires', 'conflicts'] as const) {
      for (const [index, id] of (front.value[field] ?? []).entries()) checkId(id, front.place([field, index]));
    }
  }
}
