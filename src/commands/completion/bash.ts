import type { Completable } from './completable.ts';

/** A script for bash 3.2 and later. Where it offers nothing of its own, bash offers files. */
export function bashScript(commands: readonly Completable[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap((option) => {
      if (option.value === 'nothing') return [];
      const words = typeof option.value === 'string' ? '' : ` words='${option.value.join(' ')}'`;
      return [`    '${name} ${option.name}')${words} ;;`];
    }),
  );
  const words = commands.map(({ name, options, takesFiles }) => {
    const all = options.map((option) => option.name).join(' ');
    const offered = name === 'help' ? names : takesFiles ? `$(case $cur in -*) echo '${all}' ;; esac)` : all;
    return `        ${name}) words=${name === 'help' ? `'${offered}'` : `"${offered}"`} ;;`;
  });
  return `# bash completion of policygen. In ~/.bashrc: eval "$(policygen completion bash)"
_policygen() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command= words= word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    case $word in -*) ;; *) command=$word && break ;; esac
  done
  case "$command $prev" in
${values.join('\n')}
    *)
      case $command in
        '') words='${names} --help --version' ;;
${words.join('\n')}
      esac
      ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _policygen policygen
`;
}
