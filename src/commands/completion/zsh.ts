import type { Completable, CompletableOption } from './completable.ts';

/** A script for zsh 5. */
export function zshScript(commands: readonly Completable[]): string {
  const described = commands.map(({ name, about }) => `    ${quoted(`${name}:${about}`)}`);
  const cases = commands.map(({ name, options, takesFiles }) => {
    const rest =
      name === 'help' ? `'*:command:(${commands.map((command) => command.name).join(' ')})'` : "'*:file:_files'";
    const specs = [...options.map(specOf), ...(takesFiles || name === 'help' ? [rest] : [])];
    return `        ${name}) _arguments ${specs.join(' ')} ;;`;
  });
  return `#compdef policygen
# zsh completion of policygen. In ~/.zshrc, after compinit: eval "$(policygen completion zsh)"
_policygen() {
  local -a commands
  local context state state_descr line
  typeset -A opt_args
  commands=(
${described.join('\n')}
  )
  _arguments -C '--help[print this help]' '--version[print the version]' '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $words[1] in
${cases.join('\n')}
      esac
      ;;
  esac
}
compdef _policygen policygen
`;
}

/** "--out[where it goes]:value:_files", in quotes. */
function specOf({ name, about, value }: CompletableOption): string {
  const described = `${name}[${about.replace(/[[\]\\]/g, '\\$&').replaceAll(':', '\\:')}]`;
  switch (value) {
    case 'nothing':
      return quoted(described);
    case 'file':
      return quoted(`${described}:file:_files`);
    case 'words':
      return quoted(`${described}:words: `);
    default:
      return quoted(`${described}:value:(${value.join(' ')})`);
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
