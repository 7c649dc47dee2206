#!/usr/bin/env bash
# Asks the completion of the eksspec that is on the path, in the shells that are here.
set -euo pipefail

fail() { echo "Completion: $1"; exit 1; }

asked() { # LINE: what bash offers behind it
  bash -c '
    eval "$(eksspec completion bash)"
    COMP_LINE=$1 COMP_POINT=${#1}
    read -ra COMP_WORDS <<< "$1"
    [[ $1 != *" " ]] || COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _eksspec eksspec
    echo "${COMPREPLY[*]}"' - "$1"
}
[ "$(asked 'eksspec va')" = validate ] || fail 'bash does not know the commands.'
[ "$(asked 'eksspec validate --format s')" = sarif ] || fail 'bash does not know the values of an option.'
[ "$(asked 'eksspec validate ')" = '' ] || fail 'bash offers something where a file belongs.'
[[ " $(asked 'eksspec validate --') " == *' --profile '* ]] || fail 'bash does not know the options.'

if command -v fish > /dev/null; then
  offered=$(fish -c 'eksspec completion fish | source; complete -C "eksspec validate --format s"')
  grep -qx sarif <<< "$offered" || fail 'fish does not know the values of an option.'
else
  echo 'NOT CHECKED: completion in fish, which is not here.'
fi
if command -v zsh > /dev/null; then
  eksspec completion zsh | zsh -n || fail 'zsh does not understand its script.'
else
  echo 'NOT CHECKED: completion in zsh, which is not here.'
fi
echo "Completion offers what it should."
