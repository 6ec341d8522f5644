import { expectTypeOf, it } from 'vitest';
import { describeCommand } from '../../src/commands/command.ts';
import type { OptionsOf } from '../../src/commands/command-option.ts';
import { wordsOption } from '../../src/commands/read-option.ts';

/** Judged by the compiler (`npx tsc --noEmit`), before any test runs. */

const command = describeCommand({
  name: 'try',
  summary: 'A command to try.',
  arguments: [],
  options: [
    { flags: '--out <folder>', about: 'a folder', default: 'dist' },
    { flags: '--docx-dir <folder>', about: 'a folder' },
    { flags: '--pdf-engine <engine>', about: 'an engine', choices: ['embedded', 'browser'], default: 'embedded' },
    { flags: '--format <formats>', about: 'formats', choices: ['pdf', 'html'], several: true },
    { flags: '--dry-run', about: 'changes nothing' },
  ],
  examples: [],
});
type Options = OptionsOf<typeof command>;

it('options have the types that their description says', () => {
  expectTypeOf<Options>().toEqualTypeOf<{
    readonly out: string;
    readonly docxDir: string | undefined;
    readonly pdfEngine: 'embedded' | 'browser';
    readonly format: readonly ('pdf' | 'html')[] | undefined;
    readonly dryRun: true | undefined;
  }>();
});

it('a name that no option has does not compile', () => {
  const wrong = (options: Options) => {
    // @ts-expect-error: --docx-dir, misspelt
    wordsOption(options, 'docxDirr');
    // @ts-expect-error: --policy, which this command hasn't
    return options.polcy;
  };
  expectTypeOf(wrong).toBeFunction();
});
