import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/io/library/read-library.ts';
import { ownTemplates } from '../../src/io/library/read-sources.ts';
import { openLibrary } from '../../src/prepare-policy.ts';
import { hintForName, namesLike } from '../../src/yaml/names-like.ts';
import { home } from '../read/schools.ts';

const type = openLibrary(readLibrary(ownTemplates, home)).policyType('parent-group-chats');
const clauses = [...(type?.clauses ?? [])].map(([id, { front }]) => ({ id, title: front.value.title }));
const editions = [...(type?.editions.keys() ?? [])].map((id) => ({ id }));

describe('the name that was meant', () => {
  it.each([
    ['Full', 'full'],
    ['FULL', 'full'],
    ['standart', 'standard'],
    ['Short ', 'short'],
  ])('of an edition: %s', (written, id) => {
    expect(namesLike(written, editions)).toEqual([id]);
  });

  it.each([
    ['photos', 'photos-with-consent'],
    ['Photos', 'photos-with-consent'],
    ['Photos with consent', 'photos-with-consent'],
    ['photo consent', 'photos-with-consent'],
    ['photos_with_consent', 'photos-with-consent'],
    ['no politics', 'no-politics'],
    ['bullying', 'no-bullying'],
  ])('of a clause: %s', (written, id) => {
    expect(namesLike(written, clauses)).toContain(id);
  });

  it('is that of each title', () => {
    const titles = clauses.map(({ title }) => title);
    const unique = clauses.filter(({ title }) => titles.filter((each) => each === title).length === 1);
    expect(unique.filter(({ id, title }) => !namesLike(title, clauses).includes(id))).toEqual([]);
  });

  it('is none where no word is like it', () => {
    expect(namesLike('zebra crossing', clauses)).toEqual([]);
    expect(namesLike('???', clauses)).toEqual([]);
  });
});

it('says which there are, or where they are listed', () => {
  expect(hintForName([], ['a', 'b'], 'see c')).toBe('there are: a, b');
  expect(hintForName([], Array(21).fill('a'), 'see c')).toBe('nothing has a name like it: see c');
  expect(hintForName(['a'], ['a'], 'see c')).toBe('did you mean "a"?');
  expect(hintForName(['a', 'b', 'd'], ['a'], 'see c')).toBe('did you mean "a", "b" or "d"? see c');
});
