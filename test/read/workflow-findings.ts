import { readFileSync } from 'node:fs';
import { JSONObjectReader } from '@actions/workflow-parser/templates/json-object-reader';
import { TemplateSchema } from '@actions/workflow-parser/templates/schema/template-schema';
import { TemplateContext, TemplateValidationErrors } from '@actions/workflow-parser/templates/template-context';
import { readTemplate } from '@actions/workflow-parser/templates/template-reader';
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer';
import { YamlObjectReader } from '@actions/workflow-parser/workflows/yaml-object-reader';

/** GitHub's own schemas of a workflow and of an action's file; and the name of the root in each. */
const kinds = {
  workflow: ['workflow-v1.0.min.json', 'workflow-root-strict'],
  action: ['action-v1.0.min.json', 'action-root-strict'],
} as const;

/**
 * What GitHub's reader has against a workflow or an action: unknown keys, missing ones, wrong types, and expressions
 * that name what isn't there. Its modules are put together here as its own entry does, which only bundlers can load.
 */
export function workflowFindings(kind: keyof typeof kinds, text: string): readonly string[] {
  const [file, root] = kinds[kind];
  const schemaText = readFileSync(new URL(`../../node_modules/@actions/workflow-parser/dist/${file}`, import.meta.url));
  const schema = TemplateSchema.load(new JSONObjectReader(undefined, schemaText.toString()));
  const context = new TemplateContext(new TemplateValidationErrors(), schema, new NoOperationTraceWriter());
  const fileId = context.getFileId(`${kind}.yml`);
  const reader = new YamlObjectReader(fileId, text);
  for (const { message, range } of reader.errors) context.error(fileId, message, range);
  if (reader.errors.length === 0) readTemplate(context, root, reader, fileId);
  return context.errors.getErrors().map(({ message }) => message);
}
