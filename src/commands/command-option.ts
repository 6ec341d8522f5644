export interface CommandOption {
  /** As commander takes them, such as "--out <folder>". */
  readonly flags: string;
  readonly about: string;
  readonly default?: string;
  /** The words that the option can have. */
  readonly choices?: readonly string[];
  /** Set where several of the choices may stand, with commas between. */
  readonly several?: true;
}

/**
 * The type of the values that commander reads for a command's options, by long name in camelCase: "--docx-dir <folder>"
 * is `docxDir`. A flag without a value is true where given; else the value is a string, a choice, or a list of choices.
 */
export type OptionsOf<Described extends { readonly options: readonly CommandOption[] }> = {
  readonly [Option in Described['options'][number] as NameOf<Option['flags']>]: ValueOf<Option>;
};

type ValueOf<Option extends CommandOption> = Option['flags'] extends `${string} <${string}>`
  ? WordsOf<Option> | (Option extends { readonly default: string } ? never : undefined)
  : true | undefined;

type WordsOf<Option extends CommandOption> = Option extends { readonly choices: readonly (infer Choice)[] }
  ? Option extends { readonly several: true }
    ? readonly Choice[]
    : Choice
  : string;

type NameOf<Flags extends string> = Flags extends `--${infer Name} <${string}>`
  ? CamelCase<Name>
  : Flags extends `--${infer Name}`
    ? CamelCase<Name>
    : never;

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;
