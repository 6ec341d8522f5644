import type { Problem } from '../problem.ts';
import { inlineScalar } from '../yaml/inline-scalar.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { group, required, type Shape, scalar } from '../yaml/shape.ts';
import { profileField } from './profile-field.ts';
import type { Question } from './questions.ts';
import { choice } from './scalars.ts';

/** The problem that `policygen check` would report of an answer in a profile; undefined for a right one. */
export function faultOf({ field, choices }: Question, answer: string): Problem | undefined {
  const shape: Shape = choices ? scalar(choice(...choices.map(({ words }) => words))) : profileField(field).shape;
  const problems: Problem[] = [];
  const source = { file: 'answer', text: `this: ${inlineScalar(answer)}\n` };
  readYaml(source, group({ this: required(shape, '') }), (problem) => problems.push(problem));
  return problems[0];
}
