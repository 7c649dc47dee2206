#compdef eksspec
# Completion of eksspec for zsh: source <(eksspec completion zsh), or the file _eksspec in a folder of $fpath.
_eksspec() {
    local line="${(j: :)words[2,CURRENT]}"
    local -a found
    found=("${(@f)$(${words[1]} "[suggest:${#line}]" "$line" 2>/dev/null)}")
    # Options are offered to who began one; without an answer zsh offers files.
    [[ ${words[CURRENT]} == -* ]] || found=("${(@)found:#[-/]*}")
    found=("${(@)found:#}")
    if (( ${#found} )); then
        compadd -a found
    else
        _files
    fi
}
if [[ ${funcstack[1]} == _eksspec ]]; then
    _eksspec "$@"
else
    compdef _eksspec eksspec
fi
