import { describe, expect, it } from 'vitest';
import { lines } from '../../read/lines.ts';
import { clause, profile, told, withManifest, withPolicy, withWords } from '../../samples/trial.ts';

describe('a field that there is not', () => {
  it('printed', () => {
    expect(told(withWords('Be kind.\nWe at {{school.nmae}} are.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:7:9  unknown field "school.nmae"
        7 | We at {{school.nmae}} are.
          |         ^^^^^^^^^^^
        did you mean "school.name"?                                       [TEMPLATE_FIELD_UNKNOWN]
    `);
  });

  it('asked for, where Handlebars itself takes it for absent', () => {
    expect(told(withWords('Be {{#if school.mottto}}very {{/if}}kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:10  unknown field "school.mottto"
        6 | Be {{#if school.mottto}}very {{/if}}kind.
          |          ^^^^^^^^^^^^^
        did you mean "school.motto"?                                      [TEMPLATE_FIELD_UNKNOWN]
    `);
    expect(told(withWords('Be {{#unless school.mottto}}very {{/unless}}kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:14  unknown field "school.mottto"
        6 | Be {{#unless school.mottto}}very {{/unless}}kind.
          |              ^^^^^^^^^^^^^
        did you mean "school.motto"?                                      [TEMPLATE_FIELD_UNKNOWN]
    `);
    expect(told(withWords('Be kind{{#each school.valuse}}, {{this}}{{/each}}.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:16  unknown field "school.valuse"
        6 | Be kind{{#each school.valuse}}, {{this}}{{/each}}.
          |                ^^^^^^^^^^^^^
        did you mean "school.values"?                                     [TEMPLATE_FIELD_UNKNOWN]
    `);
  });

  it.each([
    ['{{#if school.motto}}{{school.nmae}}{{/if}}', 'inside if'],
    ['{{#if school.motto}}x{{else}}{{school.nmae}}{{/if}}', 'in the else of if'],
    ['{{#unless school.motto}}{{school.nmae}}{{/unless}}', 'inside unless'],
    ['{{#unless school.motto}}x{{else}}{{school.nmae}}{{/unless}}', 'in the else of unless'],
    ['{{#each school.values}}x{{else}}{{school.nmae}}{{/each}}', 'in the else of each'],
    ['{{#if school.motto}}x{{else if school.nmae}}y{{/if}}', 'in an else if'],
    ['{{#if school.motto}}x{{else if school.vision}}{{school.nmae}}{{/if}}', 'inside an else if'],
    ['{{#if school.nmae}}{{#if school.motto}}x{{/if}}{{/if}}', 'around another'],
    ['{{#if school.motto}}{{#unless school.vision}}{{school.nmae}}{{/unless}}{{/if}}', 'two deep'],
    ['{{~#if school.motto~}}{{~school.nmae~}}{{~/if~}}', 'with ~'],
    ['{{^if school.motto}}{{school.nmae}}{{/if}}', 'with ^'],
  ])('%s: %s', (words) => {
    const column = `Kind. ${words}`.indexOf('school.nmae') + 1;
    expect(told(withWords(`Kind. ${words}`))).toBe(
      `templates/trial/clauses/be-kind.md:6:${column}  unknown field "school.nmae"\n` +
        `  6 | Kind. ${words}\n` +
        `    | ${' '.repeat(column - 1)}^^^^^^^^^^^\n` +
        '  did you mean "school.name"?                                       [TEMPLATE_FIELD_UNKNOWN]\n',
    );
  });

  it('of an item', () => {
    expect(told(withWords('Kind.{{#each policy.history}} {{verison}}{{/each}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:33  unknown field "verison"
        6 | Kind.{{#each policy.history}} {{verison}}{{/each}}
          |                                 ^^^^^^^
        did you mean "version"?                                           [TEMPLATE_FIELD_UNKNOWN]
    `);
  });

  it('of the school inside each', () => {
    expect(told(withWords('Kind.{{#each policy.history}} {{school.name}}{{/each}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:33  unknown field "school.name"
        6 | Kind.{{#each policy.history}} {{school.name}}{{/each}}
          |                                 ^^^^^^^^^^^
        inside {{#each}} write ../school.name                             [TEMPLATE_FIELD_UNKNOWN]
    `);
    expect(told(withWords('Kind.{{#each policy.history}} {{../school.nmae}}{{/each}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:33  unknown field "../school.nmae"
        6 | Kind.{{#each policy.history}} {{../school.nmae}}{{/each}}
          |                                 ^^^^^^^^^^^^^^
        did you mean "../school.name"?                                    [TEMPLATE_FIELD_UNKNOWN]
    `);
  });

  it('of the outer loop, the outermost and beyond', () => {
    const loops = (words: string) =>
      withWords(`Kind.{{#each policy.history}}{{#each ../policy.related}} ${words}{{/each}}{{/each}}`);
    expect(told(loops('{{title}} {{../version}} {{../../school.name}}'))).toBe('');
    expect(told(loops('{{../verison}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:60  unknown field "../verison"
        6 | Kind.{{#each policy.history}}{{#each ../policy.related}} {{../verison}}{{/each}}{{/each}}
          |                                                            ^^^^^^^^^^
        did you mean "../version"?                                        [TEMPLATE_FIELD_UNKNOWN]
    `);
    expect(told(loops('{{../../../school.name}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:60  unknown field "../../../school.name"
        6 | Kind.{{#each policy.history}}{{#each ../policy.related}} {{../../../school.name}}{{/each}}{{/each}}
          |                                                            ^^^^^^^^^^^^^^^^^^^^
        there are too many ../ in it: write ../../school.name             [TEMPLATE_FIELD_UNKNOWN]
    `);
  });

  it('further up than there is', () => {
    expect(told(withWords('We at {{../school.name}} are kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:9  unknown field "../school.name"
        6 | We at {{../school.name}} are kind.
          |         ^^^^^^^^^^^^^^
        there are too many ../ in it: write school.name                   [TEMPLATE_FIELD_UNKNOWN]
    `);
  });

  it('inside words', () => {
    expect(told(withWords('We at {{school.name.first}} are kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:9  unknown field "school.name.first"
        6 | We at {{school.name.first}} are kind.
          |         ^^^^^^^^^^^^^^^^^
        school.name is plain words, with no fields in it                  [TEMPLATE_FIELD_UNKNOWN]
    `);
    expect(told(withWords('Kind.{{#each school.values}} {{this.name}}{{/each}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:32  unknown field "this.name"
        6 | Kind.{{#each school.values}} {{this.name}}{{/each}}
          |                                ^^^^^^^^^
        this is plain words, with no fields in it                         [TEMPLATE_FIELD_UNKNOWN]
    `);
    expect(told(withWords('We at {{school.values.first}} are kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:9  unknown field "school.values.first"
        6 | We at {{school.values.first}} are kind.
          |         ^^^^^^^^^^^^^^^^^^^
        school.values is a list: go through it with {{#each}}             [TEMPLATE_FIELD_UNKNOWN]
    `);
  });

  it.each(['this.constructor', 'constructor', '__proto__', 'toString', 'school.constructor', 'school.__proto__.name'])(
    'that every object has: %s',
    (path) => {
      expect(told(withWords(`Kind. {{${path}}}`))).toContain(
        `be-kind.md:6:9  unknown field "${path}"\n  6 | Kind. {{${path}}}\n    |         ${'^'.repeat(path.length)}\n`,
      );
    },
  );

  it('with @', () => {
    expect(told(withWords('{{@first}}Kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:3  unknown field "@first"
        6 | {{@first}}Kind.
          |   ^^^^^^
        names with @ stand inside {{#each}} only                          [TEMPLATE_FIELD_UNKNOWN]
    `);
    expect(told(withWords('Kind.{{#each school.values}}{{#if @frist}}x{{/if}}{{/each}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:35  unknown field "@frist"
        6 | Kind.{{#each school.values}}{{#if @frist}}x{{/if}}{{/each}}
          |                                   ^^^^^^
        did you mean "@first"?                                            [TEMPLATE_FIELD_UNKNOWN]
    `);
    expect(told(withWords('Kind.{{#each school.values}} {{@root.school.name}}{{/each}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:32  unknown field "@root.school.name"
        6 | Kind.{{#each school.values}} {{@root.school.name}}{{/each}}
          |                                ^^^^^^^^^^^^^^^^^
        write it without @root: school.name                               [TEMPLATE_FIELD_UNKNOWN]
    `);
  });

  it('in a heading of the manifest', () => {
    expect(told(withManifest('Our rules', '"Rules of {{school.nmae}}"'))).toBe(lines`
      templates/trial/policy.yaml:8:26  unknown field "school.nmae"
        8 |     heading: "Rules of {{school.nmae}}"
          |                          ^^^^^^^^^^^
        did you mean "school.name"?                                       [TEMPLATE_FIELD_UNKNOWN]
    `);
  });

  it('in when', () => {
    expect(told(withWords('Be kind.', 'when: [school.mottto]\n'))).toBe(lines`
      templates/trial/clauses/be-kind.md:5:8  unknown field "school.mottto"
        5 | when: [school.mottto]
          |        ^^^^^^^^^^^^^
        did you mean "school.motto"?                                      [TEMPLATE_FIELD_UNKNOWN]
    `);
  });

  it('that is the title, in the title', () => {
    const title = clause('{{policy.title}}');
    expect(told({ clauses: { 'the-title': title } })).toBe(lines`
      templates/trial/clauses/the-title.md:6:3  unknown field "policy.title"
        6 | {{policy.title}}
          |   ^^^^^^^^^^^^
        there are: appliesTo, availableFrom, issued, approval, review, history, supersededBy, owner, related, version [TEMPLATE_FIELD_UNKNOWN]
    `);
  });

  it("that is a choice of the profile's", () => {
    expect(told(withWords('Kind. {{policy.edition}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:9  unknown field "policy.edition"
        6 | Kind. {{policy.edition}}
          |         ^^^^^^^^^^^^^^
        there are: appliesTo, availableFrom, issued, approval, review, history, supersededBy, owner, related, version, title [TEMPLATE_FIELD_UNKNOWN]
    `);
  });
});

describe('a field that cannot be printed', () => {
  it('a list', () => {
    expect(told(withWords('{{school.values}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:3  "school.values" is a list, so it can't be printed
        6 | {{school.values}}
          |   ^^^^^^^^^^^^^
        print its items: {{#each school.values}}…{{/each}}                [TEMPLATE_FIELD_UNPRINTABLE]
    `);
  });

  it('a group', () => {
    expect(told(withWords('{{platforms}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:3  "platforms" is a group of fields, so it can't be printed
        6 | {{platforms}}
          |   ^^^^^^^^^
        print one of them: chat, directory, schoolApp, groups, all, any   [TEMPLATE_FIELD_UNPRINTABLE]
    `);
    expect(told(withWords('{{this}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:3  "this" is a group of fields, so it can't be printed
        6 | {{this}}
          |   ^^^^
        print one of them: school, platforms, policy, groups              [TEMPLATE_FIELD_UNPRINTABLE]
    `);
  });

  it("a picture's file", () => {
    expect(told(withWords('Kind.{{#if school.logo}} {{school.logo}}{{/if}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:28  "school.logo" is not words, so it can't be printed
        6 | Kind.{{#if school.logo}} {{school.logo}}{{/if}}
          |                            ^^^^^^^^^^^
        it can only be asked for: {{#if school.logo}}…{{/if}}             [TEMPLATE_FIELD_UNPRINTABLE]
    `);
  });

  it('@index', () => {
    expect(told(withWords('Kind.{{#each school.values}} {{@index}}{{/each}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:32  "@index" is not words, so it can't be printed
        6 | Kind.{{#each school.values}} {{@index}}{{/each}}
          |                                ^^^^^^
        it can only be asked for: {{#if @index}}…{{/if}}                  [TEMPLATE_FIELD_UNPRINTABLE]
    `);
  });
});

describe('a field that a school may not have', () => {
  it('printed unguarded', () => {
    expect(told(withWords('Kind: {{school.motto}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:9  "school.motto" may be missing, and this would print nothing
        6 | Kind: {{school.motto}}
          |         ^^^^^^^^^^^^
        put it inside {{#if school.motto}}…{{/if}}, or write "when: [school.motto]" at the top of the clause [TEMPLATE_FIELD_OPTIONAL]
    `);
  });

  it('printed under the wrong guard', () => {
    expect(told(withWords('Kind.{{#unless school.motto}} {{school.motto}}{{/unless}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:33  "school.motto" may be missing, and this would print nothing
        6 | Kind.{{#unless school.motto}} {{school.motto}}{{/unless}}
          |                                 ^^^^^^^^^^^^
        put it inside {{#if school.motto}}…{{/if}}, or write "when: [school.motto]" at the top of the clause [TEMPLATE_FIELD_OPTIONAL]
    `);
    expect(told(withWords('Kind.{{#if school.motto}}x{{else}} {{school.motto}}{{/if}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:38  "school.motto" may be missing, and this would print nothing
        6 | Kind.{{#if school.motto}}x{{else}} {{school.motto}}{{/if}}
          |                                      ^^^^^^^^^^^^
        put it inside {{#if school.motto}}…{{/if}}, or write "when: [school.motto]" at the top of the clause [TEMPLATE_FIELD_OPTIONAL]
    `);
    expect(told(withWords('Kind.{{#if school.vision}} {{school.motto}}{{/if}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:30  "school.motto" may be missing, and this would print nothing
        6 | Kind.{{#if school.vision}} {{school.motto}}{{/if}}
          |                              ^^^^^^^^^^^^
        put it inside {{#if school.motto}}…{{/if}}, or write "when: [school.motto]" at the top of the clause [TEMPLATE_FIELD_OPTIONAL]
    `);
  });

  it('printed under a guard of its group alone', () => {
    const words = 'Kind.{{#if policy.approval}} {{policy.approval.by}} {{policy.approval.on}}{{/if}}';
    expect(told(withWords(words))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:55  "policy.approval.on" may be missing, and this would print nothing
        6 | Kind.{{#if policy.approval}} {{policy.approval.by}} {{policy.approval.on}}{{/if}}
          |                                                       ^^^^^^^^^^^^^^^^^^
        put it inside {{#if policy.approval.on}}…{{/if}}, or write "when: [policy.approval.on]" at the top of the clause [TEMPLATE_FIELD_OPTIONAL]
    `);
  });

  it('of a group that may be missing', () => {
    expect(told(withWords('Kind: {{policy.approval.by}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:9  "policy.approval" may be missing, and this would print nothing
        6 | Kind: {{policy.approval.by}}
          |         ^^^^^^^^^^^^^^^^^^
        put it inside {{#if policy.approval}}…{{/if}}, or write "when: [policy.approval]" at the top of the clause [TEMPLATE_FIELD_OPTIONAL]
    `);
  });

  it('of an item, or of the school inside each', () => {
    expect(told(withWords('Kind.{{#each policy.related}} {{url}}{{/each}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:33  "url" may be missing, and this would print nothing
        6 | Kind.{{#each policy.related}} {{url}}{{/each}}
          |                                 ^^^
        put it inside {{#if url}}…{{/if}}                                 [TEMPLATE_FIELD_OPTIONAL]
    `);
    expect(told(withWords('Kind.{{#each school.values}} {{../school.motto}}{{/each}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:32  "../school.motto" may be missing, and this would print nothing
        6 | Kind.{{#each school.values}} {{../school.motto}}{{/each}}
          |                                ^^^^^^^^^^^^^^^
        put it inside {{#if ../school.motto}}…{{/if}}, or write "when: [school.motto]" at the top of the clause [TEMPLATE_FIELD_OPTIONAL]
    `);
  });

  it('in own words, which have no when, of a fact that the profile does not state', () => {
    expect(told(withPolicy('reword:\n  be-kind: "{{school.motto}}"'))).toBe(lines`
      schools/hill.yaml:10:19  this profile doesn't state "school.motto", so this would print nothing
        10 |       be-kind: "{{school.motto}}"
           |                   ^^^^^^^^^^^^
        add school.motto to the profile, or put it inside {{#if school.motto}}…{{/if}} [TEMPLATE_FIELD_OPTIONAL]
    `);
  });

  it.each([
    ['if', 'Kind.{{#if school.motto}} {{school.motto}}{{/if}}'],
    ["unless's else", 'Kind.{{#unless school.motto}}x{{else}} {{school.motto}}{{/unless}}'],
    ['else of ^', 'Kind.{{^if school.motto}}x{{else}} {{school.motto}}{{/if}}'],
    ['an else if', 'Kind.{{#if school.vision}}x{{else if school.motto}} {{school.motto}}{{/if}}'],
    ['if on its group', 'Kind.{{#if policy.approval}} {{policy.approval.by}}{{/if}}'],
    ['if on a neighbour in its group', 'Kind.{{#if policy.approval.on}} {{policy.approval.by}}{{/if}}'],
    ['each', 'Kind.{{#each school.values}} {{this}}{{#unless @last}},{{/unless}}{{/each}}'],
    ['if inside each', 'Kind.{{#each policy.related}} {{title}}{{#if url}} {{url}}{{/if}}{{/each}}'],
    ['if around each', 'Kind.{{#if school.motto}}{{#each school.values}} {{../school.motto}}{{/each}}{{/if}}'],
  ])('guarded by %s', (_, words) => {
    expect(told(withWords(words))).toBe('');
  });

  it('guarded by when', () => {
    const trial = withWords('Kind: {{school.motto}} {{policy.approval.by}}', 'when: [school.motto, policy.approval]\n');
    const facts = profile.replace('  email', '  motto: Onwards\n  email').concat('    approval: { by: Governors }\n');
    expect(told({ ...trial, profile: facts })).toBe('');
    // Without the facts the clause is left out with its motto, so that the policy has only its cover.
    expect(told(trial)).toContain('[DOCUMENT_EMPTY]');
  });

  it('asked for where it is certain', () => {
    expect(told(withWords('Kind.{{#if school.name}} {{school.name}}{{/if}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:12  "school.name" is always there, so this asks nothing
        6 | Kind.{{#if school.name}} {{school.name}}{{/if}}
          |            ^^^^^^^^^^^
        write its words without {{#if}}                                   [TEMPLATE_FORBIDDEN]
    `);
    const trial = withWords('Kind.{{#if school.motto}} {{school.motto}}{{/if}}', 'when: [school.motto]\n');
    expect(told(trial)).toBe(lines`
      templates/trial/clauses/be-kind.md:7:12  "school.motto" is always there, so this asks nothing
        7 | Kind.{{#if school.motto}} {{school.motto}}{{/if}}
          |            ^^^^^^^^^^^^
        write its words without {{#if}}                                   [TEMPLATE_FORBIDDEN]
    `);
    expect(told(withWords('Be kind.', 'when: [school.name]\n'))).toBe(lines`
      templates/trial/clauses/be-kind.md:5:8  "school.name" is always there, so this asks nothing
        5 | when: [school.name]
          |        ^^^^^^^^^^^
        delete it                                                         [TEMPLATE_FORBIDDEN]
    `);
  });
});

describe('what a template cannot have', () => {
  it('a partial', () => {
    expect(told(withWords('Be {{> kind}}.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:4  a partial, {{> …}}, can't stand here
        6 | Be {{> kind}}.
          |    ^^^^^^^^^^
        beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}} [TEMPLATE_FORBIDDEN]
    `);
    expect(told(withWords('Be {{#> kind}}x{{/kind}}.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:4  a partial, {{#> …}}, can't stand here
        6 | Be {{#> kind}}x{{/kind}}.
          |    ^^^^^^^^^^^^^^^^^^^^^
        beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}} [TEMPLATE_FORBIDDEN]
    `);
    expect(told(withWords('Be {{#*inline "kind"}}x{{/inline}}.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:4  a decorator, {{#* …}}, can't stand here
        6 | Be {{#*inline "kind"}}x{{/inline}}.
          |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}} [TEMPLATE_FORBIDDEN]
    `);
  });

  it('a helper', () => {
    expect(told(withWords('Be {{upper school.name}}.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:4  {{upper …}} can't stand here
        6 | Be {{upper school.name}}.
          |    ^^^^^^^^^^^^^^^^^^^^^
        beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}}; a field's name has no spaces [TEMPLATE_FORBIDDEN]
    `);
    expect(told(withWords('Be {{lookup school "name"}}.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:4  {{lookup …}} can't stand here
        6 | Be {{lookup school "name"}}.
          |    ^^^^^^^^^^^^^^^^^^^^^^^^
        beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}}; a field's name has no spaces [TEMPLATE_FORBIDDEN]
    `);
    expect(told(withWords('Be {{log school.name}}.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:4  {{log …}} can't stand here
        6 | Be {{log school.name}}.
          |    ^^^^^^^^^^^^^^^^^^^
        beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}}; a field's name has no spaces [TEMPLATE_FORBIDDEN]
    `);
    expect(told(withWords('Be {{#with school}}{{name}}{{/with}}.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:7  {{#with}} can't stand here
        6 | Be {{#with school}}{{name}}{{/with}}.
          |       ^^^^
        beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}} [TEMPLATE_FORBIDDEN]
    `);
    expect(told(withWords('Be {{#if (lookup school "name")}}x{{/if}}.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:10  anything but the name of a field can't stand here
        6 | Be {{#if (lookup school "name")}}x{{/if}}.
          |          ^^^^^^^^^^^^^^^^^^^^^^
        beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}} [TEMPLATE_FORBIDDEN]
    `);
  });

  it('if without its #', () => {
    expect(told(withWords('Be {{if school.motto}} kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:4  {{if …}} can't stand here
        6 | Be {{if school.motto}} kind.
          |    ^^^^^^^^^^^^^^^^^^^
        write {{#if …}}…{{/if}}                                           [TEMPLATE_FORBIDDEN]
    `);
  });

  it('three braces, or &', () => {
    expect(told(withWords('Be {{{school.name}}}.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:4  {{{…}}} or {{&…}} can't stand here
        6 | Be {{{school.name}}}.
          |    ^^^^^^^^^^^^^^^^^
        two braces are enough: {{school.name}}                            [TEMPLATE_FORBIDDEN]
    `);
    expect(told(withWords('Be {{&school.name}}.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:4  {{{…}}} or {{&…}} can't stand here
        6 | Be {{&school.name}}.
          |    ^^^^^^^^^^^^^^^^
        two braces are enough: {{school.name}}                            [TEMPLATE_FORBIDDEN]
    `);
  });

  it('a comment', () => {
    expect(told(withWords('Be {{! very }}kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:4  a comment, {{! … }}, can't stand here
        6 | Be {{! very }}kind.
          |    ^^^^^^^^^^^
        beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}} [TEMPLATE_FORBIDDEN]
    `);
    expect(told(withWords('Be {{!-- very --}}kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:4  a comment, {{! … }}, can't stand here
        6 | Be {{!-- very --}}kind.
          |    ^^^^^^^^^^^^^^^
        beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}} [TEMPLATE_FORBIDDEN]
    `);
  });

  it('block parameters, options and more than one field', () => {
    expect(told(withWords('{{#each policy.history as |row|}}{{row.version}}{{/each}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:4  {{#each}} with anything but one field can't stand here
        6 | {{#each policy.history as |row|}}{{row.version}}{{/each}}
          |    ^^^^
        beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}} [TEMPLATE_FORBIDDEN]
    `);
    expect(told(withWords('{{#if school.motto includeZero=true}}x{{/if}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:4  {{#if}} with anything but one field can't stand here
        6 | {{#if school.motto includeZero=true}}x{{/if}}
          |    ^^
        beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}} [TEMPLATE_FORBIDDEN]
    `);
    expect(told(withWords('{{#if school.motto school.vision}}x{{/if}}'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:4  {{#if}} with anything but one field can't stand here
        6 | {{#if school.motto school.vision}}x{{/if}}
          |    ^^
        beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}} [TEMPLATE_FORBIDDEN]
    `);
  });

  it('a word or a number for a field', () => {
    expect(told(withWords('Be {{"kind"}}.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:6  anything but the name of a field can't stand here
        6 | Be {{"kind"}}.
          |      ^^^^^^
        beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}} [TEMPLATE_FORBIDDEN]
    `);
    expect(told(withWords('Be {{#if true}}kind{{/if}}.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:10  anything but the name of a field can't stand here
        6 | Be {{#if true}}kind{{/if}}.
          |          ^^^^
        beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}} [TEMPLATE_FORBIDDEN]
    `);
  });

  it('each of what is no list', () => {
    expect(told(withWords('Be {{#each school.name}}kind{{/each}}.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:12  "school.name" is not a list
        6 | Be {{#each school.name}}kind{{/each}}.
          |            ^^^^^^^^^^^
        {{#each}} goes through a list; {{#if}} asks whether a field is there [TEMPLATE_FORBIDDEN]
    `);
  });

  it('a list inside itself, where Handlebars takes two loops for one', () => {
    const words = 'Kind.{{#each school.values}}{{#each ../school.values}} {{../../school.name}}{{/each}}{{/each}}';
    expect(told(withWords(words))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:37  an {{#each}} through the list that is gone through already can't stand here
        6 | Kind.{{#each school.values}}{{#each ../school.values}} {{../../school.name}}{{/each}}{{/each}}
          |                                     ^^^^^^^^^^^^^^^^
        go through it once                                                [TEMPLATE_FORBIDDEN]
    `);
  });
});

describe('braces that cannot be read', () => {
  it('a block that is not closed, told where it opens', () => {
    expect(told(withWords('Be kind.\n{{#if school.motto}}\nAlways.\n\nAnd brief.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:7:1  {{#if school.motto}} has no {{/if}}
        7 | {{#if school.motto}}
          | ^^^^^^^^^^^^^^^^^^^^
        write {{/if}} where it ends                                       [TEMPLATE_SYNTAX]
    `);
  });

  it('a block closed by another name', () => {
    expect(told(withWords('Be {{#if school.motto}}very {{/each}}kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:29  {{/each}} stands where {{#if school.motto}} should be closed
        6 | Be {{#if school.motto}}very {{/each}}kind.
          |                             ^^^^^^^^^
        close the inner one first: {{/if}}                                [TEMPLATE_SYNTAX]
    `);
  });

  it('a close without a block', () => {
    expect(told(withWords('Be {{/if}}kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:4  {{/if}} closes nothing
        6 | Be {{/if}}kind.
          |    ^^^^^^^
        delete it, or write {{#if …}} before it                           [TEMPLATE_SYNTAX]
    `);
  });

  it('else outside a block, or twice in one', () => {
    expect(told(withWords('Be {{else}}kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:4  {{else}} stands outside every block
        6 | Be {{else}}kind.
          |    ^^^^^^^^
        {{else}} stands once between {{#if …}} and {{/if}}                [TEMPLATE_SYNTAX]
    `);
    expect(told(withWords('Be {{#if school.motto}}a{{else}}b{{else}}kind{{/if}}.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:34  {{#if school.motto}} has an {{else}} already
        6 | Be {{#if school.motto}}a{{else}}b{{else}}kind{{/if}}.
          |                                  ^^^^^^^^
        {{else}} stands once between {{#if …}} and {{/if}}                [TEMPLATE_SYNTAX]
    `);
  });

  it('braces that are not closed', () => {
    expect(told(withWords('We at {{school.name} are kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:7  {{school.name is not closed
        6 | We at {{school.name} are kind.
          |       ^^^^^^^^^^^^^
        a field is written {{school.name}}, with two braces on each side  [TEMPLATE_SYNTAX]
    `);
    expect(told(withWords('We at {{school.name\nare {{school.name}}.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:7  {{school.name is not closed
        6 | We at {{school.name
          |       ^^^^^^^^^^^^^
        a field is written {{school.name}}, with two braces on each side  [TEMPLATE_SYNTAX]
    `);
  });

  it('braces with nothing in them', () => {
    expect(told(withWords('We at {{ }} are kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:7  {{ }} names no field
        6 | We at {{ }} are kind.
          |       ^^^^^
        a field is written {{school.name}}, with two braces on each side  [TEMPLATE_SYNTAX]
    `);
  });

  it('a single brace, or an escaped one, which readers would see', () => {
    expect(told(withWords('We at {school.name} are kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:7  {school.name} would be printed as it stands
        6 | We at {school.name} are kind.
          |       ^^^^^^^^^^^^^
        a field has two braces on each side: {{school.name}}              [TEMPLATE_SYNTAX]
    `);
    expect(told(withWords('We are kind.\nWe at \\{{school.name}} are.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:7:8  {{ would be printed as it stands
        7 | We at \\{{school.name}} are.
          |        ^^
        a field has two braces on each side: {{school.name}}              [TEMPLATE_SYNTAX]
    `);
    expect(told(withWords('We at {{school.name}}} are kind.'))).toBe(lines`
      templates/trial/clauses/be-kind.md:6:7  {{school.name}}} has a brace too many
        6 | We at {{school.name}}} are kind.
          |       ^^^^^^^^^^^^^^^^
        a field is written {{school.name}}, with two braces on each side  [TEMPLATE_SYNTAX]
    `);
  });
});

describe("faults of a profile's own words, at their places in its YAML", () => {
  it.each([
    ['plain', 'Be {{school.nmae}}.', 10, 21],
    ['in double quotes', '"Be {{school.nmae}}."', 10, 22],
    ['after an escaped quote', '"Be \\"so\\" {{school.nmae}}."', 10, 29],
    ['after an escaped letter and line end', '"\\u0042e\\n{{school.nmae}}."', 10, 28],
    ['in single quotes', "'Be {{school.nmae}}.'", 10, 22],
    ['after an apostrophe', "'It''s {{school.nmae}}.'", 10, 25],
    ['after spaces', '   Be {{school.nmae}}.', 10, 24],
    ['after an accent typed apart', 'Be\u0301 {{school.nmae}}.', 10, 22],
    ['under |', '|\n        Be kind.\n        Be {{school.nmae}}.', 12, 14],
    ['under | and an empty line', '|\n\n        Be kind.\n        Be {{school.nmae}}.', 13, 14],
    ['under |- and a remark', '|- # our words\n        Be {{school.nmae}}.', 11, 14],
    ['under |2', '|2\n          Be {{school.nmae}}.', 11, 16],
    ['under >', '>\n        Be kind.\n        Be {{school.nmae}}.', 12, 14],
    ['under >- in a second paragraph', '>-\n        Be kind.\n\n        Be\n        {{school.nmae}}.', 14, 11],
    ['plain over two lines', 'Be kind.\n        Be {{school.nmae}}.', 11, 14],
    ['in quotes over two lines', '"Be kind.\n        Be {{school.nmae}}."', 11, 14],
  ])('%s', (_, yaml, line, column) => {
    const trial = { profile: `${profile}    reword:\n      be-kind: ${yaml}\n` };
    expect(told(trial)).toMatch(`schools/hill.yaml:${line}:${column}  unknown field "school.nmae"\n`);
    expect(told(trial)).toMatch(/\^{11}\n {2}did you mean "school.name"\?/);
  });

  it('in a passage of its own', () => {
    const trial = withPolicy(
      'include: [please]\nextra:\n  - section: rules\n    text: |\n      Be kind.\n      Be {{school.nmae}}.',
    );
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:14:16  unknown field "school.nmae"
        14 |           Be {{school.nmae}}.
           |                ^^^^^^^^^^^
        did you mean "school.name"?                                       [TEMPLATE_FIELD_UNKNOWN]
    `);
    expect(told(withPolicy('include: [please]\nextra: [{ section: rules, text: "Be {{school.nmae}}." }]'))).toBe(lines`
      schools/hill.yaml:10:43  unknown field "school.nmae"
        10 |     extra: [{ section: rules, text: "Be {{school.nmae}}." }]
           |                                           ^^^^^^^^^^^
        did you mean "school.name"?                                       [TEMPLATE_FIELD_UNKNOWN]
    `);
  });

  it('a block that is not closed under >', () => {
    const trial = withPolicy('reword:\n  be-kind: >\n    Be kind.\n\n    Be {{#if school.motto}}so.');
    expect(told(trial)).toBe(lines`
      schools/hill.yaml:13:12  {{#if school.motto}} has no {{/if}}
        13 |         Be {{#if school.motto}}so.
           |            ^^^^^^^^^^^^^^^^^^^^
        write {{/if}} where it ends                                       [TEMPLATE_SYNTAX]
    `);
  });
});

it('every fault of a template in one run', () => {
  const words = '{{school.nmae}} {{school.motto}} {{school}} {{> x}} {{#if school.name}}x{{/if}} {x}';
  expect(told(withWords(words))).toBe(lines`
    templates/trial/clauses/be-kind.md:6:3  unknown field "school.nmae"
      6 | {{school.nmae}} {{school.motto}} {{school}} {{> x}} {{#if school.name}}x{{/if}} {x}
        |   ^^^^^^^^^^^
      did you mean "school.name"?                                       [TEMPLATE_FIELD_UNKNOWN]
    templates/trial/clauses/be-kind.md:6:19  "school.motto" may be missing, and this would print nothing
      6 | {{school.nmae}} {{school.motto}} {{school}} {{> x}} {{#if school.name}}x{{/if}} {x}
        |                   ^^^^^^^^^^^^
      put it inside {{#if school.motto}}…{{/if}}, or write "when: [school.motto]" at the top of the clause [TEMPLATE_FIELD_OPTIONAL]
    templates/trial/clauses/be-kind.md:6:36  "school" is a group of fields, so it can't be printed
      6 | {{school.nmae}} {{school.motto}} {{school}} {{> x}} {{#if school.name}}x{{/if}} {x}
        |                                    ^^^^^^
      print one of them: name, shortName, email, headteacher, deputyHead, seniorTeam, parentBody, motto, mottoLanguage, vision, values, ethos, documents, logo, logoAlternative, colour, allValues [TEMPLATE_FIELD_UNPRINTABLE]
    templates/trial/clauses/be-kind.md:6:45  a partial, {{> …}}, can't stand here
      6 | {{school.nmae}} {{school.motto}} {{school}} {{> x}} {{#if school.name}}x{{/if}} {x}
        |                                             ^^^^^^^
      beside words, there can be fields such as {{school.name}}, {{#if …}}, {{#unless …}} and {{#each …}} [TEMPLATE_FORBIDDEN]
    templates/trial/clauses/be-kind.md:6:59  "school.name" is always there, so this asks nothing
      6 | {{school.nmae}} {{school.motto}} {{school}} {{> x}} {{#if school.name}}x{{/if}} {x}
        |                                                           ^^^^^^^^^^^
      write its words without {{#if}}                                   [TEMPLATE_FORBIDDEN]
    templates/trial/clauses/be-kind.md:6:81  {x} would be printed as it stands
      6 | {{school.nmae}} {{school.motto}} {{school}} {{> x}} {{#if school.name}}x{{/if}} {x}
        |                                                                                 ^^^
      a field has two braces on each side: {{school.name}}              [TEMPLATE_SYNTAX]
  `);
});
