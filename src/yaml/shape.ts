/**
 * A small language that describes a YAML file once. From one description come the TypeScript type (`ValueOf`), the
 * checks with places (read-yaml.ts), the fields that a template may use (profile/template-fields.ts), the JSON Schema
 * (json-schema.ts) and the documentation (profile/describe-profile.ts).
 */

/** One kind of scalar: how the words that a person wrote become a value. */
export interface ScalarType<T> {
  /** What it is, with its article, for "should be …". */
  readonly noun: string;
  readonly example: string;
  /** The value, or what is wrong with the words. */
  parse(text: string): Parsed<T>;
  /** The value as a policy prints it; left out where it can't stand in a policy, such as a file's path. */
  readonly print?: (value: T) => string;
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  /** Set for words of a person's own, of any kind, rather than a date, a choice, an address and the like. */
  readonly isWords?: true;
}

export type Parsed<T> = { readonly value: T } | Fault;

/** What is wrong with a scalar: a message of its own, or none where "should be «noun»" says it. */
export interface Fault {
  readonly fault: string;
  readonly hint?: string;
  /** The words to write instead, as a value has them. */
  readonly mended?: string;
  /** Set where the words are well written, but can't be printed where this field is. */
  readonly unfit?: true;
  /** Set where they say that there is nothing, or not yet: so the line can go where it isn't needed. */
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
  /** A field, a scalar, that can be written in the place of the whole group where it has no other. */
  readonly alone?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: a shape of any scalar; `unknown` would forbid its `print` (contravariant)
export type Shape = ScalarShape<any> | ListShape<Shape> | MapShape<Shape> | GroupShape<Fields>;

export interface Field {
  readonly shape: Shape;
  readonly required: boolean;
  /** For the person who fills it in: one sentence. */
  readonly about: string;
  /** A right value; the scalar's own example where left out. */
  readonly example?: string;
  /** Another field of its group, without which this one can't stand. */
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

/** A group that can be written as one scalar, its field `alone`; what is read is the group in either form. */
export const wordsOrGroup = <const F extends Fields>(alone: keyof F & string, fields: F): GroupShape<F> => ({
  kind: 'group',
  fields,
  alone,
});

export const required = <S extends Shape>(shape: S, about: string, example?: string) =>
  ({ shape, required: true, about, ...(example === undefined ? {} : { example }) }) as const;

export const optional = <S extends Shape>(shape: S, about: string, example?: string) =>
  ({ shape, required: false, about, ...(example === undefined ? {} : { example }) }) as const;
