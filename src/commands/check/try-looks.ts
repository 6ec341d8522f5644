import type { Look } from '../../formats/format.ts';
import { readLook } from '../../io/library/read-look.ts';
import { ownTemplates } from '../../io/library/read-sources.ts';
import { openRenderer } from '../../io/rendering/renderer.ts';
import { PolicyError, type Problem } from '../../problem.ts';
import { inSchool } from '../in-school.ts';
import type { PreparedProfile } from '../prepare-profiles.ts';
import { renderPolicy } from '../render-policy.ts';

/**
 * The documents that a trust's own look refuses: each is set as a PDF to find out. policygen's own look isn't tried,
 * since it sets whatever the checks of profile and library let through (test/whole/check-and-build.test.ts holds that).
 */
export async function tryLooks(profiles: readonly PreparedProfile[]): Promise<readonly Problem[]> {
  const asked = profiles.filter(({ templates, policies }) => templates !== ownTemplates && policies.length > 0);
  if (asked.length === 0) return [];
  const own = readLook(ownTemplates);
  const problems: Problem[] = [];
  const renderer = openRenderer();
  try {
    for (const { school, library, policies } of asked) {
      const { look } = library();
      if (isSame(look, own)) continue;
      for (const policy of policies) {
        try {
          await renderPolicy(policy, 'pdf', look, renderer);
        } catch (error) {
          if (!(error instanceof PolicyError)) throw error;
          // Not TYPESETTER_MISSING: it says nothing of the look, and `build` reports it unless it uses a browser.
          const told = error.problems.filter(({ code }) => code !== 'TYPESETTER_MISSING');
          problems.push(...told.map((problem) => inSchool(problem, school)));
        }
      }
    }
  } finally {
    await renderer.close();
  }
  return problems;
}

const isSame = (look: Look, own: Look): boolean =>
  look.typst === own.typst &&
  look.fonts.every(({ ttf }, index) => Buffer.compare(ttf, own.fonts[index]?.ttf ?? new Uint8Array()) === 0);
