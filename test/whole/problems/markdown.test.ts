import { describe, expect, it } from 'vitest';
import { lines } from '../../read/lines.ts';
import {
  clause,
  problemsOf,
  profile,
  told,
  withManifest,
  withNotes,
  withPolicy,
  withWords,
} from '../../samples/trial.ts';

describe('Markdown that a policy cannot have', () => {
  it('a heading', () => {
    expect(told(withNotes('Be kind.\n\n## Always'))).toBe(lines`
      templates/trial/clauses/notes.md:8:1  a heading can't stand in a policy
        8 | ## Always
          | ^^^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
  });

  it.each([
    ['# Always', 'a heading'],
    ['Always\n======', 'a heading'],
    ['`always`', 'code in backquotes'],
    ['```\nalways\n```', 'a block of code (a line that starts with four spaces, or ```)'],
    ['<b>always</b>', 'HTML'],
    ['<!-- always -->', 'HTML'],
    ['<div>\n\nalways\n\n</div>', 'HTML'],
    ['![always](always.png)', 'a picture'],
    ['> always', 'a quotation'],
    ['---', 'a ruled line'],
    ['~~always~~', 'struck-out text'],
    ['- [ ] always', 'a tick box'],
    ['- [x] always', 'a tick box'],
    ['[always]: https://always.example', "a link's definition"],
    ['[always](javascript:alert(1))', 'a link to anything but http, https, mailto or tel'],
    ['[always](data:text/html,always)', 'a link to anything but http, https, mailto or tel'],
    ['[always](file:///etc/passwd)', 'a link to anything but http, https, mailto or tel'],
    ['[always](/always)', 'a link to anything but http, https, mailto or tel'],
    ['[always]()', 'a link to anything but http, https, mailto or tel'],
    ['[](https://always.example)', 'a link with no words'],
    ['[always](https://always.example "Always")', 'a link with a title'],
    ['3. always', 'a numbered list that starts at another number than 1'],
    ['| a | b |\n|---|---|', 'a table with no rows'],
    ['| a |   |\n|---|---|\n| b | c |', 'a table column with no header'],
  ])('%s', (words, what) => {
    const first = words.split('\n', 1)[0] ?? '';
    const end = /^<(?!!|div)[^>]*>/.exec(first)?.[0] ?? first;
    expect(told(withNotes(`Be kind.\n\n${words}`))).toBe(
      `templates/trial/clauses/notes.md:8:1  ${what} can't stand in a policy\n` +
        `  8 | ${first}\n` +
        `    | ${'^'.repeat(end.length)}\n` +
        '  there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]\n',
    );
  });

  it('a link that leads nowhere', () => {
    expect(told(withNotes('See [this](<https://hill.example/a b>).'))).toBe(lines`
      templates/trial/clauses/notes.md:6:5  the link to "https://hill.example/a b" has a space in it
        6 | See [this](<https://hill.example/a b>).
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        write https://hill.example/a%20b                                  [MARKDOWN_UNSUPPORTED]
    `);
  });

  it.each([
    ['[a](www.hill.example)', 'the link to "www.hill.example" should begin with https://', 'https://www.hill.example'],
    [
      '[a](office@hill.example)',
      'the link to "office@hill.example" should begin with mailto:',
      'mailto:office@hill.example',
    ],
    [
      '[a](mailto:office@hill.example?cc=x@y.example)',
      'the link to "mailto:office@hill.example?cc=x@y.example" has a "?" in it, and mail programs read what follows it as more than an address',
      'mailto:office@hill.example',
    ],
    [
      '[a](tel:1632960123)',
      'the link to "tel:1632960123" starts with neither 0 nor +, as telephone numbers do',
      'tel:01632960123',
    ],
    [
      '<https://hill.example./x>',
      'the link to "https://hill.example./x" has a full stop at its end',
      'https://hill.example/x',
    ],
    [
      "o'brien@hill.example",
      'only "brien@hill.example" of "o\'brien@hill.example" would be a link to write to',
      "<o'brien@hill.example>",
    ],
    [
      'office@hill.example?cc=x@y.example',
      'the address "office@hill.example?cc=x@y.example" has a "?" in it, and mail programs read what follows it as more than an address',
      'office@hill.example',
    ],
    [
      'office@h\u0456ll.example',
      'the address "office@h\u0456ll.example" mixes two alphabets in "h\u0456ll": \'\u0456\' (U+0456) is Cyrillic',
      'office@hill.example',
    ],
    [
      '<office@bücher.example>',
      '"office@bücher.example" between < and > would be no link to write to',
      '[office@bücher.example](mailto:office@bücher.example)',
    ],
  ])('a link that leads nowhere, or elsewhere: %s', (words, message, mended) => {
    const [problem, ...others] = problemsOf(withNotes(`Write to ${words} or call.`));
    expect(problem).toMatchObject({ code: 'MARKDOWN_UNSUPPORTED', line: 6, message, hint: `write ${mended}` });
    expect(others).toEqual([]);
    // The hint, followed: in place of the link's address, or of an address that stands by itself.
    const by =
      /\]\(([^)]*)\)|^<(h[^>]*)>/
        .exec(words)
        ?.slice(1)
        .find((part) => part !== undefined) ?? words;
    expect(problemsOf(withNotes(`Write to ${words.replace(by, () => mended)} or call.`))).toEqual([]);
  });

  it('what is too long or too deep to be set', () => {
    const signs = (at: number) => (at % 2 === 0 ? '*' : '**');
    const steps = Array.from({ length: 10 }, (_, at) => at);
    const inSigns = `${steps.map((at) => `${signs(at)}a${at} `).join('')}x${steps
      .toReversed()
      .map((at) => ` b${at}${signs(at)}`)
      .join('')}`;
    const inLists = (depth: number) => steps.slice(0, depth).map((at) => `${'  '.repeat(at)}- a${at}`);
    const messages = (words: string) => [...new Set(problemsOf(withNotes(words)).map(({ message }) => message))];
    expect(messages(inSigns)).toEqual(["a word inside so many signs can't stand in a policy"]);
    expect(messages(inLists(9).join('\n'))).toEqual(["a list within so many others can't stand in a policy"]);
    expect(messages(inLists(8).join('\n'))).toEqual([]);
    expect(messages(`${'w'.repeat(2001)}.`)).toEqual(["a word of more than 2,000 letters can't stand in a policy"]);
  });

  it('four spaces before a line', () => {
    expect(told(withNotes('Be kind.\n\n    Always.'))).toBe(lines`
      templates/trial/clauses/notes.md:8:5  a block of code (a line that starts with four spaces, or \`\`\`) can't stand in a policy
        8 |     Always.
          |     ^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
  });

  it('a character code', () => {
    expect(told(withNotes('Be kind &amp; brief.'))).toBe(lines`
      templates/trial/clauses/notes.md:6:9  a character code with & and ; can't stand in a policy
        6 | Be kind &amp; brief.
          |         ^^^^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
  });

  it('deep in a list', () => {
    expect(told(withNotes('- Be kind.\n- Be brief:\n  - in `words`\n  - in deeds'))).toBe(lines`
      templates/trial/clauses/notes.md:8:8  code in backquotes can't stand in a policy
        8 |   - in \`words\`
          |        ^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
    expect(told(withNotes('- Be kind.\n- # Be brief'))).toBe(lines`
      templates/trial/clauses/notes.md:7:3  a heading can't stand in a policy
        7 | - # Be brief
          |   ^^^^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
    expect(told(withNotes('- Be kind.\n-\n- Be brief.'))).toBe(lines`
      templates/trial/clauses/notes.md:7:1  an empty list item can't stand in a policy
        7 | -
          | ^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
    expect(told(withNotes('- Be kind.\n\n  Always.'))).toBe(lines`
      templates/trial/clauses/notes.md:8:3  a list item with more than one paragraph and one list can't stand in a policy
        8 |   Always.
          |   ^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
  });

  it('in a table', () => {
    expect(told(withNotes('| When | What |\n| --- | --- |\n| Always | <i>kind</i> |'))).toBe(lines`
      templates/trial/clauses/notes.md:8:12  HTML can't stand in a policy
        8 | | Always | <i>kind</i> |
          |            ^^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
  });

  it('after lines that Handlebars drops or repeats', () => {
    const words =
      '{{#each school.values}}\n- {{this}}\n{{/each}}\n{{#if school.motto}}\nNever.\n{{/if}}\n\nAlways `kind`.';
    const { clauses } = withNotes(words);
    const values = profile
      .replace('  email', '  values: [Joy, Peace, "St. Mary"]\n  email')
      .concat('    include: [notes]\n');
    expect(told({ ...(clauses ? { clauses } : {}), profile: values })).toBe(lines`
      templates/trial/clauses/notes.md:13:8  code in backquotes can't stand in a policy
        13 | Always \`kind\`.
           |        ^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
  });

  it('around a value', () => {
    expect(told(withNotes('# {{school.name}} is kind'))).toBe(lines`
      templates/trial/clauses/notes.md:6:1  a heading can't stand in a policy
        6 | # {{school.name}} is kind
          | ^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
    expect(told(withNotes('We at `{{school.name}}` are kind'))).toBe(lines`
      templates/trial/clauses/notes.md:6:7  code in backquotes can't stand in a policy
        6 | We at \`{{school.name}}\` are kind
          |       ^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
  });

  it('twice on one line', () => {
    expect(told(withNotes('Be `kind`, be `brief`.'))).toBe(lines`
      templates/trial/clauses/notes.md:6:4  code in backquotes can't stand in a policy
        6 | Be \`kind\`, be \`brief\`.
          |    ^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
      templates/trial/clauses/notes.md:6:15  code in backquotes can't stand in a policy
        6 | Be \`kind\`, be \`brief\`.
          |               ^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
  });

  it('in a heading of the manifest', () => {
    expect(told(withManifest('Our rules', '"Our `rules`"'))).toBe(lines`
      templates/trial/policy.yaml:8:19  code in backquotes can't stand in a policy
        8 |     heading: "Our \`rules\`"
          |                   ^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
  });

  it("in a profile's own words, at their place in the YAML", () => {
    expect(told(withPolicy('reword:\n  be-kind: Be `kind`.'))).toBe(lines`
      schools/hill.yaml:10:19  code in backquotes can't stand in a policy
        10 |       be-kind: Be \`kind\`.
           |                   ^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
    expect(told(withPolicy('reword:\n  be-kind: "Be kind.\\n\\n# Always"'))).toBe(lines`
      schools/hill.yaml:10:29  a heading can't stand in a policy
        10 |       be-kind: "Be kind.\\n\\n# Always"
           |                             ^^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
    expect(told(withPolicy('reword:\n  be-kind: |\n    Be\n    `kind`.'))).toBe(lines`
      schools/hill.yaml:12:9  code in backquotes can't stand in a policy
        12 |         \`kind\`.
           |         ^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
    expect(told(withPolicy('reword:\n  be-kind: >\n    Be\n    `kind`.'))).toBe(lines`
      schools/hill.yaml:12:9  code in backquotes can't stand in a policy
        12 |         \`kind\`.
           |         ^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
    const extra = 'include: [please]\nextra:\n  - section: rules\n    text: |\n      be kind;\n\n      > always.';
    expect(told(withPolicy(extra))).toBe(lines`
      schools/hill.yaml:15:11  a quotation can't stand in a policy
        15 |           > always.
           |           ^^^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links: write it as one of these, without its signs [MARKDOWN_UNSUPPORTED]
    `);
  });
});

it.each([
  ['paragraphs', 'Be kind.\n\nAlways.'],
  ['strong and emphasis', 'Be **kind** and *brief*, ***both***.'],
  ['links', '[Be kind](https://kind.example), <https://kind.example>, [ask](mailto:office@kind.example).'],
  ['a list in a list', '- Be kind:\n  - always\n  - to all'],
  ['a numbered list', '1. Be kind.\n2. Be brief.'],
  ['a table', '| When | What |\n| --- | --- |\n| Always | **kind** |'],
  ['line breaks', 'Be  \nkind\\\nalways.'],
  ['mere signs', '\\# 5 \\* 3, a < b > c, AT&T, 50%, snake_case, "quotes" – and — dashes …'],
])('a policy can have %s', (_, words) => {
  expect(told(withNotes(words))).toBe('');
});

describe('a clause in a place with less room', () => {
  it('in a paragraph', () => {
    expect(told(withWords('Be kind.\n\nAlways.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:1  the clause "be-kind" stands where there is room for one paragraph
        6 | Be kind.
          | ^
        shorten it, or split it into two clauses                          [MARKDOWN_PLACE]
    `);
    expect(told(withWords('- Be kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:1  the clause "be-kind" stands where there is room for one paragraph
        6 | - Be kind.
          | ^
        shorten it, or split it into two clauses                          [MARKDOWN_PLACE]
    `);
  });

  it('in a list', () => {
    const trial = {
      ...withPolicy('include: [please, be-brief]'),
      clauses: { 'be-brief': clause('be brief;\n\nalways;') },
    };
    expect(told(trial)).toBe(lines`
      templates/trial/clauses/be-brief.md:6:1  the clause "be-brief" stands where there is room for one paragraph, with at most one list under it
        6 | be brief;
          | ^
        shorten it, or split it into two clauses                          [MARKDOWN_PLACE]
    `);
  });

  it('in a list, with a list under it', () => {
    const trial = withPolicy('include: [please, be-brief]');
    expect(told({ ...trial, clauses: { 'be-brief': clause('be brief:\n- in words') } })).toBe('');
  });

  it('in a heading', () => {
    expect(told(withManifest('Our rules', '"- Our rules"'))).toBe(lines`
      templates/trial/policy.yaml:8:15  a heading stands where there is room for one paragraph
        8 |     heading: "- Our rules"
          |               ^
        write it as words on one line                                     [MARKDOWN_PLACE]
    `);
  });
});

describe('a clause that would say nothing', () => {
  it('with all its words in a condition', () => {
    expect(told(withWords('{{#if school.motto}}Our motto: {{school.motto}}.{{/if}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:1  the clause "be-kind" would say nothing in this policy
        6 | {{#if school.motto}}Our motto: {{school.motto}}.{{/if}}
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        give it words for a school without these facts, or write "when" with their names at its top [CLAUSE_EMPTY]
    `);
  });

  it('in a heading', () => {
    expect(told(withManifest('Our rules', '"{{#if school.motto}}Our motto{{/if}}"'))).toBe(lines`
      templates/trial/policy.yaml:8:15  a heading would say nothing in this policy
        8 |     heading: "{{#if school.motto}}Our motto{{/if}}"
          |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        give it words for a school without these facts                    [CLAUSE_EMPTY]
    `);
  });
});
