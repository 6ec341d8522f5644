/** Words of doubt in a remark beside a value, such as "TBC": a later, certain value makes the remark untrue. */
const doubts =
  /\b(assum\w*|guess\w*|unsure|uncertain|unknown|estimat\w*|approx\w*|probabl[ey]|perhaps|maybe|tb[acd]|to be (agreed|approved|checked|confirmed|decided|recorded|set)|to-?do|fixme|provisional\w*|placeholder|pending|awaiting|not (yet|sure|known|confirmed|recorded|minuted)|blank|missing|check|confirm|take (it|this) from|look (it|this) up)\b|\?/i;

/**
 * Whether a remark beside a value becomes untrue when the value is replaced: it says that the old one was a guess or is
 * to be looked up, or it names the old one.
 *
 * @param before as the profile had it, such as "2024-03"
 */
export function isUntrue(remark: string, before: string, after: string): boolean {
  if (before === after) return false;
  const year = /^\d{4}(?=-|$)/.exec(before)?.[0];
  const named = [before, ...(year === undefined || after.startsWith(year) ? [] : [year])];
  return doubts.test(remark) || named.some((words) => words.length > 2 && remark.includes(words));
}
