import { policyShape, profileShape } from '../profile/profile-shape.ts';
import { id } from '../profile/scalars.ts';
import { type JsonSchema, jsonSchema } from '../yaml/json-schema.ts';
import { type Fields, group, list, optional, required, type ScalarType, type Shape, scalar } from '../yaml/shape.ts';
import type { PolicyType } from './policy-type.ts';

/** Names to choose from, each with its description. */
type Offers = ReadonlyMap<string, string>;

/**
 * The JSON Schema of a profile over these policy types, so that an editor completes the names of policy types,
 * editions, sections and clauses, and says of each what it is.
 */
export function profileSchema(types: readonly PolicyType[]): JsonSchema {
  const { fields } = profileShape;
  const policies = group(
    Object.fromEntries(types.map((type) => [type.id, optional(policyShapeOf(type), type.manifest.value.about)])),
  );
  return jsonSchema("A school's profile", group({ ...fields, policies: required(policies, fields.policies.about) }));
}

/** The shape of a profile's part on one policy, with the names that this policy type offers. */
function policyShapeOf(type: PolicyType): Shape {
  const clauses = clauseOffers(type);
  const sections = new Map(type.sections.map((section) => [section.id, section.heading.text]));
  const editions = new Map([...type.editions].map(([name, ids]) => [name, `${ids.length} clauses`]));
  const { fields } = policyShape;
  const extra = fields.extra.shape.of.fields;
  const narrowed: Fields = {
    ...fields,
    edition: { ...fields.edition, shape: scalar(oneOf(editions)) },
    include: { ...fields.include, shape: list(scalar(oneOf(clauses))) },
    omit: { ...fields.omit, shape: list(scalar(oneOf(clauses))) },
    reword: {
      ...fields.reword,
      shape: group(
        Object.fromEntries([...clauses].map(([name, about]) => [name, optional(fields.reword.shape.of, about)])),
      ),
    },
    extra: {
      ...fields.extra,
      shape: list(group({ ...extra, section: { ...extra.section, shape: scalar(oneOf(sections)) } })),
    },
  };
  return group(narrowed);
}

/** Each clause's title, why a school would have it, and the editions that do. */
function clauseOffers({ clauses, editions }: PolicyType): Offers {
  return new Map(
    [...clauses].map(([name, { front }]) => {
      const having = [...editions].filter(([, ids]) => ids.includes(name)).map(([edition]) => edition);
      const where = having.length === 0 ? 'In no edition.' : `In: ${having.join(', ')}.`;
      return [name, `${front.value.title}. ${front.value.why} ${where}`] as const;
    }),
  );
}

const oneOf = (offers: Offers): ScalarType<string> => ({
  ...id,
  jsonSchema: { enum: [...offers.keys()], enumDescriptions: [...offers.values()] },
});
