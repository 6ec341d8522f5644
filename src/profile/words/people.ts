import { firstNames, surnames } from './people-names.ts';

/** How people are addressed, before their names. */
const honorifics = [
  'Mr',
  'Mrs',
  'Ms',
  'Miss',
  'Mx',
  'Dr',
  'Prof',
  'Professor',
  'Rev',
  'Revd',
  'Reverend',
  'Cllr',
  'Councillor',
];
const honorific = `(?:${honorifics.flatMap((word) => [word, word.toLowerCase(), word.toUpperCase()]).join('|')}|Sir|Dame|Fr|Father|Sister|Canon)`;

/** "Mrs A. Jones", "Dr. Priya Singh", "Mr & Mrs Lee", "Mrs J", "Mrs van der Berg", "Mrs" alone. */
const titled = new RegExp(
  `(?<![\\p{L}\\p{N}])${honorific}\\b\\.?(?:(?:\\s*(?:&|and)\\s*|\\s)${honorific}\\b\\.?)?\\s+(?:van |der |de |den |von |le |la |al-|el-){0,2}(?:(?:\\p{Lu}\\.\\s?|\\p{Lu}\\s){0,3}(?!(?:and|or)\\b)\\p{L}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+)?|\\p{Lu}\\b\\.?)|^${honorific}\\.?$`,
  'gu',
);

/** "A. Jones", "J P Smith". */
const initialled = /(?<![\p{L}\p{N}.])(?:\p{Lu}\.\s?|\p{Lu}\s){1,3}(?:Mc|Mac|O['’])?\p{Lu}\p{Ll}[\p{L}'’-]*/gu;

const anyFirst = `(?:${[...firstNames].join('|')})`;
const family = "(?:Mc|Mac|O['’])?\\p{Lu}[\\p{Ll}'’-][\\p{L}'’-]*";
const edge = { start: "(?<![\\p{L}\\p{N}'’-])", end: "(?![\\p{L}\\p{N}'’-])" };

/** "Jane Smith", "Sarah-Jane O'Neill", "Jane K. Smith". */
const named = new RegExp(`${edge.start}${anyFirst}(?:-\\p{Lu}\\p{Ll}+)?(?:\\s\\p{Lu}\\.?)?\\s${family}`, 'gu');

/** "Wanjiru Patel": its second name is a surname. */
const familied = new RegExp(
  `${edge.start}\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?\\s(?:${[...surnames].join('|')})${edge.end}`,
  'gu',
);

/** "Sarah", "Sarah K." */
const first = new RegExp(`${edge.start}${anyFirst}(?:\\s\\p{Lu}(?![\\p{L}\\p{N}])\\.?)?${edge.end}`, 'gu');

/** "Jones", "Smith, J". */
const surnamed = /^(\p{Lu}[\p{L}'’-]+)(?:,?\s\p{Lu}(?:\.|$))*$/u;

/** Whose name stands beside a person's: "Headteacher Jane Smith", "PTA Chair Sarah". */
const office =
  '(?:[Hh]ead(?: ?[Tt]eacher)?|[Pp]rincipal|[Dd]eputy(?: [Hh]ead(?: ?[Tt]eacher)?)?|[Cc]hair|[Ss]ecretary|[Tt]reasurer|[Cc]lerk|[Mm]anager|[Ll]ead|[Rr]ep)';
const before = new RegExp(`(?:^|[,;:()/&=–—-]\\s*|(?:^|\\s)(?:and|or|is|${office})\\s)$`, 'u');
const behind = new RegExp(`^(?:$|\\s*[,;:()/&=]|\\s*[–—-]\\s|\\s(?:and|or|in|from|is|${office})(?![\\p{L}]))`, 'u');

/** Streets and buildings go by people's names. */
const placeLike =
  /\s(?:Road|Street|Lane|Avenue|Park|House|Close|Court|Green|Hill|Hall|Wood|Mills|Bell|School|Primary|Academy|College|Church|Federation|Trust|PTA|PTFA)$/;

/** The first name of a person in words, as it is written; undefined where there is none. */
export function personIn(words: string, isTitle: (words: string) => boolean): string | undefined {
  const [found] = people(words, isTitle);
  return found?.trim();
}

function people(words: string, isTitle: (words: string) => boolean): readonly string[] {
  const found = [...words.matchAll(titled)].map(([name]) => name);
  if (found.length > 0) return found;
  // A school or an association can be named after a person: "Victoria Road PTA", "Friends of William Morris School".
  const standsAlone = ({ 0: name, index }: RegExpExecArray): boolean =>
    before.test(words.slice(0, index)) && behind.test(words.slice(index + name.length)) && !placeLike.test(name);
  const among = (pattern: RegExp) => [...words.matchAll(pattern)].filter(standsAlone).map(([name]) => name);
  const plain = [...among(initialled), ...among(named), ...among(familied)].filter((name) => !isTitle(name));
  if (plain.length > 0) return plain;
  const alone = among(first);
  if (alone.length > 0) return alone;
  return surnames.has(surnamed.exec(words)?.[1] ?? '') ? [words] : [];
}

/** Degrees and honours behind a name. */
const honours = /^(?:BA|BSc|BEd|MA|MSc|MEd|MBA|PhD|PGCE|QTS|NPQH|NPQSL|OBE|MBE|CBE|JP|Hons|FRSA)(?![\p{L}])/u;

/**
 * What is left of words without the names of people: the parts that stood between them and the marks that held them
 * together.
 */
export function withoutPeople(words: string, isTitle: (words: string) => boolean): readonly string[] {
  let rest = words;
  for (const name of people(words, isTitle)) rest = rest.replace(name, '|');
  return rest
    .split(/[|,;:()[\]=]|\s[–—-]\s/)
    .map((part) =>
      part
        .trim()
        .replace(
          /^(?:and|or|is|was|&|\/)\s+(?:(?:our|the)\s+)?|\s+(?:and|or|is|was|&|\/)$|^(?:and|or|is|was|&|\/|[–—-])$/giu,
          '',
        )
        .replace(/^[\s/&–—-]+|[\s/&–—-]+$/g, ''),
    )
    .filter((part) => part !== '' && !honours.test(part));
}
