import type { Inline, Passage } from '../../document/model.ts';
import { lineBreak, type RunForm, run, text } from './runs.ts';
import type { Writing } from './writing.ts';
import { element, type Xml } from './xml.ts';

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
export function runs(inlines: readonly Inline[], writing: Writing, inside: Surroundings = plain): readonly Xml[] {
  return inlines.flatMap((inline) => inlineRuns(inline, writing, inside));
}

/** The runs of one passage, inside its clause's bookmark. */
export function passageRuns({ clause, language, inlines }: Passage, writing: Writing): readonly Xml[] {
  const inside = language === undefined ? plain : { ...plain, language };
  return writing.ofClause(clause, runs(inlines, writing, inside));
}

function inlineRuns(inline: Inline, writing: Writing, inside: Surroundings): readonly Xml[] {
  switch (inline.kind) {
    case 'text':
      return [run([text(inline.text)], runForm(inside))];
    case 'strong':
      return runs(inline.inlines, writing, { ...inside, strong: true });
    case 'emphasis':
      return runs(inline.inlines, writing, { ...inside, emphasis: true });
    case 'link':
      return [hyperlink(inline.url, runs(inline.inlines, writing, { ...inside, link: true }), writing)];
    case 'line-break':
      return [run([lineBreak])];
    default:
      return inline satisfies never;
  }
}

/** A link to a page out there, or to a part of one (ECMA-376 part 1, 17.16.22). */
export function hyperlink(url: string, content: readonly Xml[], writing: Writing): Xml {
  const [page = '', part] = url.split(/#(.*)/s);
  return element('w:hyperlink', { 'w:history': 1, 'r:id': writing.link(page), 'w:anchor': part }, content);
}

/** A run has one character style; a link keeps its own and is made bold or italic on top of it. */
export function runForm({ language, strong, emphasis, link }: Surroundings): RunForm {
  const inLanguage = language === undefined ? {} : { language };
  if (link) return { style: 'Hyperlink', bold: strong, italic: emphasis, ...inLanguage };
  if (strong) return { style: emphasis ? 'IntenseEmphasis' : 'Strong', ...inLanguage };
  return { ...(emphasis ? { style: 'Emphasis' } : {}), ...inLanguage };
}
