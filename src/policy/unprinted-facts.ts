import type { Document } from '../document/model.ts';
import type { Profile } from '../profile/parse-profile.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import { type OtherFacts, type StatedFact, statedFacts, withOtherFact } from '../profile/stated-facts.ts';
import { templateValues, withTitle } from '../profile/template-values.ts';
import { reviewRow } from '../review/review-row.ts';
import type { Logo } from './assemble-document.ts';
import { mergeTemplate } from './merge-template.ts';
import type { Template } from './parse-template.ts';
import { clausesOf, type PolicyType, type SectionPlan } from './policy-type.ts';
import { selectClauses } from './select-clauses.ts';
import { type Making, tryDocument } from './try-document.ts';
import { type Way, waysToShow } from './ways-to-show.ts';
import { allWordings } from './wordings.ts';

/** A fact that a profile states and none of its documents shows. */
export interface UnprintedFact extends Pick<StatedFact, 'path' | 'field'> {
  /** The policy whose notices name it. */
  readonly policy: string;
  /** The change by which the policy would show it; undefined where no clause would. */
  readonly way: Way | undefined;
}

/** A policy's inputs, with the templates of its clauses and headings that have fields. */
interface Made extends Making {
  readonly templates: readonly Template[];
}

function withTemplates(making: Making): Made {
  const { type, profile, policy } = making;
  const values = templateValues(profile.value, policy);
  const selection = selectClauses(type, profile, policy, values, () => {});
  const wordings = allWordings(type, profile, policy, selection, values);
  const isThere = ({ parts }: SectionPlan) => parts.flatMap(clausesOf).some((id) => wordings.has(id));
  const headings = type.sections.filter(isThere).map(({ heading }) => heading);
  const templates = [...[...wordings.values()].map(({ template }) => template), ...headings];
  return { ...making, templates: templates.filter(({ text }) => text.includes('{{')) };
}

/**
 * The facts that a profile states and none of its policies shows, found by trying: a fact is shown if another value of
 * it changes a policy's words. A fact of the school is told once, and not at all if any of its policies shows it, even
 * one outside this run. Not told: facts that the register shows, and facts that new words leave out on purpose.
 */
export function unprintedFacts(
  profile: Profile,
  typeOf: (id: string) => PolicyType | undefined,
  logo: Logo | undefined,
): readonly UnprintedFact[] {
  const policies = [...profile.value.policies].flatMap(([id, policy]) => {
    const type = typeOf(id);
    return type ? [withTemplates({ type, profile, policy, logo })] : [];
  });
  const told = new Set(
    policies.flatMap(({ policy }) => [...(policy.reword?.values() ?? [])].flatMap(({ leavesOut = [] }) => leavesOut)),
  );
  const unshown = policies.map((made) => unshownIn(statedFacts(made.profile.value, made.type.id, made.policy), made));
  const isShownBeside = ({ field, of }: StatedFact) =>
    of === 'school' && unshown.some((facts) => !facts.some((fact) => fact.field === field));
  return policies.flatMap((made, index) => {
    const { type } = made;
    return (unshown[index] ?? []).flatMap((fact): readonly UnprintedFact[] => {
      const others = fact.of === 'school' ? policies : [made];
      if (told.has(fact.field) || isShownBeside(fact)) return [];
      const ways = others.flatMap((each) => waysToShow(fact, each).map((way) => ({ policy: each.type.id, way })));
      const [best] = ways.sort((a, b) => a.way.clauses.length - b.way.clauses.length);
      if (!best && isInRegister(fact, made)) return [];
      if (fact.of === 'school') told.add(fact.field);
      return [{ path: fact.path, field: fact.field, policy: best?.policy ?? type.id, way: best?.way }];
    });
  });
}

/**
 * The facts that a policy doesn't show. All are marked at once, each with its own letters, and the marks are looked for
 * in the merged templates, then in the whole document, which also shows facts without a template: a logo's description,
 * a motto's language, the policy that took its place. Facts that can't be marked, such as dates, are tried one by one.
 */
function unshownIn(facts: readonly StatedFact[], made: Made): readonly StatedFact[] {
  const asStated = { profile: made.profile.value, policy: made.policy };
  const markedIn = (some: readonly StatedFact[]) =>
    some.reduce((whole, fact) => withOtherFact(whole.profile, whole.policy, fact, marks.get(fact)), asStated);
  const marks = new Map(facts.map((fact, index) => [fact, markOf(index)]));
  const without = (left: readonly StatedFact[], words: string) =>
    left.filter((fact) => !words.includes(marks.get(fact) ?? ''));
  const unmarked = without(facts, wordsWith(made, markedIn(facts)));
  if (unmarked.length === 0) return [];
  const words = wordsWith(made, asStated);
  const left = unmarked.filter(
    (fact) => wordsWith(made, withOtherFact(asStated.profile, asStated.policy, fact)) === words,
  );
  const document = left.length === 0 ? undefined : tryDocument(made, markedIn(left));
  // Where no document can be made, no fact is reported.
  return document ? without(left, seenIn(document)) : [];
}

/** Letters that occur in no policy, with the fact's number. */
const markOf = (index: number): string => `Q${index}Q`;

/** The merged words of a policy's templates with other facts. */
function wordsWith({ templates, type }: Made, { profile, policy }: OtherFacts): string {
  const values = templateValues(profile, policy);
  const title = type.clauses.get(type.title)?.template;
  const titled = title ? withTitle(values, mergeTemplate(title, values)) : values;
  return templates.map((template) => mergeTemplate(template, titled)).join('\n');
}

/** All that a reader can see or hear of a document. */
const seenIn = ({ properties: { title, school, version }, cover, sections }: Document): string =>
  JSON.stringify([title, school, version, cover, sections], (_, value: unknown) =>
    value instanceof Uint8Array ? value.length : value,
  );

/** Whether the register of policies shows the fact, such as who looks after a policy. */
function isInRegister(fact: StatedFact, made: Made): boolean {
  const { profile, type, policy } = made;
  const document = tryDocument(made);
  if (!document) return false;
  const rowOf = (stated: PolicyValue) =>
    JSON.stringify(
      reviewRow({ school: profile.id, policy: type.id, name: '', profile, stated, document, standing }, anyDay),
    );
  return rowOf(policy) !== rowOf(withOtherFact(profile.value, policy, fact).policy);
}

const standing = { kind: 'unapproved' } as const;
const anyDay = { year: 2000, month: 1, day: 1 } as const;
