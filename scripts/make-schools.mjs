import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Profiles of made-up schools, as varied as schools are: names and titles of staff, apps, editions, clauses of their
 * own, approvals, histories. The same number gives the same schools.
 */

const places =
  'Ashby Barrow Castle_Vale Deepdale Easton Fernhill Great_Oakley Highfield Ivybridge Kingsmead Llanfair Marsh_Lane Norton Oldbury Penwortham Queensway Rushmere Stoke Thornton Upton Whitchurch'
    .split(' ')
    .map((word) => word.replace('_', ' '));
const kinds = [
  'Primary School',
  'Infant School',
  'Junior School',
  'Community Primary School',
  'CE Primary School',
  'RC Primary School',
  'Academy',
];
const saints = ["St Mary's", "St John's", "St Michael & All Angels'", "Our Lady's", "St David's", 'Holy Trinity'];
const mottoes = ['Learning together', 'Every child matters here', 'Let your light shine', 'Gorau dysg, dysg am oes'];
const own = [
  'Please keep messages to term time.',
  'Messages about lost property go to the office, with the name of the child and of the class.',
  'The office answers between 8.30 am and 4 pm on school days.',
];

/** @param {number} index from 0 */
export function profileOf(index) {
  // A linear congruential generator: the same numbers on every machine, and spread well enough for this.
  let state = (index * 2654435761 + 12345) >>> 0;
  /** @param {number} below */
  const roll = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  /** @param {readonly string[]} words */
  const one = (words) => words[roll(words.length)] ?? '';
  /** @param {number} percent */
  const sometimes = (percent) => roll(100) < percent;
  const place = one(places);
  const name = `${sometimes(40) ? `${one(saints)} ${place}` : place} ${one(kinds)} ${index + 1}`;
  const year = 2022 + roll(4);
  const month = String(1 + roll(12)).padStart(2, '0');
  const lines = ['school:', `  name: "${name}"`, `  email: office@school${index + 1}.example`];
  if (sometimes(50)) lines.push(`  shortName: "${place} School"`);
  if (sometimes(30)) lines.push('  headteacher: Head of School');
  if (sometimes(40)) lines.push('  seniorTeam: Senior Leadership Team');
  if (sometimes(40)) lines.push(`  motto: ${one(mottoes)}`);
  if (sometimes(60)) lines.push(`  colour: "${one(['#14532d', '#1e3a8a', '#7f1d1d', '#4c1d95', '#0f4c5c'])}"`);
  lines.push('platforms:', `  chat: ${one(['WhatsApp', 'WhatsApp', 'WhatsApp', 'Signal', 'Telegram'])}`);
  if (sometimes(40)) lines.push('  directory: Class List');
  if (sometimes(40)) lines.push(`  schoolApp: ${one(['Dojo', 'ParentMail', 'Arbor'])}`);
  lines.push(`  groups: ${one(['class', 'year', 'class and year'])}`);
  lines.push('policies:', '  parent-group-chats:', `    edition: ${one(['short', 'standard', 'standard', 'full'])}`);
  if (sometimes(30)) lines.push('    pageStyle: cover');
  if (sometimes(25)) lines.push('    extra:', `      - { section: group-rules, text: "${one(own)}" }`);
  lines.push('    approval:', `      by: ${one(['Governing Body', 'Local Governing Board', 'Trust Board'])}`);
  lines.push(`      on: ${year}-${month}`, '    review:', `      every: ${1 + roll(3)} years`);
  if (sometimes(60)) {
    lines.push(
      '    history:',
      `      - { version: "1.0", date: ${year}-${month}, author: Office, change: New policy }`,
    );
  }
  return `${lines.join('\n')}\n`.replace('every: 1 years', 'every: 1 year');
}

/** The file's name without its ending. @param {number} index from 0 */
export const schoolOf = (index) => `school-${String(index + 1).padStart(5, '0')}`;

/**
 * @param {string} folder
 * @param {number} count
 */
export function makeSchools(folder, count) {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    writeFileSync(join(folder, `${schoolOf(index)}.yaml`), profileOf(index));
  }
}

// Run by itself: node scripts/make-schools.mjs <folder> <count>
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  makeSchools(process.argv[2] ?? 'schools', Number(process.argv[3] ?? 1000));
}
