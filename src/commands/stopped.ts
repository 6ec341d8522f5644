import type { Answer } from '../io/person/conversation.ts';

/** The person ended the command by Ctrl-C; the message says, in a sentence, what has come of it. */
export class Stopped extends Error {}

/**
 * What a person said; undefined where the input has ended.
 *
 * @throws Stopped where the person pressed Ctrl-C
 */
export function answerOrStop<T>(answer: Answer<T>, whenStopped = 'Stopped: nothing is written.'): T | undefined {
  if ('said' in answer) return answer.said;
  if (answer.end === 'stopped') throw new Stopped(whenStopped);
  return undefined;
}
