import { Parser } from 'htmlparser2';
import { readLines, type SeenLine, type SeenLines } from '../../diff/seen-line.ts';

/** What a browser shows nothing of, and the ways through the page, which are no words of the policy. */
const unseen: ReadonlySet<string> = new Set([
  'head',
  'nav',
  'script',
  'style',
  'template',
  'noscript',
  'footer',
  'svg',
]);

/** Elements within a line: words go on across their edges. All others stand apart, but for a label and its value. */
const inLine: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data dfn em font i ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

const kinds: Readonly<Record<string, SeenLine['as']>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  td: 'cell',
  th: 'cell',
};

/**
 * The words of a policy's page as a person sees them: as html.ts makes it, or as a browser or an editor saved it since.
 * What is hidden, the list of contents and the footer are left out, and so are the ways that a site's page begins with.
 * Undefined where the page says more than any policy does.
 */
export const seenInHtml = (page: string): readonly SeenLine[] | undefined =>
  readLines((lines) => readPage(page, lines));

function readPage(page: string, lines: SeenLines): void {
  /** The elements around that aren't shown; what they hold isn't either. */
  const hidden: string[] = [];
  const open: string[] = [];
  let text = '';
  const flush = () => {
    const kind = open.findLast((name) => name in kinds);
    const isWays = lines.all.length === 0 && /^\s*Also as .*\bAll policies of /s.test(text);
    if (!isWays) lines.add(kinds[kind ?? ''] ?? 'paragraph', text);
    text = '';
  };
  const isApart = (name: string) => !inLine.has(name) && name !== 'br' && name !== 'dd';
  const parser = new Parser({
    onopentag(name, attributes) {
      lines.goInto(open.length);
      if (hidden.length > 0 || unseen.has(name) || isHidden(attributes)) hidden.push(name);
      else if (name === 'br' || name === 'dd') text += ' ';
      else if (isApart(name)) flush();
      open.push(name);
    },
    ontext(words) {
      if (hidden.length === 0) text += words;
    },
    onclosetag(name) {
      if (hidden.length > 0) hidden.pop();
      else if (isApart(name) && name !== 'dt') flush();
      open.pop();
    },
  });
  parser.end(page);
  flush();
}

function isHidden({ hidden, style = '', role }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || role === 'img' || /\b(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(style);
}
