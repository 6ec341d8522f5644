import type { Path, Read, Report } from '../yaml/read-yaml.ts';
import type { ManifestValue } from './manifest-shape.ts';
import { parsePart } from './parse-part.ts';
import type { Template, TemplateSource } from './parse-template.ts';
import type { Part, PolicyType } from './policy-type.ts';

/**
 * The cover and sections of a manifest, in order. Reports parts that have no kind, or several.
 *
 * @param template reads the words at a path of the manifest as a template
 */
export function parseLayout(
  manifest: Read<ManifestValue>,
  template: (path: Path, text: string) => Template | undefined,
  report: Report,
): Pick<PolicyType, 'cover' | 'sections' | 'editions'> {
  const partsAt = (path: Path, parts: ManifestValue['cover']): readonly Part[] =>
    parts.flatMap((part, index) => parsePart(part, [...path, index], manifest, template, report) ?? []);
  const { cover, sections, editions } = manifest.value;
  return {
    cover: partsAt(['cover'], cover),
    sections: sections.flatMap(({ id, heading, provision, parts }, index) => {
      const words = template(['sections', index, 'heading'], heading);
      const section = { id, parts: partsAt(['sections', index, 'parts'], parts) };
      return words ? [{ ...section, heading: words, ...(provision === undefined ? {} : { provision }) }] : [];
    }),
    editions,
  };
}

/** Words of a manifest, which may name fields of a profile, with their places in its file. */
export const manifestWords = (manifest: Read<ManifestValue>, path: Path, text: string): TemplateSource => ({
  text,
  place: (line, column, length) => manifest.placeInText(path, text, line, column, length),
  repair: (from, length, instead) => manifest.repairInText(path, text, from, length, instead),
});
