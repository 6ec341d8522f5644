import type { PolicyType } from '../policy/policy-type.ts';
import type { Report } from '../yaml/read-yaml.ts';
import { partsOf } from './combination-space.ts';

/**
 * Reports contradictions between clauses (circles of `requires`, a required clause that is excluded) and editions that
 * are not complete by themselves. Whether words fit together is checked by try-combinations.ts.
 */
export function checkChoices(type: PolicyType, report: Report): void {
  checkTitle(type, report);
  checkRequires(type, report);
  for (const edition of type.editions.keys()) checkEdition(type, edition, report);
}

/** Reports a title that is not exactly once on the cover, or not always there. */
function checkTitle(type: PolicyType, report: Report): void {
  const { value, place } = type.manifest;
  const parts = [
    ...value.cover.map((part, index) => ({ part, path: ['cover', index, 'title'] })),
    ...value.sections.flatMap(({ parts }, section) =>
      parts.map((part, index) => ({ part, path: ['sections', section, 'parts', index, 'title'] })),
    ),
  ];
  for (const { part, path } of parts) {
    if (part.title === undefined || (part.title === type.title && path[0] === 'cover')) continue;
    const hint = `the title is "${type.title}", on the cover; "titleAgain" prints it once more`;
    report({ code: 'CLAUSE_PLACED_TWICE', message: 'a policy has one title', ...place(path), hint });
  }
  const front = type.clauses.get(type.title)?.front;
  for (const field of ['when', 'requires', 'conflicts'] as const) {
    if (front?.value[field] === undefined) continue;
    const message = `the title is in every policy, so it can't have "${field}"`;
    report({ code: 'CLAUSE_CHOICE', message, ...front.place([field], 'key'), hint: 'delete it' });
  }
}

/** All clauses that a clause requires, directly or through others, each with the clause that requires it. */
function allRequired(type: PolicyType, id: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const other of type.clauses.get(next)?.front.value.requires ?? []) {
      if (found.has(other)) continue;
      found.set(other, next);
      open.push(other);
    }
  }
  return found;
}

function checkRequires(type: PolicyType, report: Report): void {
  for (const [id, { front }] of type.clauses) {
    const required = allRequired(type, id);
    const { requires = [], conflicts = [] } = front.value;
    for (const [index, other] of requires.entries()) {
      const place = front.place(['requires', index]);
      if (other !== id && !allRequired(type, other).has(id)) continue;
      const message = other === id ? `"${id}" requires itself` : `"${id}" and "${other}" require each other`;
      report({ code: 'CLAUSE_CIRCLE', message, ...place, hint: 'delete one of the two, or make one clause of them' });
    }
    for (const [index, other] of conflicts.entries()) {
      const place = front.place(['conflicts', index]);
      if (other === type.title) {
        const hint = 'delete it, or the clause can never stand';
        report({ code: 'CLAUSE_CONFLICTS', message: 'no clause can stand without the title', ...place, hint });
      } else if (other === id || required.has(other)) {
        const message = `"${id}" can't both need "${other}" and exclude it`;
        report({ code: 'CLAUSE_CONFLICTS', message, ...place, hint: 'delete it here, or in "requires"' });
      }
    }
    for (const [other, by] of required) {
      const excluded = type.clauses
        .get(other)
        ?.front.value.conflicts?.find((third) => third === id || required.has(third));
      if (excluded === undefined) continue;
      const message = `"${id}" can never stand: it needs "${other}"${by === id ? '' : ` through "${by}"`}, which excludes "${excluded}"`;
      report({ code: 'CLAUSE_CONFLICTS', message, ...front.place(['requires'], 'key'), hint: 'mend one of the three' });
    }
  }
}

function checkEdition(type: PolicyType, name: string, report: Report): void {
  const ids = type.editions.get(name) ?? [];
  const here = new Set(ids);
  const place = (id: string) => type.manifest.place(['editions', name, ids.indexOf(id)]);
  for (const id of ids) {
    const { requires = [], conflicts = [] } = type.clauses.get(id)?.front.value ?? {};
    for (const other of requires.filter((other) => !here.has(other))) {
      const message = `the edition "${name}" has "${id}" without "${other}", which it requires`;
      report({ code: 'CLAUSE_REQUIRES', message, ...place(id), hint: `add ${other}, or delete ${id}` });
    }
    for (const other of conflicts.filter((other) => here.has(other))) {
      const message = `the edition "${name}" has both "${id}" and "${other}", which exclude each other`;
      report({ code: 'CLAUSE_CONFLICTS', message, ...place(id), hint: 'delete one of them' });
    }
  }
  for (const { part } of partsOf(type)) {
    if (part.kind !== 'list' || part.leadIns.length === 0) continue;
    const [first, second] = part.leadIns.filter((id) => here.has(id));
    const item = part.clauses.find((id) => here.has(id));
    if (item !== undefined && first === undefined) {
      const message = `the edition "${name}" has a list with no words before it`;
      report({ code: 'CLAUSE_REQUIRES', message, ...place(item), hint: `add ${part.leadIns.join(' or ')}` });
    }
    if (item === undefined && first !== undefined) {
      const message = `the edition "${name}" has "${first}" and nothing of the list that it opens`;
      report({ code: 'CLAUSE_CHOICE', message, ...place(first), hint: 'add an item of the list, or delete it' });
    }
    if (second !== undefined) {
      const message = `the edition "${name}" has two lines before one list, "${first}" and "${second}"`;
      report({ code: 'CLAUSE_CONFLICTS', message, ...place(second), hint: 'delete one of them' });
    }
  }
}
