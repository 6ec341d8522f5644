/** Whether a value that came from outside is what it should be. */
export type Check = (value: unknown) => boolean;

/** A string that is safe to show on a terminal: no control characters but white space, since the others command it. */
export const text: Check = (value) => typeof value === 'string' && !/(?![\t\n\r])\p{Cc}/u.test(value);

export const flag: Check = (value) => typeof value === 'boolean';

export const positive: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value > 0;

export const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

export const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

export const list =
  (of: Check, least = 0): Check =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every(of);

/** A list of pairs of a name and a value. */
export const pairs = (of: Check): Check =>
  list((pair) => Array.isArray(pair) && pair.length === 2 && text(pair[0]) && of(pair[1]));

/** Fields of T that may be left out. */
type OptionalKeys<T> = { [Key in keyof T]-?: Record<never, never> extends Pick<T, Key> ? Key : never }[keyof T];

/**
 * A check for each field of type T, so that a field that T gains can't be forgotten: first the required fields, then
 * the optional ones.
 *
 * @typeParam Others fields that need no check, such as a `kind` that was checked before
 */
export type FieldChecks<T, Others extends keyof T = never> = readonly [
  always: { readonly [Key in Exclude<keyof T, OptionalKeys<T> | Others>]: Check },
  perhaps: { readonly [Key in Exclude<OptionalKeys<T>, Others>]: Check },
];

/**
 * An object with these fields, and perhaps the optional ones. Unknown fields pass: a newer policygen may write more.
 */
export const shape =
  (fields: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value) =>
    isObject(value) &&
    Object.entries(fields).every(([name, check]) => check(value[name])) &&
    Object.entries(optional).every(([name, check]) => value[name] === undefined || check(value[name]));

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
