/** A fault in the braces of a template, with its line and column from 1. */
export interface BraceFault {
  readonly message: string;
  readonly hint: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

interface Tag {
  readonly text: string;
  readonly start: number;
  /** The name that follows `#` or `/`. */
  readonly name: string;
  /** Whether it has its `{{else}}` already. */
  hasElse: boolean;
}

const fieldHint = 'a field is written {{school.name}}, with two braces on each side';

/** Finds the tag that is to blame when Handlebars can't read a template: its own error is often at the end. */
export function findBraceFault(text: string): BraceFault | undefined {
  const open: Tag[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf('{{', from);
    if (start < 0) break;
    const end = text.indexOf('}}', start);
    const next = text.indexOf('{{', start + 2);
    if (end < 0 || (next > start + 2 && next < end)) {
      const written = text.slice(start).split(/[\n}]/, 1)[0] ?? '{{';
      return fault(text, start, written.trimEnd().length, `${brief(written.trimEnd())} is not closed`, fieldHint);
    }
    const tag = text.slice(start, end + 2);
    const [, sign, name = ''] = /^\{\{~?\s*([#/^]?)\s*([^\s}~]*)/.exec(tag) ?? [];
    if (sign === '#' || (sign === '^' && name !== '')) open.push({ text: tag, start, name, hasElse: false });
    else if (sign === '/') {
      const opened = open.pop();
      if (!opened) {
        return fault(text, start, tag.length, `${tag} closes nothing`, `delete it, or write {{#${name} …}} before it`);
      }
      if (opened.name !== name) {
        const hint = `close the inner one first: {{/${opened.name}}}`;
        return fault(text, start, tag.length, `${tag} stands where ${brief(opened.text)} should be closed`, hint);
      }
    } else if (/^\{\{~?\s*(else|\^)\s*~?\}\}/.test(tag) || /^\{\{~?\s*else\s/.test(tag)) {
      const opened = open.at(-1);
      if (!opened || opened.hasElse) {
        const message = opened ? `${brief(opened.text)} has an {{else}} already` : `${tag} stands outside every block`;
        return fault(text, start, tag.length, message, '{{else}} stands once between {{#if …}} and {{/if}}');
      }
      opened.hasElse = /^\{\{~?\s*(else|\^)\s*~?\}\}$/.test(tag);
    } else if (/^\{\{~?\s*~?\}\}$/.test(tag)) return fault(text, start, tag.length, `${tag} names no field`, fieldHint);
    else if (!tag.startsWith('{{{') && text.charAt(end + 2) === '}') {
      return fault(text, start, tag.length + 1, `${tag}} has a brace too many`, fieldHint);
    }
    from = end + 2;
  }
  const last = open.at(-1);
  if (!last) return undefined;
  const hint = `write {{/${last.name}}} where it ends`;
  return fault(text, last.start, last.text.length, `${brief(last.text)} has no {{/${last.name}}}`, hint);
}

const brief = (tag: string): string => (tag.length > 40 ? `${tag.slice(0, 40)}…` : tag);

function fault(text: string, start: number, length: number, message: string, hint: string): BraceFault {
  const before = text.slice(0, start).split('\n');
  return { message, hint, line: before.length, column: (before.at(-1) ?? '').length + 1, length };
}
