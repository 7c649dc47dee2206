# Completion of eksspec for fish: eksspec completion fish > ~/.config/fish/completions/eksspec.fish
function __eksspec_complete
    set -l tool (commandline -opc)[1]
    set -l line (commandline -cp | string replace -r '^\s*\S+\s*' '')
    set -l found ($tool "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
    # Options are offered to who began one; fish offers files besides.
    if not string match -q -- '-*' (commandline -ct)
        set found (string match -rv -- '^[-/]' $found)
    end
    string join \n -- $found
end
complete -c eksspec -a '(__eksspec_complete)'
