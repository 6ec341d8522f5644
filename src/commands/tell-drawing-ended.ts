import { DrawingEnded } from '../io/rendering/drawing-ended.ts';
import { PolicyError, type Problem } from '../problem.ts';

/**
 * Waits for a rendering, and turns the sudden end of the drawing process into a Problem that a person can act on.
 *
 * @param what was rendered, such as "the documents with the picture crest.svg"
 * @param place the line that names the picture, where there is one
 * @throws PolicyError where a format refuses the document; PICTURE_INVALID where the drawing process ended over it
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
