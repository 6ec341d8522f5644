import type { Fault, FaultRule } from './profile-faults.ts';

const bodyStart = (lines: readonly string[]) => lines.indexOf('---', 1) + 1;

/** A rule for lines of a clause's words, or of its front matter. */
const rule = (
  what: string,
  says: RegExp,
  where: 'words' | 'front',
  change: (line: string) => string | undefined,
  after = 0,
): FaultRule => ({
  what,
  make(lines, at): Fault | undefined {
    const line = lines[at] ?? '';
    const inWords = at >= bodyStart(lines);
    if (line === '' || line === '---' || inWords !== (where === 'words')) return undefined;
    const changed = change(line);
    if (changed === undefined || changed === line) return undefined;
    return { text: [...lines.slice(0, at), changed, ...lines.slice(at + 1)].join('\n'), line: at + 1 + after, says };
  },
});

const inserted = (what: string, says: RegExp, text: string) =>
  rule(what, says, 'words', (line) => (/^[A-Z]/.test(line) ? `${text}\n\n${line}` : undefined));

/** Single faults that whoever writes clauses makes, or a stranger tries. */
export const clauseFaults: readonly FaultRule[] = [
  rule('a field misspelt', /did you mean|there are/, 'words', (line) =>
    /\{\{[a-z]+\.\w{4,}\}\}/.test(line) ? line.replace(/(\{\{[a-z]+\.\w)(\w)(\w)/, '$1$3$2') : undefined,
  ),
  rule('a brace too few after a field', /brace|\}\}/, 'words', (line) =>
    /\}\}/.test(line) ? line.replace('}}', '}') : undefined,
  ),
  rule('a brace too few before a field', /brace/, 'words', (line) =>
    /\{\{[a-z]/.test(line) ? line.replace('{{', '{') : undefined,
  ),
  rule('three braces', /two braces/, 'words', (line) =>
    /\{\{[a-z.A-Z]+\}\}/.test(line) ? line.replace(/\{\{([a-z.A-Z]+)\}\}/, '{{{$1}}}') : undefined,
  ),
  rule('a helper that there is not', /there can be/, 'words', (line) =>
    /\{\{[a-z.A-Z]+\}\}/.test(line) ? line.replace(/\{\{([a-z.A-Z]+)\}\}/, '{{upper $1}}') : undefined,
  ),
  rule('a condition that stays open', /\{\{\/if\}\}/, 'words', (line) =>
    /\{\{\/if\}\}/.test(line) ? line.replace('{{/if}}', '') : undefined,
  ),
  rule('a field that a school may lack', /\{\{#if/, 'words', (line) =>
    /\.$/.test(line) ? line.replace(/\.$/, ', {{school.motto}}.') : undefined,
  ),
  rule('a list printed', /each/, 'words', (line) =>
    /\.$/.test(line) ? line.replace(/\.$/, ', {{policy.history}}.') : undefined,
  ),
  rule('a heading', /paragraphs/, 'words', (line) => (/^[A-Z]/.test(line) ? `# ${line}` : undefined)),
  rule('HTML', /paragraphs/, 'words', (line) => (/^[A-Z]\w* /.test(line) ? line.replace(' ', ' <b>') : undefined)),
  rule('a picture', /paragraphs/, 'words', (line) =>
    /^[A-Z]\w* /.test(line) ? line.replace(' ', ' ![x](file:///etc/passwd) ') : undefined,
  ),
  rule('code', /paragraphs/, 'words', (line) => (/^[A-Z]\w* /.test(line) ? line.replace(' ', ' `x` ') : undefined)),
  rule('a link that runs', /paragraphs|link|https/, 'words', (line) =>
    /^[A-Z]\w* /.test(line) ? line.replace(' ', ' [x](javascript:alert(1)) ') : undefined,
  ),
  inserted('a partial', /there can be/, '{{> secret}}'),
  inserted('the process', /there are|there is|did you mean/, '{{process.env.HOME}}'),
  inserted('the constructor', /there are|there can be|did you mean/, '{{constructor.constructor}}'),
  inserted('a script', /paragraphs/, '<script>alert(1)</script>'),
  rule('two letters of a field of the front matter swapped', /did you mean/, 'front', (line) =>
    /^(title|since):/.test(line) ? `${line[0]}${line[2]}${line[1]}${line.slice(3)}` : undefined,
  ),
  rule('an empty title', /example/, 'front', (line) => (/^title:/.test(line) ? 'title:' : undefined)),
  rule(
    'a field of the front matter that there is not',
    /there are|did you mean/,
    'front',
    (line) => (/^title:/.test(line) ? `${line}\nauthor: me` : undefined),
    1,
  ),
];
