import { DrawingEnded } from '../io/rendering/drawing-ended.ts';
import { PolicyError, type Problem } from '../problem.ts';

/**
 * What rendering came to.
 *
 * @param what was rendered, such as "the documents with the picture crest.svg"
 * @param place the line that names the picture, where there is one
 * @throws PolicyError where a format refuses it, or what draws pictures came to an end over it (PICTURE_INVALID)
 */
export async function tellDrawingEnded<Files>(
  rendering: Promise<Files>,
  what: string,
  place: Pick<Problem, 'file' | 'line' | 'column' | 'length'> = {},
): Promise<Files> {
  try {
    return await rendering;
  } catch (error) {
    if (!(error instanceof DrawingEnded)) throw error;
    const message = `${what} were not made: what draws them came to an end (${error.message})`;
    const hint = 'save the picture as PNG, a thousand pixels wide; where it is one, see whether the memory is full';
    throw new PolicyError([{ code: 'PICTURE_INVALID', message, ...place, hint }]);
  }
}
