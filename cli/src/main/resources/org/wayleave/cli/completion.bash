# bash completion for wayleave
_wayleave() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  case $before in
    --lang) COMPREPLY=($(compgen -W 'en zh' -- "$word")); return ;;
    --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
    --format)
      if [[ ${COMP_WORDS[1]} == law && ${COMP_WORDS[2]} == show ]]; then
        COMPREPLY=($(compgen -W 'text html' -- "$word"))
      elif [[ ${COMP_WORDS[1]} == law && ${COMP_WORDS[2]} == verify ]]; then
        COMPREPLY=($(compgen -W 'text json sarif' -- "$word"))
      else
        COMPREPLY=($(compgen -W 'text json' -- "$word"))
      fi
      return ;;
    --pack|--for-counsel|--texts|--situation|--situations|--calendar|--out|--plan|--plots|--map|--rejects) COMPREPLY=($(compgen -f -- "$word")); return ;;
    --as-of|--with|--topics|--jurisdiction|--host|--port|--on|--threads|--changed-between) return ;;
  esac
  if [[ $word == -* ]]; then
    local options='--lang --color --pack --help --version'
    [[ ${COMP_WORDS[1]} == assess ]] && options+=' --format --as-of --strict --for-counsel --with'
    [[ ${COMP_WORDS[1]} == ask ]] && options+=' --topics --situation --out --plan --as-of --strict'
    [[ ${COMP_WORDS[1]} == screen ]] && options+=' --map --out --rejects --rules --changed-between --as-of --strict --format --threads --dry-run --suggest'
    [[ ${COMP_WORDS[1]} == explain ]] && options+=' --situation --format --as-of --strict'
    [[ ${COMP_WORDS[1]} == serve ]] && options+=' --host --port --rate --no-log'
    [[ ${COMP_WORDS[1]} == cases ]] && options+=' --format'
    [[ ${COMP_WORDS[1]} == cases && ${COMP_WORDS[2]} == list ]] && options+=' --jurisdiction'
    [[ ${COMP_WORDS[1]} == cases && ${COMP_WORDS[2]} == near ]] && options+=' --as-of'
    [[ ${COMP_WORDS[1]} == cases && ${COMP_WORDS[2]} == stats ]] && options+=' --plots'
    [[ ${COMP_WORDS[1]} == law && ${COMP_WORDS[2]} == fmt ]] && options+=' --check'
    [[ ${COMP_WORDS[1]} == law && ${COMP_WORDS[2]} == score ]] && options+=' --format'
    [[ ${COMP_WORDS[1]} == law && ${COMP_WORDS[2]} == verify ]] && options+=' --format'
    [[ ${COMP_WORDS[1]} == law && ${COMP_WORDS[2]} == diff ]] && options+=' --on --situations --calendar --format'
    [[ ${COMP_WORDS[1]} == law && ${COMP_WORDS[2]} == cite ]] && options+=' --texts --format'
    [[ ${COMP_WORDS[1]} == law && ${COMP_WORDS[2]} == show ]] && options+=' --texts --format'
    [[ ${COMP_WORDS[1]} == law && ${COMP_WORDS[2]} == coverage ]] && options+=' --texts --situations --format'
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  elif [[ $COMP_CWORD == 1 ]]; then
    COMPREPLY=($(compgen -W 'assess ask screen law cases explain vocabulary site serve countries completion help' -- "$word"))
  else
    case ${COMP_WORDS[1]} in
      assess|screen) COMPREPLY=($(compgen -f -- "$word")) ;;
      law)
        if [[ $COMP_CWORD == 2 ]]; then
          COMPREPLY=($(compgen -W 'list show check verify diff cite score fmt coverage' -- "$word"))
        else
          COMPREPLY=($(compgen -f -- "$word"))
        fi ;;
      cases)
        if [[ $COMP_CWORD == 2 ]]; then
          COMPREPLY=($(compgen -W 'list show near stats' -- "$word"))
        elif [[ ${COMP_WORDS[2]} == near ]]; then
          COMPREPLY=($(compgen -f -- "$word"))
        fi ;;
      completion) COMPREPLY=($(compgen -W 'bash zsh fish' -- "$word")) ;;
      help) COMPREPLY=($(compgen -W 'assess ask screen law cases explain vocabulary site serve countries completion exit-codes' -- "$word")) ;;
    esac
  fi
}
complete -o filenames -F _wayleave wayleave
