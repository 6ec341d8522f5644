import type { SlipKind } from './slip.ts';

/** Words that English has twice in a row. */
const twice = new Set(
  'that had very so no yes bye ha hear there now well knock boo night choo tut aye can many long far much never pom ta da cha hip mm hmm really'.split(
    ' ',
  ),
);

/** Words of schools and policies that are no part of a name said twice, as "Wagga Wagga" is, though they have capitals. */
const ordinary = new Set(
  `the a an our your their its this these those and or but of to for with from by at in on as is are we you they it please
  parent parents carer carers pupil pupils staff school schools primary infant infants junior academy nursery college trust
  policy policies code handbook guide document class year years group groups chat chats app service list message messages
  email office head headteacher teacher deputy senior leadership team governing body board governors governor association
  committee council association whatsapp dojo classdojo facebook messenger signal telegram teams seesaw parentmail arbor
  parentpay instagram twitter tiktok church catholic community voluntary aided controlled street road`.split(/\s+/),
);

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** A word said twice, as happens where a value brings the word that stands beside it already. */
export const doubled: readonly SlipKind[] = [
  {
    what: 'a doubled word',
    pattern: /(?<![\p{L}\p{N}'’.-])(\p{L}[\p{L}'’]*)\s+\1(?![\p{L}\p{N}-]|['’]\p{L})/iu,
    stands: (found) => mayBeTwice(found[0]),
    mended: (found) => found.split(/\s+/)[0],
  },
  {
    what: 'doubled words',
    pattern: /(?<![\p{L}\p{N}'’.-])(\p{L}[\p{L}'’]*(?:\s+\p{L}[\p{L}'’]*){1,3})\s+\1(?![\p{L}\p{N}-]|['’]\p{L})/iu,
    stands: (found) => /(?:^|\s)and(?:\s|$)/i.test(found[1] ?? ''),
    mended: (found) => {
      const words = found.split(/\s+/);
      return words.slice(0, words.length / 2).join(' ');
    },
  },
  {
    what: 'two articles in a row',
    pattern:
      /(?<![\p{L}\p{N}'’.-])(?:the|an?|our|your|their|its|my)\s+(?:the|an|our|your|their|its|my|The|Our|a)(?=\s+\p{L})/u,
    mended: (found) => found.split(/\s+/)[0],
  },
];

function mayBeTwice(found: string): boolean {
  const [first = '', second = ''] = found.split(/\s+/);
  const word = first.toLowerCase();
  if (twice.has(word)) return true;
  return isCapital(first) && isCapital(second) && !ordinary.has(word);
}
