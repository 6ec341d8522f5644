/** The way to a value: field names, and positions in lists from 0. */
export type Path = readonly (string | number)[];

/** A path for messages: "school.email", "policies.parent-group-chats.history, item 2, date". */
export function pathName(path: Path): string {
  if (path.length === 0) return 'the file';
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `, item ${step + 1}`;
      if (index === 0) return step;
      return typeof path[index - 1] === 'number' ? `, ${step}` : `.${step}`;
    })
    .join('');
}
