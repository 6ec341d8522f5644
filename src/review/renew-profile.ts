import { PolicyError, type Source } from '../problem.ts';
import { type Profile, parseProfile } from '../profile/parse-profile.ts';
import { editYaml } from '../yaml/edit-yaml.ts';
import { dropSamples } from './drop-samples.ts';
import type { RenewalPlan } from './plan-renewal.ts';

/** A text as the stages read it: without byte order mark and with Unix line ends. */
export const asSource = (file: string, text: string): Source => ({
  file,
  text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
});

/**
 * The profile's text with a renewal in it, without the remarks and samples that it makes untrue, and otherwise byte for
 * byte as it was. The new text is parsed and compared with the plan, so that it says exactly what was planned.
 *
 * @param text as it stands in the file, with its line ends
 * @throws PolicyError where the file is written in a way that can't be changed so, or what it says then is wrong
 */
export function renewProfile(profile: Profile, type: string, text: string, plan: RenewalPlan): string {
  const edited = editYaml(text, plan.changes);
  if (edited !== undefined) {
    const planned = { ...profile.value, policies: new Map(profile.value.policies).set(type, plan.policy) };
    const read = parseProfile(asSource(profile.file, edited));
    const tidied = dropSamples(edited, read, type);
    for (const text of [tidied, edited]) {
      if (comparable(parseProfile(asSource(profile.file, text)).value) === comparable(planned)) return text;
    }
  }
  throw new PolicyError([
    {
      code: 'PROFILE_UNEDITABLE',
      message: 'the profile is written in a way that policygen can read, but not change',
      ...profile.place(['policies', type], 'key'),
      hint: 'change the approval, the review and the history in your editor',
    },
  ]);
}

/** A text that is the same for two values with the same fields, in whatever order. */
function comparable(value: unknown): string {
  return JSON.stringify(value, (_, inner) => {
    const entries = inner instanceof Map ? [...inner] : isGroup(inner) ? Object.entries(inner) : undefined;
    return entries ? entries.sort(([a], [b]) => (a < b ? -1 : 1)) : inner;
  });
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
