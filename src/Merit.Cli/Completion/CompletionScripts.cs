namespace Merit.Cli.Completion;

/// <summary>Scripts by which shells ask <c>merit</c> itself what could come next; where it has nothing to say they complete file names.</summary>
internal static class CompletionScripts
{
    private const string Bash = """
        # merit completion for bash. Now:     source <(merit completion bash)
        # Always:                             merit completion bash > ~/.local/share/bash-completion/completions/merit
        _merit_complete() {
            local IFS=$'\n' word="${COMP_WORDS[COMP_CWORD]}"
            COMPREPLY=( $(compgen -W "$(merit "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${word}") )
        }
        complete -o bashdefault -o default -F _merit_complete merit

        """;

    private const string Zsh = """
        #compdef merit
        # merit completion for zsh. Now:      source <(merit completion zsh)
        # Always:                             merit completion zsh > "${fpath[1]}/_merit"
        _merit() {
            local -a words_found
            words_found=("${(@f)$(merit "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            words_found=(${words_found:#})
            (( ${#words_found} )) && compadd -a words_found
            _files
        }
        if [ "$funcstack[1]" = "_merit" ]; then _merit "$@"; else compdef _merit merit; fi

        """;

    private const string Fish = """
        # merit completion for fish. Now:     merit completion fish | source
        # Always:                             merit completion fish > ~/.config/fish/completions/merit.fish
        function __merit_complete
            set -l typed (commandline -cp)
            merit "[suggest:"(string length -- "$typed")"]" "$typed" 2>/dev/null
        end
        complete -c merit -a "(__merit_complete)"

        """;

    private const string PowerShell = """
        # merit completion for PowerShell. Now:   merit completion powershell | Out-String | Invoke-Expression
        # Always: put that line into the file that $PROFILE names.
        Register-ArgumentCompleter -Native -CommandName merit -ScriptBlock {
            param($word, $line, $position)
            merit "[suggest:$position]" "$line" | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    /// <summary>The shells, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "powershell"];

    /// <summary>The script of a shell.</summary>
    public static string For(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        "powershell" => PowerShell,
        _ => throw new ArgumentOutOfRangeException(nameof(shell), shell, "No such shell."),
    };
}
