import { ExternalHyperlink, type IRunPropertiesOptions, type ParagraphChild, TextRun } from 'docx';
import type { Inline, Passage } from '../../document/model.ts';
import type { Writing } from './writing.ts';

/** What surrounds a run: Word's runs don't nest. */
interface Surroundings {
  /** Where it isn't the document's. */
  readonly language?: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly link: boolean;
}

const plain: Surroundings = { strong: false, emphasis: false, link: false };

/** The runs of some inlines, with Word's own character styles. */
export function runs(inlines: readonly Inline[], inside: Surroundings = plain): ParagraphChild[] {
  return inlines.flatMap((inline) => run(inline, inside));
}

/** The runs of one passage, inside its clause's bookmark. */
export function passageRuns(passage: Passage, writing: Writing): readonly ParagraphChild[] {
  const inside = passage.language === undefined ? plain : { ...plain, language: passage.language };
  return writing.ofClause(passage.clause, runs(passage.inlines, inside));
}

function run(inline: Inline, inside: Surroundings): ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return [new TextRun({ text: inline.text, ...formatting(inside) })];
    case 'strong':
      return runs(inline.inlines, { ...inside, strong: true });
    case 'emphasis':
      return runs(inline.inlines, { ...inside, emphasis: true });
    case 'link':
      return [new ExternalHyperlink({ link: inline.url, children: runs(inline.inlines, { ...inside, link: true }) })];
    case 'line-break':
      return [new TextRun({ break: 1 })];
    default:
      return inline satisfies never;
  }
}

/** A run has one character style; a link keeps its own and is made bold or italic on top of it. */
export function formatting({ language, ...styled }: Surroundings): IRunPropertiesOptions {
  return { ...styleOf(styled), ...(language === undefined ? {} : { language: { value: language } }) };
}

function styleOf({ strong, emphasis, link }: Surroundings): IRunPropertiesOptions {
  if (link) return { style: 'Hyperlink', ...(strong && { bold: true }), ...(emphasis && { italics: true }) };
  if (strong) return { style: emphasis ? 'IntenseEmphasis' : 'Strong' };
  return emphasis ? { style: 'Emphasis' } : {};
}
