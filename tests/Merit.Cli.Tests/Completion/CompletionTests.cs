using Merit.Cli.Completion;

namespace Merit.Cli.Tests.Completion;

public sealed class CompletionTests
{
    private static readonly string[] Testable = ["bash", "zsh", "fish"];

    /// <summary>The shells of this machine whose completion can be asked without a terminal; bash is everywhere, and test.sh says which others are not.</summary>
    public static TheoryData<string> ShellsHere => [.. Testable.Where(IsHere)];

    [Theory]
    [MemberData(nameof(ShellsHere))]
    public async Task Every_shell_of_this_machine_completes_a_word(string shell) => (await CompleteIn(shell, "merit completion po")).ShouldBe(["powershell"]);

    [Theory]
    [InlineData("merit com", "completion")]
    [InlineData("merit completion po", "powershell")]
    public async Task In_bash_a_word_is_completed(string typed, string completed) => (await Complete(typed)).ShouldBe([completed]);

    [Fact]
    public async Task In_bash_all_choices_of_an_argument_are_offered() =>
        (await Complete("merit completion ")).ShouldBe(["--help", "-h", "bash", "fish", "powershell", "zsh"], ignoreOrder: true);

    [Theory]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    [InlineData("bash")]
    public void Each_script_asks_merit_itself_and_says_where_to_put_it(string shell)
    {
        var (exitCode, output, error) = Captured.Run("completion", shell);

        exitCode.ShouldBe(ExitCode.Ok);
        error.ShouldBeEmpty();
        output.ShouldContain("[suggest:");
        output.ShouldContain($"merit completion {shell}");
        output.ShouldBe(CompletionScripts.For(shell));
    }

    private static bool IsHere(string shell) =>
        shell == "bash" || Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, shell)));

    private static async Task<string[]> CompleteIn(string shell, string typed)
    {
        if (shell == "bash")
        {
            return await Complete(typed);
        }

        using var tools = new Documents.BuiltTool();
        // fish answers what Tab would offer; of zsh the line editor is played, which sets BUFFER and CURSOR and takes what compadd is given.
        var script = shell == "fish"
            ? $"merit completion fish | source; complete -C '{typed}'"
            : $$"""
            compdef() { : }
            _files() { : }
            compadd() { [ "$1" = -a ] && print -l -- ${(P)2} }
            source <(merit completion zsh)
            BUFFER='{{typed}}'; CURSOR={{typed.Length}}
            _merit
            """;
        var start = MeritProcess.Start(shell, shell == "fish" ? ["--no-config", "-c", script] : ["-f", "-c", script]);
        start.Environment["PATH"] = tools.Folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        var run = await MeritProcess.RunAsync(start);
        run.ExitCode.ShouldBe(0, run.ToString());
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    // Sources the script as a user does, types the line and presses Tab; `merit` is the built command.
    private static async Task<string[]> Complete(string typed)
    {
        var words = typed.Split(' ');
        var script = $"""
            merit() (dotnet '{Path.Combine(MeritProcess.Folder, "merit.dll")}' "$@")
            source <(merit completion bash)
            COMP_LINE='{typed}' COMP_POINT={typed.Length} COMP_WORDS=({string.Join(' ', words.Select(word => $"'{word}'"))}) COMP_CWORD={words.Length - 1}
            complete -p merit >/dev/null || exit 9
            _merit_complete
            printf '%s\n' "${"{"}COMPREPLY[@]{"}"}"
            """;
        var run = await MeritProcess.RunAsync(MeritProcess.Start("bash", ["--norc", "-c", script]));
        run.ExitCode.ShouldBe(0, run.ToString());
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
