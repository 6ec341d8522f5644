interface Named {
  readonly name: string;
  readonly shortName?: string;
}

/**
 * A title or a team as it stands after "our": "Elm School's Complaints Policy" and "Senior Leadership Team of Elm School"
 * without the school, whose they are in any case.
 */
export function withoutOwner(words: string, { name, shortName }: Named): string {
  for (const school of [name, ...(shortName === undefined ? [] : [shortName])]) {
    if (!words.toLowerCase().includes(school.toLowerCase())) continue;
    const owner = new RegExp(
      `^(?:the )?${literally(school)}(?:['’]s|['’])\\s+(?=\\S)|(?<=\\S)\\s+(?:of|at) ${literally(school)}$`,
      'iu',
    );
    const bare = words.replace(owner, '');
    if (bare !== words) return bare;
  }
  return words;
}

const literally = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
