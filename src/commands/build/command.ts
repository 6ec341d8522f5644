import { formatNames, usualFormats } from '../../formats/formats.ts';
import { headingLevels } from '../../formats/html/markup.ts';
import { pdfEngines } from '../../formats/pdf.ts';
import { describeCommand } from '../command.ts';
import type { OptionsOf } from '../command-option.ts';

export const build = describeCommand({
  name: 'build',
  summary: 'Build the policies of schools as PDF, Word and HTML.',
  arguments: [{ name: '[profiles...]', about: 'profiles: files, folders or patterns (default: schools)' }],
  options: [
    {
      flags: '--format <formats>',
      about: 'formats, with commas between',
      choices: formatNames,
      several: true,
      default: usualFormats.join(','),
    },
    {
      flags: '--pdf-engine <engine>',
      about: 'what makes the PDF',
      choices: pdfEngines,
      default: 'embedded',
    },
    { flags: '--browser <path>', about: 'the browser for that engine (default: the best that is found)' },
    {
      flags: '--heading-level <level>',
      about: "the title's level in an html-fragment",
      choices: headingLevels.map((level) => `${level}` as const),
      default: '2',
    },
    { flags: '--policy <type>', about: 'only this policy type' },
    { flags: '--out <folder>', about: 'where the documents go', default: 'dist' },
    { flags: '--on <day>', about: 'say in the documents which reviews are past on this day' },
    { flags: '--shard <i/n>', about: 'only one of n parts of the schools, such as 2/8: for many machines' },
    { flags: '--jobs <n>', about: 'how many threads make documents (default: for many schools, one for each core)' },
    { flags: '--force', about: 'make every document again, also where nothing has changed' },
    { flags: '--json', about: 'print the result as JSON' },
    { flags: '--quiet', about: 'print nothing but problems' },
  ],
  files: [
    ['schools/<school>.yaml', 'the profiles'],
    ['templates/', 'clauses of your own, beside schools/'],
    ['dist/<school>/<policy type>.pdf', 'a document; .docx and .html beside it'],
  ],
  examples: [
    ['policygen build', 'every school in schools/'],
    ['policygen build schools/orchard.yaml', 'one school, three formats'],
    ['policygen build --format html-fragment', "the words alone, to paste into the school's website"],
    ['policygen build "schools/*.yaml" --format html --out public', 'the web pages of all schools'],
  ],
});

export type BuildOptions = OptionsOf<typeof build>;
