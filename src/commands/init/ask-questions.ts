import type { Conversation } from '../../io/person/conversation.ts';
import { type Day, printDate } from '../../profile/calendar-date.ts';
import { faultOf } from '../../profile/check-answer.ts';
import { date } from '../../profile/dates.ts';
import { none, type Question } from '../../profile/questions.ts';
import { saysNothing } from '../../profile/words/left-blank.ts';
import { isAhead } from '../../review/review-state.ts';
import { wordsOption } from '../read-option.ts';
import { answerOrStop } from '../stopped.ts';
import { UsageError } from '../usage-error.ts';

/** Answers by the paths of their fields, such as "school.motto"; `none` where the school has no such thing. */
export type Answers = Map<string, string>;

/**
 * The answers that the options give, each checked.
 *
 * @throws UsageError for one that can't stand in a profile
 */
export function answersOf(
  questions: readonly Question[],
  options: Readonly<Record<string, string | undefined>>,
  today: Day,
): Answers {
  const answers: Answers = new Map();
  for (const question of questions) {
    const answer = wordsOption(options, optionOf(question));
    if (answer === undefined) continue;
    const wrong = whyNot(question, answer, today);
    if (wrong) throw new UsageError(`${flagOf(question)}: ${wrong.join(' (')}${wrong.length > 1 ? ')' : ''}`);
    answers.set(question.field, answer);
  }
  return answers;
}

/**
 * Asks every question that has no answer yet, each until its answer can stand in a profile, and adds the answers.
 *
 * @returns false where the input ended
 * @throws Stopped where the person pressed Ctrl-C
 */
export async function askQuestions(
  questions: readonly Question[],
  answers: Answers,
  conversation: Conversation,
  today: Day,
): Promise<boolean> {
  for (const question of questions) {
    if (answers.has(question.field) || !isDue(question, answers)) continue;
    const { ask, usual, needed, without = 'none', choices } = question;
    const meant = (line: string) => (line === '' ? usualAnswer(question) : !needed && saysNothing(line) ? none : line);
    const answer = await conversation.ask({
      ask,
      offered: usual ?? (needed ? undefined : without),
      choices,
      check: (line) => whyNot(question, meant(line), today),
    });
    const line = answerOrStop(answer);
    if (line === undefined) return false;
    answers.set(question.field, meant(line));
  }
  return true;
}

/**
 * The fields of a profile: each question's answer, or else its usual answer. A field whose answer is `none` is left
 * out.
 *
 * @throws UsageError where a needed answer is missing
 */
export function fieldsFrom(questions: readonly Question[], answers: Answers): ReadonlyMap<string, string> {
  const missing = questions.filter(({ field, needed, usual }) => needed && usual === undefined && !answers.has(field));
  if (missing.length > 0) throw new UsageError(`without questions, ${missing.map(flagOf).join(' and ')} must be given`);
  const fields = new Map<string, string>();
  for (const question of questions) {
    const answer = answers.get(question.field) ?? usualAnswer(question);
    if (answer !== none && isDue(question, fields)) fields.set(question.field, answer);
  }
  return fields;
}

/** The answer that Enter gives. */
const usualAnswer = ({ usual }: Question): string => usual ?? none;

const isDue = ({ after }: Question, answers: ReadonlyMap<string, string>): boolean =>
  after === undefined || (answers.has(after) && answers.get(after) !== none);

/** What is wrong with an answer and what to do about it, in lines; undefined where nothing is. */
function whyNot(question: Question, answer: string, today: Day): readonly string[] | undefined {
  if (answer === none) return question.needed ? ['a policy needs this'] : undefined;
  const fault = faultOf(question, answer);
  if (fault) return [fault.message, ...(fault.hint === undefined ? [] : [fault.hint])];
  const approved = question.field === 'policy.approval.on' ? date.parse(answer) : undefined;
  if (!approved || 'fault' in approved || !isAhead(approved.value, today)) return undefined;
  return [`${printDate(approved.value)} lies after today, ${printDate(today)}`, 'leave it out until it is approved'];
}

const flagOf = ({ flags }: Question): string => flags.replace(/ .*/, '');

/** The name of a question's option as commander has it: "--school-app <app>" is "schoolApp". */
const optionOf = (question: Question): string =>
  flagOf(question)
    .slice(2)
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
