import { fieldMeant, placeholdersIn } from '../../profile/words/placeholders.ts';
import type { Slip, SlipNature } from './slip.ts';

const what = 'a part that is still to be filled in';

const unfilled: SlipNature = { what, hint: 'write what belongs there; or, if nothing does, delete it' };

/** What the profile states, so that its field says it. */
const unfilledField: SlipNature = {
  what,
  mended: (found) => {
    const field = fieldMeant(found);
    return field === undefined ? undefined : `{{${field}}}`;
  },
};

/** What a form or a model policy had where words are still to come: "[insert date]", "XXX", "«Name»". */
export const unfilledIn = (words: string): readonly Slip[] =>
  placeholdersIn(words).map(({ index, words: found }) => ({
    kind: fieldMeant(found) === undefined ? unfilled : unfilledField,
    index,
    found,
  }));
