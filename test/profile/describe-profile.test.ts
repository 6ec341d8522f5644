import { expect, test } from 'vitest';
import { describeProfile } from '../../src/profile/describe-profile.ts';

test('docs/profile.md is what the description of a profile says', async () => {
  await expect(describeProfile()).toMatchFileSnapshot('../../docs/profile.md');
});
