import type { SlipKind } from './slip.ts';

const hint = 'delete it: it is no part of a policy';

/** What programs and conversations leave in words that were copied out of them. */
export const leftovers: readonly SlipKind[] = [
  {
    what: 'a line of a chat',
    pattern:
      /^\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?\]?(?: [-–])? |<media omitted>|\b(?:image|video|audio|sticker|gif|document) omitted\b|^(?:this message was deleted|you deleted this message)\.?$/iu,
    hint,
  },
  { what: "a reviewer's remark", pattern: /\bcomment(?:ed)? \[\p{L}{1,4}\d{1,3}\](?:R\d+)?:/iu, hint },
  {
    what: 'an answer of a chatbot',
    pattern:
      /\bas an ai(?: language)? model\b|^(?:certainly|sure|of course)[!,.] here(?:['’]s| is)\b|\bI hope this helps\b/iu,
    hint,
  },
  { what: 'the number of a page', pattern: /^page \d{1,4}(?: of \d{1,4})?$/iu, hint },
  {
    what: 'the word "draft"',
    pattern: /^(?:DRAFT\b.{0,60}|[Dd]raft(?: v(?:ersion)? ?\d[\d.]*)?)$/u,
    in: ['passage', 'item', 'last item'],
    hint: 'delete it: a policy without an approval says by itself that it is a draft',
  },
  { what: 'a mark of a paragraph', pattern: /¶/u, mended: () => '' },
];

/** Addresses that don't lead where they should. */
export const addresses: readonly SlipKind[] = [
  {
    what: 'an address that ends at its space',
    pattern:
      /\bhttps?:\/\/\S{1,300}(?: (?!and |or |to |for |see |the )[\w-]{1,40}){1,6}\.(?:pdf|docx?|html?|aspx?)\b/iu,
    mended: (found) => found.replace(/ /g, '%20'),
  },
  {
    what: 'an email address in pieces',
    pattern: /(?<![\w.+-])[\w.+-]{1,64}(?: @ ?| ?[([]at[)\]] ?)[\w-]{1,63}(?:\.[\w-]{1,63})+/iu,
    mended: (found) => found.replace(/ ?(?:@|[([]at[)\]]) ?/i, '@'),
  },
  {
    what: 'an email address that is cut short',
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?=[\s,;:!?)]|\.?(?:\s|$))/u,
    hint: 'write all of it, such as office@elm.example',
  },
  { what: 'the beginning of a link', pattern: /\bmailto:(?=\S+@)/iu, mended: () => '' },
];
