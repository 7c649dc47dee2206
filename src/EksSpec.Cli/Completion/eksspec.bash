# Completion of eksspec for bash: eval "$(eksspec completion bash)"
_eksspec() {
    local word=${COMP_WORDS[COMP_CWORD]} line=${COMP_LINE:0:COMP_POINT}
    line=${line#"${line%%[! ]*}"}
    line=${line#* }
    local found
    found=$("$1" "[suggest:${#line}]" "$line" 2>/dev/null)
    # Options are offered to who began one; without an answer bash offers files.
    [[ $word == -* ]] || found=$(grep -v '^[-/]' <<< "$found")
    local IFS=$'\n'
    COMPREPLY=($(compgen -W "$found" -- "$word"))
}
complete -o bashdefault -o default -F _eksspec eksspec
