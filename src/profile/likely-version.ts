/** Numbers spelt in letters. */
const spelt: Readonly<Record<string, string>> = {
  ...{ one: '1', two: '2', three: '3', four: '4', five: '5', six: '6' },
  ...{ first: '1', second: '2', third: '3', fourth: '4', fifth: '5', sixth: '6' },
  ...{ i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6' },
};

/**
 * A hint for words that aren't a version: it names the version for "v1.2", "Version 3", "1,2" and "2.0 (final)"; "1.2a"
 * is unclear and only gets an example.
 *
 * @param isVersion whether words are a valid version
 */
export function hintForVersion(written: string, isVersion: (likely: string) => boolean): string {
  const example = 'for example: "1.0"';
  if (written.length > 60 || /^[+-]/.test(written)) return example;
  const core = coreOf(written);
  const draft = /^draft[ :#-]*(?:version|ver|v|no)?[. -]*(\d[\d.]*)?$/.exec(core);
  if (draft) {
    const [, number = '1'] = draft;
    return hintForDraft(number.includes('.') ? number : `0.${number}`);
  }
  const number = /^(\d[\d.]*)[ -]*draft$/.exec(core)?.[1];
  if (number !== undefined) return hintForDraft(number);
  const [, counted, letter] = /^(\d+(?:\.\d+)?)[ .-]?([a-i])$/.exec(core) ?? [];
  if (counted !== undefined && letter !== undefined) {
    const asNumber = `${counted}.${letter.charCodeAt(0) - 96}`;
    return `letters can't be counted: write "${asNumber}", or "${counted}" if the letter says nothing`;
  }
  if (/^[a-h]$/.test(core)) return `letters can't be counted: write "${core.charCodeAt(0) - 96}"`;
  const likely = (spelt[core] ?? core)
    .replace(/(?<=^\d+)(st|nd|rd|th)$/, '')
    .replace(/ ?[.,;_/:-]+ ?/g, '.')
    .replace(/^\./, '0.')
    .replace(/\.$/, '');
  if (isVersion(likely)) return `write it as "${likely}"`;
  if (!/^\d{1,8}(\.\d{1,8}){3,}$/.test(likely)) return example;
  return `three numbers at most: write it as "${likely.split('.').slice(0, 3).join('.')}"`;
}

/** A hint for "draft 1.2": a policy is a draft because its date of approval is missing, not because of its version. */
const hintForDraft = (likely: string): string =>
  `write it as "${likely}": without a date of approval the policy is a draft by itself`;

/** The words without what people put around a number, such as "version". */
const coreOf = (written: string): string =>
  written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?[([].*$/, '')
    .replace(/[ ,;-]*\b(final|approved|current|new|published|live|edition|issue|release|version)$/, '')
    .replace(/^(final|approved|current|policy)\b[ :-]*/, '')
    .replace(/^(version|vers|ver|v|revision|rev|r|issue|edition|ed|release|no|number|nr|n|#)(\b|(?=\d))[.:# -]*/, '')
    .trim();
