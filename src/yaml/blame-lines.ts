import type { Problem, ProblemCode, Source } from '../problem.ts';
import type { Examined, Found } from './examine-yaml.ts';
import { findLayoutFaults, type LineFault, type Verdict } from './layout/find-layout-faults.ts';
import type { Shape } from './shape.ts';

/** The codes that a misplaced line, or one with a sign missing or added, can cause in the parser or by the shape. */
const mendable: ReadonlySet<ProblemCode> = new Set([
  'YAML_SYNTAX',
  'YAML_ALIAS',
  'YAML_TAG',
  'FIELD_UNKNOWN',
  'FIELD_MISSING',
  'FIELD_TYPE',
  'FIELD_EMPTY',
]);

/**
 * The problems of a source, at the lines that have to change. Where a line's layout is the cause, one problem at that
 * line replaces all that follow from it; the other problems are found as if the line were mended already.
 *
 * @param examine reads another text instead of the source's
 */
export function blameLines(
  source: Source,
  examined: Examined,
  shape: Shape,
  examine: (text: string) => Examined,
  firstLine: number,
): readonly Found[] {
  const isOpen = ({ problem, isSpread }: Found) =>
    problem.repair === undefined && (mendable.has(problem.code) || isSpread);
  if (!examined.found.some(isOpen)) return examined.found;
  const verdictOf = ({ found, syntax }: Examined): Verdict => ({
    syntax,
    told: found.map(({ problem: { line = firstLine, message, code } }) => ({
      line: line - firstLine,
      what: message,
      isOfValue: !mendable.has(code),
    })),
  });
  const judge = (text: string) => verdictOf(examine(text));
  const mended = findLayoutFaults(source.text, verdictOf(examined), judge, namesIn(shape));
  if (!mended) return examined.found;
  const others = examine(mended.text).found.map(({ problem, ...rest }): Found => {
    const { line, moved } = mended.origin((problem.line ?? firstLine) - firstLine);
    const { repair: _, ...withoutRepair } = problem;
    const column = Math.max(1, (problem.column ?? 1) + moved);
    return {
      ...rest,
      problem:
        moved === 0 ? { ...problem, line: line + firstLine } : { ...withoutRepair, line: line + firstLine, column },
    };
  });
  const unfit = new Set(others.flatMap(({ problem: { code, line } }) => (code === 'VALUE_UNFIT' ? [line] : [])));
  const told = mended.faults
    .filter(({ line, repair: { quotes } }) => !quotes || !unfit.has(line + firstLine))
    .map((fault): Found => ({ problem: problemOf(fault, source, firstLine) }));
  return [...told, ...others];
}

function problemOf({ line, repair }: LineFault, { file, text }: Source, firstLine: number): Problem {
  const [start, end] = repair.caret;
  const written = text
    .split('\n')
    .slice(line, line + (repair.takes ?? 1))
    .join('\n');
  return {
    code: repair.code ?? 'YAML_SYNTAX',
    message: repair.message,
    file,
    line: line + firstLine,
    column: start + 1,
    length: Math.max(1, end - start),
    hint: repair.hint,
    repair: { line: line + firstLine, column: 1, length: written.length, text: repair.becomes.join('\n') },
  };
}

/** The names of all fields that a shape has at any depth. */
function namesIn(shape: Shape): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (inner: Shape): void => {
    if (inner.kind === 'list' || inner.kind === 'map') add(inner.of);
    if (inner.kind !== 'group') return;
    for (const [name, field] of Object.entries(inner.fields)) {
      names.add(name);
      add(field.shape);
    }
  };
  add(shape);
  return names;
}
