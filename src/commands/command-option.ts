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
 * What commander reads by a command's options: by long name in camelCase, so that "--docx-dir <folder>" is `docxDir`.
 * A flag without a value is true where it is given; an option is words, one of its choices, or a list of them.
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
