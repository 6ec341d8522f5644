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

/** "Mrs A. Jones", "Dr. Priya Singh", "Mr & Mrs Lee", "Mrs J". */
const titled = new RegExp(
  `(?<![\\p{L}\\p{N}])${honorific}\\b\\.?(?:\\s*(?:&|and)\\s*${honorific}\\b\\.?)?\\s+(?:(?:\\p{Lu}\\.\\s?|\\p{Lu}\\s){0,3}\\p{L}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+)?|\\p{Lu}\\b\\.?)`,
  'gu',
);

/** "A. Jones", "J P Smith". */
const initialled = /(?<![\p{L}\p{N}.])(?:\p{Lu}\.\s?|\p{Lu}\s){1,3}(?:Mc|Mac|O['’])?\p{Lu}\p{Ll}[\p{L}'’-]*/gu;

/**
 * First names that are common in British schools' offices and that are no words of a title. Ours; the most common names
 * of the Office for National Statistics' lists of several decades, from memory, without those that are words.
 */
const firstNames = new Set(
  `Aisha Alan Alex Alexander Alexandra Alice Alison Amanda Amina Amy Andrea Andrew Angela Anita Ann Anna Anne Anthony Barbara
  Ben Benjamin Beth Bethany Brian Carol Caroline Catherine Charles Charlotte Cheryl Chloe Chris Christine Christopher Claire
  Clare Colin Craig Daniel Dave David Dawn Debbie Deborah Denise Diane Donna Edward Elaine Eleanor Elizabeth Ellen Emily Emma
  Fatima Fiona Frances Gareth Gary Gemma Geoff George Georgina Gillian Graham Hannah Harry Hassan Hayley Heather Helen Hugh Ian
  Imran Jack Jackie Jacqueline James Jamie Jane Janet Jason Jayne Jean Jeff Jennifer Jenny Jessica Jill Jim Joan Joanna Joanne
  John Jonathan Joseph Josh Joshua Judith Julia Julie Karen Kate Katherine Kathryn Katie Keith Kelly Ken Kenneth Kerry Kevin
  Kim Kirsty Laura Lauren Lee Leah Linda Lisa Liz Lorraine Louise Lucy Luke Lynn Lynne Malcolm Marcus Margaret Maria Marie
  Martin Mary Matt Matthew Maureen Megan Melanie Michael Michelle Mike Mohammed Muhammad Natalie Neil Nicholas Nick Nicola
  Nicole Nigel Oliver Pamela Patricia Patrick Paul Paula Pauline Peter Philip Phil Priya Rachael Rachel Rebecca Richard
  Robert Robin Rob Roger Ruth Sally Sam Samantha Samuel Sandra Sara Sarah Sean Sharon Sheila Shirley Sian Siân Simon Sophie
  Stacey Stephanie Stephen Steve Steven Stuart Sue Susan Suzanne Tanya Teresa Thomas Tim Timothy Tina Tom Tony Tracey Tracy
  Valerie Vanessa Victoria Wendy William Yvonne Zoe`.split(/\s+/),
);

/** "Jane Smith", "Sarah-Jane O'Neill". */
const named =
  /(?<![\p{L}\p{N}'’])(\p{Lu}\p{Ll}+)(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\.?)?\s(?:Mc|Mac|O['’])?\p{Lu}[\p{Ll}'’-][\p{L}'’-]*/gu;

/** The first name of a person in words, as it is written; undefined where there is none. */
export function personIn(words: string, isTitle: (words: string) => boolean): string | undefined {
  const [found] = people(words, isTitle);
  return found?.trim();
}

function people(words: string, isTitle: (words: string) => boolean): readonly string[] {
  const found = [...words.matchAll(titled)].map(([name]) => name);
  if (found.length > 0) return found;
  const plain = [
    ...[...words.matchAll(initialled)].map(([name]) => name),
    ...[...words.matchAll(named)].flatMap(([name, first = '']) => (firstNames.has(first) ? [name] : [])),
  ];
  return plain.filter((name) => !isTitle(name));
}

/** The words without the names of people, and without the marks that held them together; may be empty. */
export function withoutPeople(words: string, isTitle: (words: string) => boolean): string {
  let rest = words;
  for (const name of people(words, isTitle)) rest = rest.replace(name, ' | ');
  return rest
    .split('|')
    .map((part) =>
      part.replace(/^[\s,;:()[\]/&–—-]+|[\s,;:()[\]/&–—-]+$/g, '').replace(/^(?:and|or)\b\s*|\s*\b(?:and|or)$/gi, ''),
    )
    .filter((part) => part !== '')
    .join(' ')
    .trim();
}
