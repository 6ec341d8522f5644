import type { Completable, CompletableOption } from './completable.ts';

/** A script for fish 3. */
export function fishScript(commands: readonly Completable[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const lines = commands.flatMap(({ name, about, options, takesFiles }) => {
    const inside = `complete -c policygen -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c policygen -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`,
      ...(takesFiles ? [`${inside} -F`] : []),
      ...(name === 'help' ? [`${inside} -a '${names}'`] : []),
      ...options.map((option) => `${inside} ${flagsOf(option)}`),
    ];
  });
  return `# fish completion of policygen. Once: policygen completion fish > ~/.config/fish/completions/policygen.fish
complete -c policygen -f
complete -c policygen -n __fish_use_subcommand -l help -d 'print this help'
complete -c policygen -n __fish_use_subcommand -l version -d 'print the version'
${lines.join('\n')}
`;
}

function flagsOf({ name, about, value }: CompletableOption): string {
  const flags = `-l ${name.slice(2)} -d ${quoted(about)}`;
  switch (value) {
    case 'nothing':
      return flags;
    case 'file':
      return `${flags} -r -F`;
    case 'words':
      return `${flags} -x`;
    default:
      return `${flags} -x -a ${quoted(value.join(' '))}`;
  }
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
