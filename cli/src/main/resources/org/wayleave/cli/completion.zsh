#compdef wayleave
# zsh completion for wayleave
_wayleave() {
  local -a general assess ask screen explain
  general=(
    '--lang[language of answers]:language:(en zh)'
    '--color[when to use colour]:when:(auto always never)'
    '--pack[law pack to use]:file:_files'
    '(-h --help)'{-h,--help}'[help]'
    '--version[versions]'
  )
  assess=(
    '--format[form of the answer]:format:(text json)'
    '--as-of[day of assessment]:date:'
    '--for-counsel[write a file for counsel]:file:_files'
    '--strict[count catch-all clauses]'
    '*--with[suppose FACT=VALUE]:supposition:'
  )
  ask=(
    '--topics[topics, with commas]:topics:'
    '--situation[situation file]:file:_files'
    '--out[write the answers to a file]:file:_files'
    '--plan[only say what to ask next]:file:_files'
    '--as-of[day of assessment]:date:'
    '--strict[count catch-all clauses]'
  )
  screen=(
    '--map[what the columns mean]:file:_files'
    '--out[write the answers to a file]:file:_files'
    '--rejects[write rows that are not read to a file]:file:_files'
    '--rules[also the rules that apply]'
    '--changed-between[only rows whose answer differs]:date:'
    '--as-of[day of assessment]:date:'
    '--strict[count catch-all clauses]'
    '--format[form of the summary]:format:(text json)'
    '--threads[blocks of rows at once]:number:'
    '--dry-run[only say what is understood]'
    '--suggest[propose a mapping]'
  )
  explain=(
    '--situation[situation file]:file:_files'
    '--format[form of the answer]:format:(text json)'
    '--as-of[day of assessment]:date:'
    '--strict[count catch-all clauses]'
  )
  if (( CURRENT == 2 )); then
    _values 'command' assess ask screen law cases explain vocabulary site serve countries completion help
    return
  fi
  case $words[2] in
    assess) _arguments $general $assess '*:situation:_files' ;;
    ask) _arguments $general $ask ;;
    screen) _arguments $general $screen '*:table:_files' ;;
    explain) _arguments $general $explain '*:rule:' ;;
    law)
      if (( CURRENT == 3 )); then
        _values 'command' list show check verify diff cite score fmt coverage
      else
        _arguments $general '--check[only name files]' \
          '--texts[folder of official texts]:folder:_files -/' \
          '--situations[folder of situations]:folder:_files -/' \
          '*--on[day whose law is compared]:date:' \
          '--calendar[file whose coming changes are told]:file:_files' \
          '--format[form of the answer]:format:(text json html sarif)' '*:file:_files'
      fi ;;
    cases)
      if (( CURRENT == 3 )); then
        _values 'command' list show near stats
      else
        _arguments $general '--format[form of the answer]:format:(text json)' \
          '--jurisdiction[whose law was applied]:country:' \
          '--as-of[day on which the factors stand]:date:' \
          '--plots[write two plots]:folder:_files -/' '*:file:_files'
      fi ;;
    serve)
      _arguments $general '--host[name or address to listen on]:host:_hosts' \
        '--port[port to listen on]:port:' '--rate[requests a second from one address]:number:' \
        '--no-log[no line for each request]' ;;
    completion) _values 'shell' bash zsh fish ;;
    help) _values 'topic' assess ask screen law cases explain vocabulary site serve countries completion exit-codes ;;
    *) _arguments $general ;;
  esac
}
_wayleave "$@"
