import { type Path, recallYaml } from '../yaml/read-yaml.ts';
import { type ManifestValue, manifestShape } from './manifest-shape.ts';
import { precompiled } from './merge-template.ts';
import { clauseId, type KnownClause, recallClause } from './parse-clause.ts';
import type { PolicyTypeSources } from './parse-policy-type.ts';
import { type KnownTemplate, recallTemplate, type TemplateSource } from './parse-template.ts';
import { manifestWords, planOf } from './plan-document.ts';
import type { PolicyType } from './policy-type.ts';

/** What parsePolicyType told of a policy type. It is data, to be kept from one process to another. */
export interface KnownPolicyType {
  readonly manifest: ManifestValue;
  readonly clauses: ReadonlyMap<string, KnownClause>;
  readonly title: string;
  /** The templates that have fields, by their text. */
  readonly templates: ReadonlyMap<string, KnownTemplate>;
}

/** What is to be known of a policy type, so that it need not be read and checked again. */
export function knownOf({ manifest, clauses, cover, sections, title }: PolicyType): KnownPolicyType {
  const templates = [
    ...[...clauses.values()].map(({ template }) => template),
    ...sections.map(({ heading }) => heading),
    ...cover.flatMap((part) => (part.kind === 'picture' ? [part.alternative] : [])),
  ].filter(({ text }) => text.includes('{{'));
  return {
    manifest: manifest.value,
    clauses: new Map([...clauses].map(([id, { front, named }]) => [id, { front: front.value, named }])),
    title,
    templates: new Map(
      templates.map((template) => [template.text, { program: template.program, precompiled: precompiled(template) }]),
    ),
  };
}

/** A policy type that was read before, from the same sources. */
export function recallPolicyType({ id, ...sources }: PolicyTypeSources, known: KnownPolicyType): PolicyType {
  const { title, templates } = known;
  const recall = (words: TemplateSource) => recallTemplate(words, templates.get(words.text));
  const manifest = recallYaml(sources.manifest, manifestShape, known.manifest);
  const clauses = sources.clauses.flatMap((source) => {
    const clause = known.clauses.get(clauseId(source.file));
    return clause ? [[clauseId(source.file), recallClause(source, clause, recall)] as const] : [];
  });
  const template = (path: Path, text: string) => recall(manifestWords(manifest, path, text));
  const plan = planOf(manifest, template, () => undefined);
  return { id, file: sources.manifest.file, manifest, clauses: new Map(clauses), ...plan, title };
}
