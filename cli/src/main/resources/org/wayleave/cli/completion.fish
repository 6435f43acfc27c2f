# fish completion for wayleave
set -l commands assess ask law cases explain vocabulary site countries completion help
complete -c wayleave -f
complete -c wayleave -n "not __fish_seen_subcommand_from $commands" -a "$commands"
complete -c wayleave -l lang -x -a 'en zh' -d 'language of answers'
complete -c wayleave -l color -x -a 'auto always never' -d 'when to use colour'
complete -c wayleave -l pack -r -d 'law pack to use'
complete -c wayleave -s h -l help -d 'help'
complete -c wayleave -l version -d 'versions'
complete -c wayleave -n '__fish_seen_subcommand_from assess' -F
complete -c wayleave -n '__fish_seen_subcommand_from assess cases explain' -l format -x -a 'text json'
complete -c wayleave -n '__fish_seen_subcommand_from assess ask near explain' -l as-of -x -d 'day of assessment'
complete -c wayleave -n '__fish_seen_subcommand_from assess' -l for-counsel -r -d 'write a file for counsel'
complete -c wayleave -n '__fish_seen_subcommand_from assess ask explain' -l strict -d 'count catch-all clauses'
complete -c wayleave -n '__fish_seen_subcommand_from assess' -l with -x -d 'suppose FACT=VALUE'
complete -c wayleave -n '__fish_seen_subcommand_from ask' -l topics -x -d 'topics, with commas'
complete -c wayleave -n '__fish_seen_subcommand_from ask explain' -l situation -r -d 'situation file'
complete -c wayleave -n '__fish_seen_subcommand_from ask' -l out -r -d 'write the answers to a file'
complete -c wayleave -n '__fish_seen_subcommand_from ask' -l plan -r -d 'only say what to ask next'
complete -c wayleave -n '__fish_seen_subcommand_from law' -F -a 'list show check cite score fmt'
complete -c wayleave -n '__fish_seen_subcommand_from law' -l check -d 'only name files'
complete -c wayleave -n '__fish_seen_subcommand_from cite show' -l texts -r -d 'folder of official texts'
complete -c wayleave -n '__fish_seen_subcommand_from cite score' -l format -x -a 'text json'
complete -c wayleave -n '__fish_seen_subcommand_from cases' -F -a 'list show near stats'
complete -c wayleave -n '__fish_seen_subcommand_from cases' -l jurisdiction -x -d 'whose law was applied'
complete -c wayleave -n '__fish_seen_subcommand_from cases' -l plots -r -d 'folder to write two plots into'
complete -c wayleave -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'
complete -c wayleave -n '__fish_seen_subcommand_from help' -a 'assess ask law cases explain vocabulary site countries completion exit-codes'
