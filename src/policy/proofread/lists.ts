import type { SlipKind } from './slip.ts';

const hint =
  'start each on a line of its own with "- ", under "text: |" and after an empty line; where one line is all there is, name them with commas';

/** Words before a number that is no list's: "Section 1. Section 2.", "on 1. September". */
const labels =
  /(?:^|\s)(?:and|or|&|to|of|in|by|at|on|from|for|the|section|step|rule|part|class|years?|clause|page|no|nos|number|level|stage|room|point|item|items|paragraph|chapter|form|group|unit|version|question|option|plan|tier|team|house|set|key|grade|appendix|annex|figure|table|article|regulation|act|vitamin)\s*$/iu;

/** A number or letter of a list, in the ways that people type it, each style with the first two that it has. */
const numbered: readonly (readonly [first: string, second: string])[] = [
  [String.raw`1\)`, String.raw`2\)`],
  [String.raw`\(1\)`, String.raw`\(2\)`],
  [String.raw`1\.(?!\d)`, String.raw`2\.(?!\d)`],
  [String.raw`[aA]\)`, String.raw`[bB]\)`],
  [String.raw`\([aA]\)`, String.raw`\([bB]\)`],
  [String.raw`[aA]\.`, String.raw`[bB]\.`],
  [String.raw`[iI]\)`, String.raw`(?:ii|II)\)`],
  [String.raw`\([iI]\)`, String.raw`\((?:ii|II)\)`],
  [String.raw`[iI]\.`, String.raw`(?:ii|II)\.`],
];

/** The last letters before a place: no label is longer, and to look back over all of the words at each takes an age. */
const before = (words: string, index: number): string => words.slice(Math.max(0, index - 40), index);

/** An item has no more letters than 600: without an end, each number would be followed to the end of the words. */
const runs = numbered.map(([first, second]) => `(?<=^|\\s)${first}\\s+\\S.{0,600}?\\s(?=${second}\\s+\\S)`).join('|');

/** Marks that people put before each line of a list. */
const marks = '•‣⁃◦▪▫●○■□◆►▸▶➢➤✓✔✗✘∙';

/** "Rule 1: be kind Rule 2: be calm". */
const named: SlipKind = {
  what: 'a list on one line',
  pattern: /(?<!\p{L})(\p{L}{3,20}) 1\s?[:.–-]\s\S.{0,600}?[^.!?;,\s]\s\1 2\s?[:.–-]\s/u,
  hint,
};

/** Word's own bullet, as some programs copy it. */
const circles: SlipKind = {
  what: 'a list on one line',
  pattern: /^o\s+\p{Lu}.{0,600}?\so\s+\p{Lu}|^o\s+\p{Lu}/u,
  hint,
};

/** Lists that people typed by hand, and that ran into one line. */
export const lists: readonly SlipKind[] = [
  {
    what: 'a list on one line',
    pattern: new RegExp(runs, 'u'),
    stands: ({ 0: found, index }, words) => labels.test(before(words, index)) || labels.test(found),
    hint,
  },
  // The first number was the list's own.
  {
    what: 'a list on one line',
    pattern: /(?<=\s)2[.)]\s+\S.{0,600}?\s3[.)]\s+\S/u,
    in: ['item', 'last item'],
    stands: ({ index }, words) => labels.test(before(words, index)),
    hint,
  },
  {
    what: 'a list on one line',
    pattern: new RegExp(
      `^[${marks}·–—]\\s*\\S+|^[-*+]\\s+\\S+|(?<=[:;.]\\s)[${marks}·]\\s*\\S+|(?<=:\\s*)[${marks}]\\s*\\S+`,
      'u',
    ),
    hint,
  },
  {
    what: 'a list on one line',
    pattern: /(?<=\S\s)[•●▪◦‣✓✔➢►]\s*\S.*\s[•●▪◦‣✓✔➢►]\s*\S+/u,
    in: ['passage', 'item', 'last item', 'lead-in'],
    hint,
  },
  {
    what: 'a list on one line',
    pattern: /(?<=[:;]\s)([-–—*+o])\s+\S.{0,600}?\s\1\s+\S+/u,
    hint,
  },
  named,
  circles,
];

const label =
  "(?:Signed|Signature|Print name|Printed name|Full name|First name|Surname|Last name|Name|Name of \\w+(?: \\w+)?|Parent name|Child name|Child(?:'s|’s)? name|Parent(?:'s|’s)? name|Parent/carer|Date|Date of birth|Role|Position|Relationship(?: to child)?|Class|Year group|Address|Postcode|Telephone|Phone|Mobile|Tel|Email|E-mail|Witness|Agreed by|Approved by)";

/** What to do about a line to write on, which a screen reader can't tell and a web page can't take. */
export const hintForBlank =
  'a policy has no lines to write on in its words: say what to write and where to send it; or make a table with empty cells, under "text: |" and after an empty line: «| Name | Date |», below it «| --- | --- |» and «| | |»';

/** Labels of a form with nothing after them: the lines to write on are lost. */
export const forms: readonly SlipKind[] = [
  {
    what: 'a form without its lines',
    pattern: new RegExp(`(?<=^|[\\s.])${label}\\s?:\\s*${label}\\s?:`, 'iu'),
    hint: hintForBlank,
  },
  {
    what: 'a form without its lines',
    pattern: new RegExp(`(?<=^|[.!?]\\s)${label}\\s?:$`, 'iu'),
    in: ['passage', 'item', 'last item', 'line'],
    hint: hintForBlank,
  },
  {
    what: 'a form without its lines',
    pattern: /^signed(?: (?:by|on behalf of)\b[^.:]{1,60}| \([^()]{1,60}\))?:?$/iu,
    in: ['passage', 'item', 'last item'],
    hint: hintForBlank,
  },
  { what: 'a choice to tick', pattern: /:\s*yes\s*\/\s*no\.?$/iu, hint: hintForBlank },
];
