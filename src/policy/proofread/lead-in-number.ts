/** Words that speak of several things, before the colon that opens a list. */
const several =
  /\b(?:(?:these|those)(?! groups?\b)|both|several|various|a few|two|three|four|five|six|seven|eight|nine|ten|\d+(?= (?:rules|things|ways|steps|points|reasons|examples))|the following(?: [\p{L}-]+)? (?!as\b|is\b|us\b|always\b|business\b|process\b|class\b|access\b)(?:\p{L}+s|people|children))(?: [\p{L}-]+){0,8}:$/iu;

/** Words that speak of one thing. */
const one = /\b(?:this|one|the following|a single) (?:rule|thing|action|step|point|exception|condition|reason):$/iu;

/**
 * What is wrong between the words that open a list and the number of its items, to stand after "there is"; undefined
 * where they read well. "The following", "this guidance" and a colon alone go with any number.
 */
export function misnumbered(leadIn: string, items: number): string | undefined {
  const words = leadIn.trim();
  if (items === 1 && several.test(words)) return 'a list of one item under words that speak of several';
  if (items > 1 && one.test(words)) return 'a list of several items under words that speak of one';
  return undefined;
}
