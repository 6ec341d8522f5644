import { describe, expect, it } from 'vitest';
import { lines } from '../read/lines.ts';
import { clause, profile, told, withManifest, withNotes, withPolicy, withWords } from '../samples/trial.ts';

describe('Markdown that a policy cannot have', () => {
  it('a heading', () => {
    expect(told(withNotes('Be kind.\n\n## Always'))).toBe(lines`
      templates/trial/clauses/notes.md:8:1  a heading can't stand in a policy
        8 | ## Always
          | ^^^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
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
    ['[always](javascript:alert(1))', 'a link to anything but http, https or mailto'],
    ['[always](data:text/html,always)', 'a link to anything but http, https or mailto'],
    ['[always](file:///etc/passwd)', 'a link to anything but http, https or mailto'],
    ['[always](/always)', 'a link to anything but http, https or mailto'],
    ['[always]()', 'a link to anything but http, https or mailto'],
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
        '  there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]\n',
    );
  });

  it('four spaces before a line', () => {
    expect(told(withNotes('Be kind.\n\n    Always.'))).toBe(lines`
      templates/trial/clauses/notes.md:8:5  a block of code (a line that starts with four spaces, or \`\`\`) can't stand in a policy
        8 |     Always.
          |     ^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
    `);
  });

  it('a character code', () => {
    expect(told(withNotes('Be kind &amp; brief.'))).toBe(lines`
      templates/trial/clauses/notes.md:6:9  a character code with & and ; can't stand in a policy
        6 | Be kind &amp; brief.
          |         ^^^^^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
    `);
  });

  it('deep in a list', () => {
    expect(told(withNotes('- Be kind.\n- Be brief:\n  - in `words`\n  - in deeds'))).toBe(lines`
      templates/trial/clauses/notes.md:8:8  code in backquotes can't stand in a policy
        8 |   - in \`words\`
          |        ^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
    `);
    expect(told(withNotes('- Be kind.\n- # Be brief'))).toBe(lines`
      templates/trial/clauses/notes.md:7:3  a heading can't stand in a policy
        7 | - # Be brief
          |   ^^^^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
    `);
    expect(told(withNotes('- Be kind.\n-\n- Be brief.'))).toBe(lines`
      templates/trial/clauses/notes.md:7:1  an empty list item can't stand in a policy
        7 | -
          | ^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
    `);
    expect(told(withNotes('- Be kind.\n\n  Always.'))).toBe(lines`
      templates/trial/clauses/notes.md:8:3  a list item with more than one paragraph and one list can't stand in a policy
        8 |   Always.
          |   ^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
    `);
  });

  it('in a table', () => {
    expect(told(withNotes('| When | What |\n| --- | --- |\n| Always | <i>kind</i> |'))).toBe(lines`
      templates/trial/clauses/notes.md:8:12  HTML can't stand in a policy
        8 | | Always | <i>kind</i> |
          |            ^^^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
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
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
    `);
  });

  it('around a value', () => {
    expect(told(withNotes('# {{school.name}} is kind'))).toBe(lines`
      templates/trial/clauses/notes.md:6:1  a heading can't stand in a policy
        6 | # {{school.name}} is kind
          | ^^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
    `);
    expect(told(withNotes('We at `{{school.name}}` are kind'))).toBe(lines`
      templates/trial/clauses/notes.md:6:7  code in backquotes can't stand in a policy
        6 | We at \`{{school.name}}\` are kind
          |       ^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
    `);
  });

  it('twice on one line', () => {
    expect(told(withNotes('Be `kind`, be `brief`.'))).toBe(lines`
      templates/trial/clauses/notes.md:6:4  code in backquotes can't stand in a policy
        6 | Be \`kind\`, be \`brief\`.
          |    ^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
      templates/trial/clauses/notes.md:6:15  code in backquotes can't stand in a policy
        6 | Be \`kind\`, be \`brief\`.
          |               ^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
    `);
  });

  it('in a heading of the manifest', () => {
    expect(told(withManifest('Our rules', '"Our `rules`"'))).toBe(lines`
      templates/trial/policy.yaml:8:19  code in backquotes can't stand in a policy
        8 |     heading: "Our \`rules\`"
          |                   ^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
    `);
  });

  it("in a profile's own words, at their place in the YAML", () => {
    expect(told(withPolicy('reword:\n  be-kind: Be `kind`.'))).toBe(lines`
      schools/hill.yaml:10:19  code in backquotes can't stand in a policy
        10 |       be-kind: Be \`kind\`.
           |                   ^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
    `);
    expect(told(withPolicy('reword:\n  be-kind: "Be kind.\\n\\n# Always"'))).toBe(lines`
      schools/hill.yaml:10:29  a heading can't stand in a policy
        10 |       be-kind: "Be kind.\\n\\n# Always"
           |                             ^^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
    `);
    expect(told(withPolicy('reword:\n  be-kind: |\n    Be\n    `kind`.'))).toBe(lines`
      schools/hill.yaml:12:9  code in backquotes can't stand in a policy
        12 |         \`kind\`.
           |         ^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
    `);
    expect(told(withPolicy('reword:\n  be-kind: >\n    Be\n    `kind`.'))).toBe(lines`
      schools/hill.yaml:12:9  code in backquotes can't stand in a policy
        12 |         \`kind\`.
           |         ^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
    `);
    const extra = 'include: [please]\nextra:\n  - section: rules\n    text: |\n      be kind;\n\n      > always.';
    expect(told(withPolicy(extra))).toBe(lines`
      schools/hill.yaml:15:11  a quotation can't stand in a policy
        15 |           > always.
           |           ^^^^^^^^^
        there can be paragraphs, lists, tables, **strong** words and links; \\ before a sign makes it a mere sign [MARKDOWN_UNSUPPORTED]
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
