/** What forms and model policies have where words are still to come, anywhere in a sentence. */

/** Things that are to be filled in. */
const things = new Set(
  `name names surname forename firstname lastname date dates day days month year time times school academy trust federation
  college nursery setting head headteacher teacher principal deputy title role position job email mail address phone telephone
  tel mobile number numbers link url website webpage web site page policy document documents handbook app platform service group
  groups class chair governor governors governing body board committee signature signatory contact details detail person people
  staff member lead dsl senco town county place location area authority council amount period frequency term parent parents pta
  ptfa association child pupil pupils logo picture photo image initials version minute item ref reference text words content
  information info sentence paragraph list example examples value values motto vision ethos hours weeks author owner approver
  n nn`.split(/\s+/),
);

const small = new Set(
  'a an the this that of or and to for in at on by with your our their his her its s here full first last main new next other relevant local own all any as if same'.split(
    ' ',
  ),
);

/** What tells somebody to fill in, or to take out. */
const orders =
  /^(?:please\s+)?(?:insert|enter|add|amend|adapt|adjust|choose|select|complete|fill|specify|state|replace|edit|customi[sz]e|delete|remove|optional|if applicable|as (?:appropriate|applicable|required)|tb[acd]|todo|fixme|your)\b/i;

/** "SJ to check", "check with HT". */
const note =
  /^(?:\p{Lu}{2,3}|\p{Lu}?\p{Ll}+) to (?:check|confirm|add|complete|update|insert|advise|decide|review|provide|supply)\b|^(?:check|confirm|ask|verify|query)\b|^\p{Lu}{2,3}: /u;

/** Whether words in brackets are those of a form: "Name of school", "insert date", "First_Name", "…". */
function isOfForm(inner: string): boolean {
  const words = inner.trim();
  // "First_Name", "AddressBlock": as a program calls it.
  if (/^\w*(?:[a-z][A-Z]|\w_\w)\w*$/.test(words) || note.test(words)) return true;
  if (orders.test(words) || /^(?:[?_*-]{1,}|[Xx]{2,}|\.{2,}|…)+$/u.test(words)) return true;
  const parts = words
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '');
  return (
    !/\d/.test(words) &&
    parts.some((part) => things.has(part)) &&
    parts.every((part) => things.has(part) || small.has(part))
  );
}

const inBrackets =
  /\[{1,2}[^[\]]{1,120}\]{1,2}(?!\s?\((?:https?:|www\.|mailto:)|[[(])|<{1,2}[^<>]{1,120}>{1,2}|«[^«»]{1,120}»|(?<!\{)\{[^{}]{1,120}\}(?!\})|%\w{2,40}%|@@\w{2,40}@@/gu;

/** Words in a quotation may be in brackets: “We […] agree”. */
const isQuoted = (before: string): boolean =>
  before.split('“').length > before.split('”').length || before.split('"').length % 2 === 0;

const thing =
  '(?:full |first |school |email |phone |telephone |web )?(?:name|date|school|e-?mail|address|number|title|role|link|text|details|logo)';

/** What stands for something without brackets around it. */
const bare: readonly RegExp[] = [
  /\((?:please )?(?:insert\b|(?:delete|amend|adapt|remove) (?:as|if|where)\b|(?:add|enter|type|write) [^()]{1,60} here\)|tb[acd]\b|to be confirmed|(?:the )?(?:name of (?:the |your )?school|school name|your school)\))[^()]{0,80}\)?/giu,
  new RegExp(
    String.raw`(?<=\b(?:on|by|at|to|from|of|until|before|call|ask|contact|email|is|are) )\((?:the |your |our )?${thing}\)`,
    'giu',
  ),
  new RegExp(String.raw`\b(?:insert|enter|type|put|add|fill in) (?:the |your |our |an? ){0,2}${thing}s? here\b`, 'giu'),
  new RegExp(String.raw`\binsert (?:the |your |our |an? ){0,2}${thing}\b`, 'giu'),
  /\b(?:delete|amend) as (?:appropriate|applicable|necessary|required)\b/giu,
  /\b(?:SCHOOL NAME|NAME OF (?:THE |YOUR )?(?:SCHOOL|HEAD(?:TEACHER)?)|YOUR SCHOOL(?: NAME)?|NAME HERE)\b|\b[Yy]our [Ss]chool [Nn]ame\b(?! (?:badge|tag|label))/gu,
  /(?<=\b(?:[Aa]sk|by|[Cc]ontact|[Ee]mail|[Cc]all|to|with|from|on|until|[Ss]ee|is) )(?:NAME|SURNAME|DATE|EMAIL|TITLE|ROLE|ADDRESS)\b/gu,
  /(?<![\p{L}\p{N}])(?<!\b(?:part|chapter|volume|article|section|appendix|annex|schedule|title|louis|pope|pius|leo|psalm) )(?:20|0)?[Xx]{2,}(?:[/.: -]{1,2}[Xx]{2,})*(?![\p{L}\p{N}])/giu,
  /(?<=\b(?:within|every|after|for|than|least|most|of|to|or|in|the|last|next) )[XYN](?= (?:working |school |calendar )?(?:days?|weeks?|months?|years?|hours?|minutes?|terms?|pupils|people|messages|times)\b)/gu,
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? X(?![\p{L}\p{N}]| (?:and|or) M)/gu,
  /(?<![\p{L}\p{N}])(?<!\b(?:as|form|format|like|in) )(?:DD|dd)([/. -])(?:MM|mm)\1(?:YY|yy){1,2}(?![\p{L}\p{N}])|(?<!\d)00([/.-])00\2(?:00){1,2}(?!\d)/gu,
  /(?<![\p{L}\p{N}.])(?:TB[ACD]|tb[acd]|T\.B\.[ACD]\.?)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:TODO|FIXME)(?![\p{L}\p{N}])|\bTo ?do:/gu,
  /\blorem ipsum\b|\bdolor sit amet\b/giu,
  /\$[A-Z][A-Z_]{2,40}\b/gu,
  /\((?:\p{Lu}{2,3}: |(?:\p{Lu}{2,3}|school|office|head|governors) to (?:check|confirm|add|complete|update|insert|advise|decide)\b)[^()]{0,80}\)/giu,
  /\b(?:(?:to be (?:inserted|filled in)(?: here| later)?(?=[.,;)]|$)|(?:name|date|details|wording|text|number|address) to be (?:added|completed|confirmed|supplied)\b)|(?:school|schools|academy|office) to (?:insert|complete|add|delete)\b|schools should (?:amend|adapt|insert|delete|complete|personali[sz]e)\b)/giu,
  /(?<=^|[.!?:] )(?:delete|remove|adapt|amend|edit|customi[sz]e|personali[sz]e|complete) this (?:section|paragraph|sentence|clause|text|part|template|document|line|bit)\b/giu,
  /\b(?:delete before publi\w+|guidance note\b|goes here(?=[.,;!]|$)|(?:policy |the )?(?:wording|text) (?:to follow|to come|here)(?=[.,;!]|$))/giu,
  /^\(?(?:(?:more |details |text )?to follow|coming soon|under construction|watch this space)\)?[.!]?$/giu,
  /\bclick (?:or tap )?here to enter (?:text|a date)\b|^choose an item(?=\.?$)|\berror! (?:reference source|bookmark) not (?:found|defined)/giu,
  /(?<=[\s£(])\?{2,}|(?<=\p{L} )\?(?= \p{Ll})/gu,
  /\b(?:Joe|Jo|Fred|Jane|J\.?) Bloggs\b|\bJ(?:ohn|ane) Doe\b|(?<!\d)0{5} ?0{3} ?0{3}(?!\d)/gu,
  /[\w.-]{1,60}@(?:your|the)?-?(?:school|schoolname|school-name|domain)\.(?!example\b)[\w.]{2,30}|\bwww\.(?:your-?school|school-?name|yourdomain)\.(?!example\b)[\w.]{2,30}/giu,
];

/** Without any of these, none of them can be there: most words are read through once. */
const mayBeBare =
  /[@$?(]|xx|00|tb[acd]|t\.b|todo|to do:|fixme|lorem|dolor|bloggs|\bdoe\b|www|dd[/. -]|\binsert|\benter\b|\bfill|\bhere\b|\bas (?:app|nec|req)|school name|to follow|coming soon|construction|watch this|click|choose an|error!|guidance|before publi|schools should|\bto be (?:ins|fil|com|add)|\bto (?:insert|complete|add|delete)\b| this (?:section|paragraph|sentence|clause|text|part|template|document|line|bit)|wording|text to/i;
const mayBeLoud = /\b(?:NAME|DATE|SCHOOL|SURNAME|EMAIL|TITLE|ROLE|ADDRESS|[XYN])\b/;

/** A stretch of words that is still to be filled in. */
export interface Placeholder {
  readonly index: number;
  readonly words: string;
}

/** What is still to be filled in among words, each stretch once. */
export function placeholdersIn(words: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  const take = (index: number, stretch: string) => {
    const end = index + stretch.length;
    if (!found.some((other) => index < other.index + other.words.length && end > other.index))
      found.push({ index, words: stretch });
  };
  if (/[[<«{%@]/u.test(words)) {
    for (const { 0: stretch, index } of words.matchAll(inBrackets)) {
      const inner = stretch.replace(/^[[<«{%@]+|[\]>»}%@]+$/gu, '');
      const isElision = /^\s*(?:\.{2,}|…)\s*$/u.test(inner) && isQuoted(words.slice(0, index));
      if (isOfForm(inner) && !isElision) take(index, stretch);
    }
  }
  if (!mayBeBare.test(words) && !mayBeLoud.test(words)) return found;
  for (const pattern of bare) for (const { 0: stretch, index } of words.matchAll(pattern)) take(index, stretch);
  return found;
}

const fields: readonly (readonly [words: RegExp, field: string])[] = [
  [
    /^(?:insert |enter |add )?(?:the |our |your )?(?:full )?(?:school|academy)(?:['’]?s)?(?: ?name)?$|^(?:insert )?(?:the )?name of (?:the |our |your )?(?:school|academy)$/i,
    'school.name',
  ],
  [
    /^(?:insert |enter |add )?(?:the |our |your )?(?:school |office )?e-?mail(?: address)?(?: of the school)?$/i,
    'school.email',
  ],
  [/^(?:insert |enter )?(?:the |our )?head ?teacher(?:['’]s title)?$/i, 'school.headteacher'],
];

/** The field of a profile that a placeholder in brackets stands for, such as "school.name" of "[School name]". */
export function fieldMeant(placeholder: string): string | undefined {
  if (!/^[[<«{%]/u.test(placeholder)) return undefined;
  const inner = placeholder
    .replace(/^[[<«{%]+|[\]>»}%]+$/gu, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})|[_\s]+/gu, ' ')
    .replace(/\s+here$/i, '')
    .trim();
  return fields.find(([words]) => words.test(inner))?.[1];
}
