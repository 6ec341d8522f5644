import { describe, expect, it } from 'vitest';
import { PolicyError, type Problem } from '../../src/problem.ts';
import { type Profile, parseProfile } from '../../src/profile/parse-profile.ts';
import { templateValues } from '../../src/profile/template-values.ts';
import { valueAt } from '../../src/profile/value-at.ts';
import { type Outcome, waysOfFillingIn } from '../facts/ways-of-filling-in.ts';
import { profileStating } from '../samples/profile-stating.ts';

/** Where the words of a field are printed, for fields whose sentence says more than they do. */
const printedAs: Readonly<Record<string, string>> = {
  'policy.approval.by': 'policy.approval.approver',
  'platforms.directory': 'platforms.all',
};

function read(text: string): Profile | readonly Problem[] {
  try {
    return parseProfile({ file: 'schools/elm.yaml', text });
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
}

/** What a field comes to in a document. */
function printed(field: string, { value }: Profile): unknown {
  const policy = value.policies.get('parent-group-chats') ?? {};
  const values = templateValues(value, policy);
  const [list = '', inItem] = (printedAs[field] ?? field).split('[]');
  const found = valueAt(list, values);
  if (inItem === undefined) return found;
  const [item] = Array.isArray(found) ? found : [];
  return inItem === '' ? item : valueAt(inItem.slice(1), item);
}

function outcome(field: string, stated: string): Outcome | { readonly problems: readonly Problem[] } {
  const text = profileStating(field, stated);
  const found = read(text);
  if ('value' in found) return String(printed(field, found));
  return { problems: found };
}

describe.each(waysOfFillingIn)('$field, filled in as people do', ({ field, rows }) => {
  it.each(rows)('%s', (stated, expected) => {
    const found = outcome(field, stated);
    if (typeof expected === 'string') {
      expect(found).toBe(expected);
      // What is printed can be stated itself, and comes to the same.
      return;
    }
    expect(found).toMatchObject({ problems: [{ code: 'VALUE_UNFIT', line: lineOf(field, stated) }] });
    const [problem] = typeof found === 'object' && 'problems' in found ? found.problems : [];
    if ('told' in expected) {
      expect(problem?.message).toMatch(expected.told);
      return;
    }
    // The hint, followed to the letter, mends it.
    expect(problem?.repair?.text).toBe(JSON.stringify(expected.write));
    expect(problem?.hint).toContain(expected.write);
    expect(typeof outcome(field, expected.write)).toBe('string');
  });
});

const lineOf = (field: string, stated: string): number =>
  profileStating(field, stated)
    .split('\n')
    .findIndex((line) => line.includes(JSON.stringify(stated))) + 1;
