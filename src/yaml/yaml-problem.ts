import type { YAMLParseError, YAMLWarning } from 'yaml';
import type { Problem } from '../problem.ts';
import type { Place } from './read-yaml.ts';

/** Tells what a parser's error means in a file that people edit by hand; the parser's own words stay inside. */
export function yamlProblem(error: YAMLParseError | YAMLWarning, text: string, place: Place): Problem {
  const line = text.split('\n')[place.line - 1] ?? '';
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return {
        code: 'YAML_KEY_TWICE',
        message: 'this field stands here twice',
        ...place,
        hint: 'keep one of the two lines',
      };
    case 'TAB_AS_INDENT':
      return {
        code: 'YAML_SYNTAX',
        message: 'a tab stands where spaces are needed',
        ...place,
        hint: 'indent with two spaces',
      };
    case 'TAG_RESOLVE_FAILED':
      return {
        code: 'YAML_TAG',
        message: 'a word with ! before it has a special meaning here',
        ...place,
        hint: 'put the value in quotes',
      };
    case 'BAD_ALIAS':
      return {
        code: 'YAML_ALIAS',
        message: 'a word with * or & before it has a special meaning here',
        ...place,
        hint: 'put the value in quotes',
      };
    case 'MULTIPLE_DOCS':
      return {
        code: 'YAML_SYNTAX',
        message: 'a line --- starts a second document',
        ...place,
        hint: 'delete it: a file holds one',
      };
    case 'MISSING_CHAR':
      return {
        code: 'YAML_SYNTAX',
        message: 'a quote, bracket or colon is missing or left open',
        ...place,
        hint: 'quotes and brackets go in pairs; «name: value» has a colon and a space',
      };
    case 'BAD_INDENT':
      return {
        code: 'YAML_SYNTAX',
        message: 'this line starts too far left or right',
        ...place,
        hint: 'start it under the first letter of the line that it belongs with',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        code: 'YAML_SYNTAX',
        message: /:.*:\s/.test(line) ? 'a second colon makes this line unclear' : 'this line is unclear',
        ...place,
        hint: 'put a value with a colon in quotes, and indent fields under what they belong to',
      };
    default:
      return {
        code: 'YAML_SYNTAX',
        message: "this can't be read as «name: value»",
        ...place,
        hint: 'put the value in quotes; indent with two spaces; a list item starts with "- "',
      };
  }
}
