import type { TemplateValue, TemplateValues } from './template-values.ts';

/** The value at a path such as "school.email"; undefined where the profile states none. */
export function valueAt(path: string, values: TemplateValues): TemplateValue | undefined {
  let at: TemplateValue | undefined = values;
  for (const step of path.split('.')) at = isGroup(at) ? at[step] : undefined;
  return at;
}

/**
 * Whether a profile states the field at a path: "school.motto", or "policy.related[].url", which every item of the list
 * must have then.
 */
export function isStated(path: string, values: TemplateValues): boolean {
  const [whole = '', ...inItems] = path.split('[].');
  const value = valueAt(whole, values);
  if (inItems.length === 0 || value === undefined) return value !== undefined;
  const items: readonly TemplateValue[] = Array.isArray(value) ? value : [];
  return items.every((item) => isGroup(item) && isStated(inItems.join('[].'), item));
}

const isGroup = (value: TemplateValue | undefined): value is TemplateValues =>
  typeof value === 'object' && !Array.isArray(value);
