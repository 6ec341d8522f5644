/** What a spreadsheet would take for a formula (OWASP, "CSV Injection"). */
const formula = /^[=+\-@＝＋－＠\t\r]/;

const month =
  '(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)';

/**
 * What Excel, or another spreadsheet, would take for something else and show otherwise: "1.10" as 1.1, "007" as 7, "12E5"
 * as 1200000, "5/3" and "May 5" as days, "3 pm" as a time, "TRUE" and "#N/A" as more than words.
 */
const values: readonly RegExp[] = [
  /^[\s\d.,:;/\\%£$€()+\-–]*\d[\s\d.,:;/\\%£$€()+\-–]*(e[+-]?\d+)?\s*([ap]\.?(m\.?)?)?$/i,
  new RegExp(`^(\\d{1,4}[\\s./,-]*)?${month}([\\s./,-]*\\d{1,4}){0,2}(\\s+\\d{1,2}:\\d\\d.*)?$`, 'i'),
  /^(true|false)$/i,
  /^#(n\/a|ref!|value!|name\?|num!|null!|div\/0!)$/i,
];

/** Words that a spreadsheet keeps as they are: what it would read as anything else has an apostrophe before it. */
export const asText = (words: string): string =>
  formula.test(words) || values.some((pattern) => pattern.test(words)) ? `'${words}` : words;
