import type { Path, Read, Report } from '../yaml/read-yaml.ts';
import type { ManifestValue, PartValue } from './manifest-shape.ts';
import type { Template } from './parse-template.ts';
import type { LineStyle, Part } from './policy-type.ts';

const kinds = [
  'picture',
  'school',
  'title',
  'motto',
  'titleAgain',
  'paragraph',
  'list',
  'table',
  'facts',
  'signature',
  'block',
] as const;

const lineStyles = {
  school: 'school',
  title: 'title',
  motto: 'motto',
  titleAgain: 'title-again',
} as const satisfies Record<string, LineStyle>;

/** The fields that each kind of part can have besides its own. */
const beside: Partial<Record<(typeof kinds)[number], readonly (keyof PartValue)[]>> = {
  picture: ['alternative'],
  list: ['leadIn', 'extras'],
  table: ['caption'],
};

/** A part of the manifest by its kind. Reports a part without a kind, or with more than one. */
export function parsePart(
  part: PartValue,
  path: Path,
  manifest: Read<ManifestValue>,
  template: (path: Path, text: string) => Template | undefined,
  report: Report,
): Part | undefined {
  const [kind, ...more] = kinds.filter((known) => part[known] !== undefined);
  const wrong = Object.keys(part).filter(
    (field) => field !== kind && !(kind && beside[kind]?.some((known) => known === field)),
  );
  if (kind === undefined || more.length > 0 || wrong.length > 0) {
    const message =
      kind === undefined ? "this part doesn't say what it is" : `"${kind}" and "${wrong[0]}" can't stand in one part`;
    report({
      code: 'FIELD_TYPE',
      message,
      ...manifest.place(path),
      hint: `it should have one of: ${kinds.join(', ')}`,
    });
    return undefined;
  }
  switch (kind) {
    case 'picture': {
      const alternative = template([...path, 'alternative'], part.alternative ?? 'Logo of {{school.name}}');
      return alternative && { kind, alternative };
    }
    case 'school':
    case 'title':
    case 'motto':
    case 'titleAgain':
      return { kind: 'line', style: lineStyles[kind], clause: part[kind] ?? '' };
    case 'paragraph':
    case 'facts':
      return { kind, clauses: part[kind] ?? [] };
    case 'list':
      return { kind, leadIns: part.leadIn ?? [], clauses: part.list ?? [], takesExtras: part.extras ?? false };
    case 'table':
      if (part.caption === undefined) {
        const hint = 'add "caption": what the table holds';
        report({ code: 'FIELD_MISSING', message: 'the table has no caption', ...manifest.place(path), hint });
      }
      return { kind, caption: part.caption ?? '', clauses: part.table ?? [] };
    case 'signature':
    case 'block':
      return { kind, clause: part[kind] ?? '' };
  }
}
