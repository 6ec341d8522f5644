/** The start of a cell that a spreadsheet would run as a formula (OWASP, "CSV Injection"). */
const formula = /^[=+\-@＝＋－＠\t\r]/;

const month =
  '(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)';

/**
 * Cells that Excel or another spreadsheet would convert: "1.10" to 1.1, "007" to 7, "12E5" to 1200000, "5/3" and "May
 * 5" to days, "3 pm" to a time, "TRUE" to a truth value, "#N/A" to an error.
 */
const values: readonly RegExp[] = [
  /^[\s\d.,:;/\\%£$€()+\-–]*\d[\s\d.,:;/\\%£$€()+\-–]*(e[+-]?\d+)?\s*([ap]\.?(m\.?)?)?$/i,
  new RegExp(`^(\\d{1,4}[\\s./,-]*)?${month}([\\s./,-]*\\d{1,4}){0,2}(\\s+\\d{1,2}:\\d\\d.*)?$`, 'i'),
  /^(true|false)$/i,
  /^#(n\/a|ref!|value!|name\?|num!|null!|div\/0!)$/i,
];

/** A cell that a spreadsheet keeps as text: an apostrophe goes before words that it would convert or run. */
export const asText = (words: string): string =>
  formula.test(words) || values.some((pattern) => pattern.test(words)) ? `'${words}` : words;
