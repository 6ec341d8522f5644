import type { Profile } from '../profile/parse-profile.ts';
import { profileField } from '../profile/profile-field.ts';
import type { PolicyValue } from '../profile/profile-shape.ts';

/**
 * A profile's text without the sample lines, such as "# on: 2026-11-20", for fields that a policy now has. `policygen
 * init` writes them as examples; beside the real field they would name another date.
 */
export function dropSamples(text: string, profile: Profile, type: string): string {
  const policy = profile.value.policies.get(type);
  const { line: start = 0, column = 1 } = profile.place(['policies', type], 'key');
  if (!policy) return text;
  const names = new Set(statedIn(policy));
  const lines = text.split(/(?<=\n)/);
  const after = lines.findIndex((line, index) => index >= start && isOutside(line, column));
  const end = after < 0 ? lines.length : after;
  const dropped = new Set<number>();
  for (let index = start; index < end; index++) {
    const name = /^\s*#\s?([a-zA-Z]+):(?:\s|$)/.exec(lines[index] ?? '')?.[1];
    if (name === undefined || !names.has(name)) continue;
    dropped.add(index);
    if (explains(lines[index - 1] ?? '', name)) dropped.add(index - 1);
  }
  return lines.filter((_, index) => !dropped.has(index)).join('');
}

/**
 * The fields of approval, review and history that the policy has. An approval counts for `issued`, which it replaces.
 */
function statedIn({ approval, review, history }: PolicyValue): readonly string[] {
  return [
    ...(approval?.on ? ['approval', 'issued', ...Object.keys(approval)] : []),
    ...(review ? ['review', ...Object.keys(review)] : []),
    ...(history ? ['history'] : []),
  ];
}

/** Whether a line lies behind the end of a group whose name stands in this column. */
const isOutside = (line: string, column: number): boolean =>
  /\S/.test(line) && !/^\s*#/.test(line) && line.search(/\S/) < column;

/** Whether a line is the remark that `init` puts over a long sample. */
function explains(line: string, name: string): boolean {
  const remark = /^\s*# (.*?)\s*$/.exec(line)?.[1];
  const path = name === 'history' || name === 'approval' || name === 'review' ? name : undefined;
  return remark !== undefined && path !== undefined && remark === profileField(`policy.${path}`).about;
}
