/** One mark that a missing word or fact leaves in a text. */
export interface TextScar {
  /** Fits after "there is …". */
  readonly what: string;
  readonly pattern: RegExp;
}

/** What no text of a policy has, whatever was left out of it. */
export const textScars: readonly TextScar[] = [
  { what: 'a value that is none', pattern: /\b(undefined|null|NaN|Infinity)\b|\[object/ },
  { what: 'a brace of a field', pattern: /\{\{|\}\}/ },
  { what: 'a double space', pattern: /\s{2,}/ },
  { what: 'a doubled word', pattern: /(?<![\p{L}\p{N}'-])(\p{L}+)\s+\1(?![\p{L}\p{N}'-])/iu },
  { what: 'a space before a punctuation mark', pattern: /\s[.,;:!?)\]]/ },
  { what: 'a space after an opening bracket', pattern: /[([]\s/ },
  { what: 'an empty pair of brackets or quotes', pattern: /\(\s*\)|\[\s*\]|""|''/ },
  { what: 'a doubled punctuation mark', pattern: /[,;:]\s*[.,;:!?]|[!?]\.|(?<!\.)\.[,;:](?=\s*$)|(?<!\.)\.\.(?!\.)/ },
  { what: 'a word that joins nothing', pattern: /\b(and|or|the|a|an|our)\s*([.,;:!?)]|$)/ },
  { what: 'a comma that joins nothing', pattern: /^\s*[,;:.]|,\s*$/ },
];
