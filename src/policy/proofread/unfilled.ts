import { saysNothingYet } from '../../profile/words/left-blank.ts';
import { fieldMeant, placeholdersIn } from '../../profile/words/placeholders.ts';
import type { Place, Slip, SlipNature } from './slip.ts';

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

/** "n/a", "To follow", "test": what a value says that isn't one. "Please write to us" is an order in a sentence. */
const isBlank = (words: string): boolean =>
  !/^(?:please )?(?:insert|enter|type|fill|add|write)\b/i.test(words) && saysNothingYet(words);

/** What a form or a model policy had where words are still to come: "[insert date]", "XXX", "«Name»", "n/a" alone. */
export function unfilledIn(words: string, place: Place): readonly Slip[] {
  const found = placeholdersIn(words).map(({ index, words: stretch }) => ({
    kind: fieldMeant(stretch) === undefined ? unfilled : unfilledField,
    index,
    found: stretch,
  }));
  const isAllBlank = found.length === 0 && place === 'passage' && words.trim() !== '' && isBlank(words.trim());
  return isAllBlank ? [{ kind: unfilled, index: 0, found: words }] : found;
}
