/**
 * A small language that describes a YAML file once. From one description come the TypeScript type (`ValueOf`), the
 * checks with places (read-yaml.ts), the fields that a template may use (profile/template-fields.ts), the JSON Schema
 * (json-schema.ts) and the documentation (profile/describe-profile.ts).
 */

/** One kind of scalar: how the words that a person wrote become a value. */
export interface ScalarType<T> {
  /** The name of the type with its article, to stand after "should be". */
  readonly noun: string;
  readonly example: string;
  /** The value of the words, or their fault. */
  parse(text: string): Parsed<T>;
  /** The value as a policy prints it; absent for values that are never printed, such as a file's path. */
  readonly print?: (value: T) => string;
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  /** Set for free words, rather than a date, a choice, an address and the like. */
  readonly isWords?: true;
}

export type Parsed<T> = { readonly value: T } | Fault;

/** The fault of a scalar. An empty `fault` means that "should be «noun»" says enough. */
export interface Fault {
  readonly fault: string;
  readonly hint?: string;
  /** The words to write instead, not yet quoted for YAML. */
  readonly mended?: string;
  /** Set where the words are well written, but don't fit the sentences that print this field. */
  readonly unfit?: true;
  /** Set where the words say "none" or "not yet": the hint then offers to delete a line that isn't required. */
  readonly blank?: true;
  /** Set where a date is well written but not in the calendar. */
  readonly impossible?: true;
}

export interface ScalarShape<T> {
  readonly kind: 'scalar';
  readonly type: ScalarType<T>;
}

export interface ListShape<S extends Shape> {
  readonly kind: 'list';
  readonly of: S;
}

/** Keys chosen by the person, such as clause ids. */
export interface MapShape<S extends Shape> {
  readonly kind: 'map';
  /** What a key is, such as "a clause". */
  readonly key: string;
  readonly of: S;
}

export interface GroupShape<F extends Fields> {
  readonly kind: 'group';
  readonly fields: F;
  /** The scalar field that can be written instead of a group that has no other field. */
  readonly alone?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: a shape of any scalar; `unknown` would forbid its `print` (contravariant)
export type Shape = ScalarShape<any> | ListShape<Shape> | MapShape<Shape> | GroupShape<Fields>;

export interface Field {
  readonly shape: Shape;
  readonly required: boolean;
  /** For the person who fills it in: one sentence. */
  readonly about: string;
  /** An example of a right value; the scalar type's own where left out. */
  readonly example?: string;
  /** Another field of the same group that this one requires. */
  readonly needs?: string;
}

export type Fields = Readonly<Record<string, Field>>;

export type ValueOf<S> =
  S extends ScalarShape<infer T>
    ? T
    : S extends ListShape<infer I>
      ? readonly ValueOf<I>[]
      : S extends MapShape<infer I>
        ? ReadonlyMap<string, ValueOf<I>>
        : S extends GroupShape<infer F>
          ? GroupValue<F>
          : never;

type GroupValue<F extends Fields> = {
  readonly [K in keyof F as F[K]['required'] extends true ? K : never]: ValueOf<F[K]['shape']>;
} & {
  readonly [K in keyof F as F[K]['required'] extends true ? never : K]?: ValueOf<F[K]['shape']>;
};

export const scalar = <T>(type: ScalarType<T>): ScalarShape<T> => ({ kind: 'scalar', type });

export const list = <S extends Shape>(of: S): ListShape<S> => ({ kind: 'list', of });

export const map = <S extends Shape>(key: string, of: S): MapShape<S> => ({ kind: 'map', key, of });

export const group = <const F extends Fields>(fields: F): GroupShape<F> => ({ kind: 'group', fields });

/** A group that can also be written as one scalar, its field `alone`; both forms are read as the group. */
export const wordsOrGroup = <const F extends Fields>(alone: keyof F & string, fields: F): GroupShape<F> => ({
  kind: 'group',
  fields,
  alone,
});

export const required = <S extends Shape>(shape: S, about: string, example?: string) =>
  ({ shape, required: true, about, ...(example === undefined ? {} : { example }) }) as const;

export const optional = <S extends Shape>(shape: S, about: string, example?: string) =>
  ({ shape, required: false, about, ...(example === undefined ? {} : { example }) }) as const;
