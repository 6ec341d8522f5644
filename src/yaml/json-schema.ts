import { parse } from 'yaml';
import type { Field, Fields, ScalarType, Shape } from './shape.ts';

export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * The JSON Schema (draft 2020-12) of a described file, for editors that complete and check YAML as it is typed. It
 * knows only what a value can tell by itself: rules that need other fields, the calendar or other files are left to
 * policygen. Two keywords are VS Code's: `patternErrorMessage`, shown instead of the pattern, and a scalar's
 * `enumDescriptions`.
 */
export const jsonSchema = (title: string, shape: Shape): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  ...schemaOf(shape),
});

function schemaOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'scalar':
      return scalarSchema(shape.type);
    case 'list':
      return { type: 'array', minItems: 1, items: schemaOf(shape.of) };
    case 'map':
      return { type: 'object', minProperties: 1, additionalProperties: schemaOf(shape.of) };
    case 'group':
      return withAlone(groupSchema(shape.fields), shape.alone === undefined ? undefined : shape.fields[shape.alone]);
  }
}

/** A schema for a group that may also be written as words: each keyword applies to one type, so both fit in one. */
function withAlone(ofGroup: JsonSchema, alone: Field | undefined): JsonSchema {
  if (alone?.shape.kind !== 'scalar') return ofGroup;
  const words = scalarSchema(alone.shape.type);
  return { ...words, ...ofGroup, type: ['object', words.type].flat() };
}

const scalarSchema = ({ jsonSchema, noun, example }: ScalarType<unknown>): JsonSchema =>
  'pattern' in jsonSchema
    ? { ...jsonSchema, patternErrorMessage: `should be ${noun}, such as ${example}` }
    : { ...jsonSchema };

function groupSchema(fields: Fields): JsonSchema {
  const entries = Object.entries(fields);
  const required = entries.filter(([, field]) => field.required).map(([name]) => name);
  const needs = entries.flatMap(([name, { needs }]) => (needs === undefined ? [] : [[name, [needs]] as const]));
  return {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    ...(required.length > 0 ? { required } : {}),
    ...(needs.length > 0 ? { dependentRequired: Object.fromEntries(needs) } : {}),
    properties: Object.fromEntries(entries.map(([name, field]) => [name, fieldSchema(field)])),
  };
}

const fieldSchema = ({ shape, about, example }: Field): JsonSchema => {
  const words = example ?? (shape.kind === 'scalar' ? shape.type.example : undefined);
  const examples = words === undefined ? {} : { examples: [parse(words, { schema: 'failsafe' })] };
  return { description: about, ...schemaOf(shape), ...examples };
};
