import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownTemplates, readPolicyTypes } from '../../src/io/library/read-sources.ts';
import { checkFields, fieldsElsewhere, namedIn, wordsIn } from '../../src/library-check/check-fields.ts';
import { checkLibrary } from '../../src/library-check/check-library.ts';
import { clauseGroups, combinationSpace } from '../../src/library-check/combination-space.ts';
import { coveringRows } from '../../src/library-check/covering-rows.ts';
import { listRows } from '../../src/library-check/list-rows.ts';
import { keepsRules, mendBy } from '../../src/library-check/mend-row.ts';
import { parsePolicyType } from '../../src/policy/parse-policy-type.ts';
import type { Problem } from '../../src/problem.ts';
import { templateFields } from '../../src/profile/template-fields.ts';
import { showProblem } from '../../src/show-problem.ts';
import { lines } from '../read/lines.ts';
import { type LibraryFiles, soundLibrary, sourcesOf } from '../samples/sound-library.ts';

const ownSources = readPolicyTypes(ownTemplates, resolve(ownTemplates, '..'));
const types = ownSources.map(parsePolicyType);

describe('the library that comes with policygen', () => {
  it('has nothing wrong in any combination, in under ten seconds of computing', () => {
    const start = process.cpuUsage();
    const reports = checkLibrary(ownSources, true);
    const { user, system } = process.cpuUsage(start);
    expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
    for (const { type, clauses, combinations, refused } of reports) {
      expect(clauses, type).toBeGreaterThan(100);
      expect(combinations, type).toBeGreaterThan(800);
      expect(refused, type).toBeLessThan(combinations / 2);
    }
    expect((user + system) / 1e6).toBeLessThan(60);
  });

  it('is tried the same way in every run', () => {
    const [first, second] = [0, 1].map(() =>
      types.map((type) => listRows(combinationSpace(type), mendBy(combinationSpace(type)))),
    );
    expect(first).toEqual(second);
  });
});

describe.each(types)('the combinations of $id', (type) => {
  const space = combinationSpace(type);
  const mend = mendBy(space);
  const { whole, broken } = listRows(space, mend);

  it('keep the rules, or break one', () => {
    expect(whole.filter((row) => !keepsRules(row, mend))).toEqual([]);
    expect(broken.filter((row) => keepsRules(row, mend))).toEqual([]);
  });

  it('have every subset of each group of up to ten clauses', () => {
    const rows = [...whole, ...broken];
    for (const group of clauseGroups(type).filter(({ length }) => length <= 10)) {
      const factors = group.map((id) => space.clauses.indexOf(id));
      const subsets = new Set(rows.map((row) => factors.map((factor) => row[factor]).join('')));
      expect(subsets.size, group.join(', ')).toBe(2 ** group.length);
    }
  });

  it('have every two clauses together, each without the other, and neither, where the rules allow it', () => {
    const missing: string[] = [];
    for (const [a, idA] of space.clauses.entries()) {
      for (const [b, idB] of space.clauses.entries()) {
        if (b <= a) continue;
        for (const [atA, atB] of [
          [0, 0],
          [0, 1],
          [1, 0],
          [1, 1],
        ] as const) {
          if (whole.some((row) => row[a] === atA && row[b] === atB)) continue;
          const wanted = space.levels.map((_, factor) => (factor === a ? atA : factor === b ? atB : 0));
          if (mend(wanted, new Set([a, b]))) missing.push(`${idA} ${atA}, ${idB} ${atB}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });
});

describe('covering rows', () => {
  it('have every pair of levels of two factors', () => {
    const manyLevels = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(manyLevels, (levels) => {
        const rows = coveringRows(levels, (row) => row);
        const pairs = new Set(
          rows.flatMap((row) => row.flatMap((x, a) => row.slice(a + 1).map((y, i) => `${a}=${x} ${a + 1 + i}=${y}`))),
        );
        const all = levels.reduce((sum, x, a) => sum + levels.slice(a + 1).reduce((more, y) => more + x * y, 0), 0);
        expect(pairs.size).toBe(all);
      }),
      { numRuns: 50 },
    );
  });

  it('leave out what a rule does not allow, and nothing else', () => {
    // Factors 0 and 1 are never both on.
    const rows = coveringRows([2, 2, 2], (row, pinned) => {
      if (row[0] === 0 || row[1] === 0) return row;
      if (pinned.has(0) && pinned.has(1)) return undefined;
      return pinned.has(0) ? [1, 0, row[2] ?? 0] : [0, 1, row[2] ?? 0];
    });
    const seen = new Set(rows.flatMap(([a, b, c]) => [`${a}${b}-`, `${a}-${c}`, `-${b}${c}`]));
    expect(seen).toEqual(new Set(['00-', '01-', '10-', '0-0', '0-1', '1-0', '1-1', '-00', '-01', '-10', '-11']));
  });

  it('any row can be mended, and what is mended keeps the rules', () => {
    const [type] = types;
    if (!type) throw new Error('there is no library');
    const space = combinationSpace(type);
    const mend = mendBy(space);
    const row = fc.tuple(...space.levels.map((count) => fc.integer({ min: 0, max: count - 1 })));
    fc.assert(
      fc.property(row, (levels) => {
        const mended = mend(levels, new Set());
        expect(mended && keepsRules(mended, mend)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('facts that no clause says', () => {
  it('are told, each once', () => {
    const [small] = [sourcesOf('small', soundLibrary)].map(parsePolicyType);
    const problems: Problem[] = [];
    checkFields(small ? [small] : [], (problem) => problems.push(problem));
    expect(
      problems
        .map((problem) => showProblem(problem, () => undefined))
        .slice(0, 2)
        .join(''),
    ).toBe(lines`
      no clause says "school.name", which a school can state
        say it in a clause, or where it is printed otherwise in src/library-check/check-fields.ts [FIELD_UNUSED]
      no clause says "school.email", which a school can state
        say it in a clause, or where it is printed otherwise in src/library-check/check-fields.ts [FIELD_UNUSED]
    `);
  });

  it('are excused only where there is such a fact, and only while no clause says it', () => {
    const words = wordsIn(templateFields, '');
    const named = new Set(types.flatMap(namedIn));
    expect([...fieldsElsewhere.keys()].filter((path) => !words.includes(path) || named.has(path))).toEqual([]);
  });
});

describe('what a person is told', () => {
  const told = (path: string, from: string, to: string): string => {
    const files: LibraryFiles = { ...soundLibrary, [path]: (soundLibrary[path] ?? '').replace(from, () => to) };
    const sources = sourcesOf('small', files);
    const [report] = checkLibrary([sources], false);
    const texts = new Map([sources.manifest, ...sources.clauses].map(({ file, text }) => [file, text.split('\n')]));
    return (report?.problems ?? [])
      .map((problem) => showProblem(problem, (file, line) => texts.get(file)?.[line - 1]))
      .join('');
  };

  it('of words', () => {
    expect(told('clauses/be-kind.md', 'one another.', 'students.')).toBe(lines`
      templates/small/clauses/be-kind.md:6:19  "students" is another word for what the library calls by one
        6 | Please be kind to students.
          |                   ^^^^^^^^
        write "pupils"                                                    [WORDING]
    `);
  });

  it('of a circle', () => {
    expect(told('clauses/approval.md', 'when:', 'requires: [sign]\nwhen:')).toContain(lines`
      templates/small/clauses/approval.md:4:12  "approval" and "sign" require each other
        4 | requires: [sign]
          |            ^^^^
        delete one of the two, or make one clause of them                 [CLAUSE_CIRCLE]
    `);
  });

  it('of a combination', () => {
    expect(told('clauses/be-kind.md', 'one another.', 'one another')).toBe(lines`
      templates/small/clauses/be-kind.md:6:1  be-kind: a passage of a paragraph doesn't end in a full stop: "Please be kind to one another"
        6 | Please be kind to one another
          | ^
        seen with the edition "short"                                     [CLAUSE_COMBINATION]
    `);
  });
});
