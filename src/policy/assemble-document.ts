import type { Block, Document, DocumentProperties, ListItem, Passage, Picture } from '../document/model.ts';
import { numbered } from '../document/number-headings.ts';
import { plainText } from '../document/plain-text.ts';
import { isoDate } from '../profile/calendar-date.ts';
import type { Profile } from '../profile/parse-profile.ts';
import { startOf } from '../profile/policy-dates.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';
import { type TemplateValues, withTitle } from '../profile/template-values.ts';
import type { Report } from '../yaml/read-yaml.ts';
import { labelled, markClause } from './mark-blocks.ts';
import { mergeClause, mergeItem, mergeParagraph } from './merge-clause.ts';
import type { Template } from './parse-template.ts';
import type { Part, PolicyType, SectionPlan } from './policy-type.ts';
import type { Selection } from './select-clauses.ts';
import { ownWordsOf, type Wording, wordingsOf } from './wordings.ts';

/** The school's own picture, as the profile names it. */
export type Logo = Pick<Picture, 'mediaType' | 'bytes' | 'aspect' | 'isTransparent' | 'print'>;

/** What the parts of a policy are made from. */
interface Merging {
  readonly wordings: ReadonlyMap<string, Wording>;
  readonly extras: ReadonlyMap<string, readonly Wording[]>;
  readonly values: TemplateValues;
  readonly logo: Logo | undefined;
  /** The school's own description of its logo, for those who can't see it. */
  readonly logoAlternative: string | undefined;
  /** The motto's language, where it isn't English. */
  readonly mottoLanguage: string | undefined;
  readonly report: Report;
  /** Reports something that the policy as a whole lacks. */
  readonly reportPolicy: (code: 'CLAUSE_REQUIRES' | 'DOCUMENT_EMPTY', message: string, hint: string) => void;
}

/**
 * The document of one school's policy: the selected clauses, each in its place, with the school's values. A list or
 * section with nothing in it is left out with its lead-in and heading. Reports words that can't be made into blocks.
 *
 * @param values of the policy's templates, still without the title, which is itself a clause's words
 */
export function assembleDocument(
  type: PolicyType,
  profile: Profile,
  policy: PolicyValue,
  selection: Selection,
  values: TemplateValues,
  logo: Logo | undefined,
  report: Report,
): Document {
  const own = ownWordsOf(type, profile, policy, values, report);
  const wordings = wordingsOf(type, selection, own);
  const title = plainText(inlinesOf(wordings.get(type.title), values, report)).trim();
  const merging: Merging = {
    wordings,
    extras: own.extras,
    values: withTitle(values, title),
    logo,
    logoAlternative: profile.value.school.logoAlternative,
    mottoLanguage: profile.value.school.mottoLanguage,
    report,
    reportPolicy: (code, message, hint) => {
      // An unknown edition brings no clauses and is reported already: what the policy lacks only follows from it.
      if (policy.edition !== undefined && !type.editions.has(policy.edition)) return;
      report({ code, message, ...profile.place(['policies', type.id, 'edition'], 'key'), hint });
    },
  };
  const cover = type.cover.flatMap((part) => blocksOf(part, merging));
  const sections = type.sections.flatMap((plan) => {
    const blocks = sectionBlocks(plan, merging);
    return blocks.length === 0 ? [] : [{ id: plan.id, blocks }];
  });
  if (sections.length === 0) {
    merging.reportPolicy(
      'DOCUMENT_EMPTY',
      'the policy has nothing but its cover',
      'choose an edition, or include some clauses',
    );
  }
  const { numberHeadings = false } = type.manifest.value;
  return {
    properties: { ...propertiesOf(profile, policy, title), policy: type.id },
    cover,
    sections: numberHeadings ? numbered(sections) : sections,
  };
}

function propertiesOf(profile: Profile, policy: PolicyValue, title: string): DocumentProperties {
  const newest = policy.history?.at(-1);
  const date = startOf(policy) ?? newest?.date;
  const { name, colour } = profile.value.school;
  return {
    title,
    school: name,
    language: 'en-GB',
    ...(newest ? { version: newest.version } : {}),
    ...(date ? { date: isoDate(date) } : {}),
    ...(colour === undefined ? {} : { colour }),
    ...(policy.pageStyle === undefined ? {} : { pageStyle: policy.pageStyle }),
  };
}

const inlinesOf = (wording: Wording | undefined, values: TemplateValues, report: Report) =>
  wording ? mergeParagraph(wording, values, report) : [];

/** The blocks of a section; empty where it would have nothing but its heading. */
function sectionBlocks(plan: SectionPlan, merging: Merging): readonly Block[] {
  const { values, report } = merging;
  const isOpening = (part: Part) => part.kind === 'line' && part.style === 'title-again';
  const own = merging.extras.get(plan.id) ?? [];
  const blocks = plan.parts.filter((part) => !isOpening(part)).flatMap((part) => blocksOf(part, merging, own));
  const inList = plan.parts.some((part) => part.kind === 'list' && part.takesExtras);
  const paragraphs = inList
    ? []
    : own.flatMap((wording) => markClause(mergeClause(wording, values, report), wording.id));
  if (blocks.length + paragraphs.length === 0) return [];
  const { provision } = plan;
  const inlines = mergeParagraph(unnamed(plan.heading), values, report);
  return [
    ...plan.parts.filter(isOpening).flatMap((part) => blocksOf(part, merging)),
    { kind: 'heading', level: 2, inlines, ...(provision === undefined ? {} : { clause: provision }) },
    ...labelled([...blocks, ...paragraphs], plainText(inlines)),
  ];
}

/** Words of the manifest itself, which belong to no clause. */
const unnamed = (template: Template): Wording => ({ id: '', title: '', template });

/** The blocks of one part; none where no clause of it is in the policy. `own` are a school's own rules for a list. */
function blocksOf(part: Part, merging: Merging, own: readonly Wording[] = []): readonly Block[] {
  const { values, report, logo } = merging;
  const chosen = (ids: readonly string[]) => ids.flatMap((id) => merging.wordings.get(id) ?? []);
  const passage = (wording: Wording): Passage => ({
    clause: wording.id,
    inlines: mergeParagraph(wording, values, report),
  });
  switch (part.kind) {
    case 'picture': {
      if (!logo) return [];
      const words = () => plainText(mergeParagraph(unnamed(part.alternative), values, report));
      return [{ kind: 'picture', alternative: merging.logoAlternative ?? words(), ...logo }];
    }
    case 'line':
      return chosen([part.clause]).map((wording): Block => {
        const { inlines } = passage(wording);
        if (part.style === 'title') return { kind: 'heading', level: 1, clause: wording.id, inlines };
        const language = part.style === 'motto' ? merging.mottoLanguage : undefined;
        const passages = [{ clause: wording.id, inlines, ...(language === undefined ? {} : { language }) }];
        return { kind: 'paragraph', style: part.style, passages };
      });
    case 'paragraph': {
      const passages = chosen(part.clauses).map(passage);
      return passages.length === 0 ? [] : [{ kind: 'paragraph', style: 'body', passages }];
    }
    case 'list': {
      const items = [...chosen(part.clauses), ...(part.takesExtras ? own : [])].map(
        (wording): ListItem => ({ clause: wording.id, ...mergeItem(wording, values, report) }),
      );
      return items.length === 0
        ? []
        : [...leadIn(part.leadIns, chosen(part.leadIns), merging), { kind: 'list', ordered: false, items }];
    }
    case 'table': {
      const columns = chosen(part.clauses);
      // A single column becomes a labelled fact: a table of one cell would say no more.
      if (columns.length < 2) return factsOf(columns, passage);
      const header = columns.map(
        ({ id, title }): Passage => ({ clause: id, inlines: [{ kind: 'text', text: title }] }),
      );
      return [{ kind: 'table', caption: part.caption, header, rows: [columns.map(passage)] }];
    }
    case 'facts':
      return factsOf(chosen(part.clauses), passage);
    case 'signature':
      return chosen([part.clause]).map((wording): Block => {
        const labels = mergeClause(wording, values, report).flatMap((block) =>
          block.kind === 'list' ? block.items.map(({ inlines }) => plainText(inlines)) : [],
        );
        return { kind: 'signature-line', clause: wording.id, labels };
      });
    case 'block':
      return chosen([part.clause]).flatMap((wording) => markClause(mergeClause(wording, values, report), wording.id));
  }
}

function factsOf(wordings: readonly Wording[], passage: (wording: Wording) => Passage): readonly Block[] {
  const facts = wordings.map((wording) => ({
    clause: wording.id,
    label: wording.title,
    value: passage(wording).inlines,
  }));
  return facts.length === 0 ? [] : [{ kind: 'cover-facts', facts }];
}

/** The paragraph before a list: its one chosen candidate, without which the list can't be read. */
function leadIn(candidates: readonly string[], chosen: readonly Wording[], merging: Merging): readonly Block[] {
  const [wording, second] = chosen;
  if (candidates.length === 0) return [];
  if (!wording) {
    const message = `a list has no words before it: "${candidates.join('" or "')}"`;
    merging.reportPolicy('CLAUSE_REQUIRES', message, `include ${candidates.join(' or ')}, or leave out the whole list`);
    return [];
  }
  if (second) {
    const message = `a list has two lines before it, "${wording.id}" and "${second.id}"`;
    merging.reportPolicy('CLAUSE_REQUIRES', message, 'leave out one of them');
  }
  const inlines = mergeParagraph(wording, merging.values, merging.report);
  return [{ kind: 'paragraph', style: 'lead-in', passages: [{ clause: wording.id, inlines }] }];
}
