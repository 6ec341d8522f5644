import type { Block, Document } from '../document/model.ts';
import { plainText } from '../document/plain-text.ts';
import { textFingerprint } from './fingerprint.ts';
import { folded } from './folded.ts';
import type { Fact, PolicyRecord, WordsRecord } from './record.ts';

/** A heading or a clause of the body, in its place among the others. */
export interface PolicyPassage {
  /** The clause's id, or `heading:` and the section's. */
  readonly id: string;
  /** As a person knows it: the clause's title, or the heading. */
  readonly title: string;
  /** The fingerprint of the wording, without typography and before a school's facts are filled in. */
  readonly wording: string;
  /** The wording itself, where the record has it. */
  readonly text?: string;
  /** What the document prints of it, without typography. */
  readonly said: string;
}

/** What a policy says, independent of its look. */
export interface PolicyWords {
  /** In the order of the document. */
  readonly passages: readonly PolicyPassage[];
  /** The printed facts of the school and of the policy's subject, by their paths in the profile. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Sixteen hexadecimal digits: the same for the same wordings in the same order, whatever the facts. */
  readonly fingerprint: string;
}

/**
 * The words of a policy: the wordings of its headings and clauses in the order of the document, the school's own among
 * them, and beside them the facts that they print. An approval is given to these words; the website, `diff` and
 * `verify` call a policy changed when they change.
 *
 * The cover, the look, the document's structure and typography (`folded`) make no difference. Neither do clauses about
 * the policy's own year (who approved it and when, its versions, its title, a line to sign on), wherever they stand.
 */
export function policyWords(record: PolicyRecord): PolicyWords {
  const passages = record.document.sections.flatMap((section) => passagesOf(section, record));
  const wordings = passages.map(({ wording }) => wording);
  return { passages, facts: factsOf(record), fingerprint: textFingerprint(JSON.stringify(wordings)) };
}

function passagesOf({ id, blocks }: Document['sections'][number], record: PolicyRecord): readonly PolicyPassage[] {
  const body = blocks.filter((block) => !isForm(block));
  const labels = new Set(body.flatMap(labelledIn));
  // Lazy: printed words are needed only where two wordings differ.
  let said: ReadonlyMap<string, readonly string[]> | undefined;
  const wordsOf = (clause: string) => {
    said ??= saidIn(body);
    return said.get(clause)?.join(' ') ?? '';
  };
  const passages = clausesIn(body).flatMap((clause): readonly PolicyPassage[] => {
    const known = record.clauses.get(clause);
    if (known && isOfItsYear(known)) return [];
    return [passage(clause, known?.title ?? clause, known, () => wordsOf(clause), labels.has(clause))];
  });
  if (passages.length === 0) return [];
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [plainText(block.inlines)] : [],
  );
  return [
    ...headings.map((words) => passage(`heading:${id}`, `Heading: ${words}`, record.headings.get(id), () => words)),
    ...passages,
  ];
}

function passage(
  id: string,
  title: string,
  known: WordsRecord | undefined,
  words: () => string,
  isLabelled = false,
): PolicyPassage {
  const wording = known?.wording ?? textFingerprint(folded(words()));
  return {
    id,
    title,
    wording: isLabelled ? textFingerprint(`${folded(title)}\n${wording}`) : wording,
    ...(known?.text === undefined ? {} : { text: known.text }),
    get said() {
      return folded(words());
    },
  };
}

/** The clauses of a block whose titles are printed: the columns of a table, labelled facts. */
function labelledIn(block: Block): readonly string[] {
  const labelled = block.kind === 'table' ? block.header : block.kind === 'cover-facts' ? block.facts : [];
  return labelled.flatMap(({ clause }) => clause ?? []);
}

/** Whether a block belongs to the document's form (its title, its headings, the notice of its state), not its words. */
function isForm(block: Block): boolean {
  if (block.kind === 'heading') return block.level !== 3;
  if (block.kind === 'paragraph') return block.style !== 'body' && block.style !== 'lead-in';
  return block.kind === 'signature-line' || block.kind === 'picture';
}

/** Facts of the policy's own year, which change from year to year without anybody changing the words. */
const factsOfTheYear = /^policy\.(approval|history|issued|owner|review|supersededBy|title|version)\b/;

const isOfItsYear = ({ names }: WordsRecord): boolean =>
  names.length > 0 && names.every((path) => factsOfTheYear.test(path));

/** The clauses of some blocks, in the order in which a reader meets them. */
function clausesIn(blocks: readonly Block[]): readonly string[] {
  const met = new Set<string>();
  const visit = (node: unknown, clause: string): void => {
    if (Array.isArray(node)) for (const inner of node) visit(inner, clause);
    else if (isNode(node)) {
      const own = typeof node.clause === 'string' ? node.clause : clause;
      if (node.clause !== undefined || isInlines(node.inlines) || isInlines(node.labels)) met.add(own);
      for (const [name, value] of Object.entries(node)) {
        if (name !== 'inlines' && typeof value === 'object') visit(value, own);
      }
    }
  };
  visit(blocks, unnamed);
  return [...met];
}

function saidIn(blocks: readonly Block[]): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  collect(blocks, undefined, said);
  return said;
}

/**
 * Adds the words of a node to its clause: its own, else that of the node around it. Works on any kind of node at any
 * depth, so a kind that the model gains needs nothing here.
 */
function collect(node: unknown, clause: string | undefined, said: Map<string, string[]>): void {
  if (Array.isArray(node)) {
    for (const inner of node) collect(inner, clause, said);
  } else if (isNode(node)) {
    const own = typeof node.clause === 'string' ? node.clause : clause;
    for (const [name, value] of Object.entries(node)) {
      if (typeof value === 'string' && spoken.has(name)) add(own ?? unnamed, value, said);
      else if (name === 'labels' && Array.isArray(value)) add(own ?? unnamed, value.join(' '), said);
      else if (name === 'inlines' && isInlines(value)) add(own ?? unnamed, plainText(value), said);
      else if (typeof value === 'object') collect(value, own, said);
    }
  }
}

/** The key for words that belong to no clause. */
const unnamed = 'words of no clause';

const spoken: ReadonlySet<string> = new Set(['label', 'text']);

function add(clause: string, words: string, said: Map<string, string[]>): void {
  const before = said.get(clause);
  if (before) before.push(words);
  else said.set(clause, [words]);
}

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array);

const isInlines = (value: unknown): value is Parameters<typeof plainText>[0] => Array.isArray(value);

/** The facts of a record without those of the policy's own year. */
const factsOf = ({ facts, document }: PolicyRecord): ReadonlyMap<string, Fact> =>
  new Map([
    ...[...facts].filter(([path]) => !factsOfTheYear.test(path)),
    ['school.name', document.properties.school],
    ['policy.title', document.properties.title],
  ]);
