import { type Path, recallYaml } from '../yaml/read-yaml.ts';
import { type ManifestValue, manifestShape } from './manifest-shape.ts';
import { precompiled } from './merge-template.ts';
import { type KnownClause, recallClause } from './parse-clause.ts';
import { manifestWords, parseLayout } from './parse-layout.ts';
import { type KnownTemplate, recallTemplate, type TemplateSource } from './parse-template.ts';
import type { PolicyType } from './policy-type.ts';
import { clauseId, type PolicyTypeSources } from './policy-type-sources.ts';

/** The result of parsePolicyType as JSON, to be kept from one process to another. */
export interface KnownPolicyType {
  readonly manifest: Omit<ManifestValue, 'editions'>;
  readonly editions: Entries<readonly string[]>;
  readonly clauses: Entries<KnownClause>;
  readonly title: string;
  /** Templates that have fields, by their text. */
  readonly templates: Entries<KnownTemplate>;
}

type Entries<T> = readonly (readonly [string, T])[];

/** The parts of a policy type to keep so that it need not be read and checked again. */
export function knownOf({ manifest, clauses, cover, sections, title }: PolicyType): KnownPolicyType {
  const templates = [
    ...[...clauses.values()].map(({ template }) => template),
    ...sections.map(({ heading }) => heading),
    ...cover.flatMap((part) => (part.kind === 'picture' ? [part.alternative] : [])),
  ].filter(({ text }) => text.includes('{{'));
  const { editions, ...others } = manifest.value;
  return {
    manifest: others,
    editions: [...editions],
    clauses: [...clauses].map(([id, { front, named }]) => [id, { front: front.value, named }]),
    title,
    templates: templates.map((each) => [each.text, { program: each.program, precompiled: precompiled(each) }]),
  };
}

/** A policy type from the same sources as before, without reading or checking them again. */
export function recallPolicyType({ id, ...sources }: PolicyTypeSources, known: KnownPolicyType): PolicyType {
  const { title } = known;
  const [told, templates] = [new Map(known.clauses), new Map(known.templates)];
  const recall = (words: TemplateSource) => recallTemplate(words, templates.get(words.text));
  const manifest = recallYaml(sources.manifest, manifestShape, {
    ...known.manifest,
    editions: new Map(known.editions),
  });
  const clauses = sources.clauses.flatMap((source) => {
    const clause = told.get(clauseId(source.file));
    return clause ? [[clauseId(source.file), recallClause(source, clause, recall)] as const] : [];
  });
  const template = (path: Path, text: string) => recall(manifestWords(manifest, path, text));
  const plan = parseLayout(manifest, template, () => undefined);
  return { id, file: sources.manifest.file, manifest, clauses: new Map(clauses), ...plan, title };
}
