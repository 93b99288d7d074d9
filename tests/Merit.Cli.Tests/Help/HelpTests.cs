namespace Merit.Cli.Tests.Help;

public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. CommandNames()];

    [Fact]
    public void Version_is_the_assembly_version_alone()
    {
        var (exitCode, output, error) = Captured.Run("--version");

        exitCode.ShouldBe(ExitCode.Ok);
        output.ShouldMatch(@"^\d+\.\d+\.\d+\n$");
        error.ShouldBeEmpty();
    }

    [Fact]
    public void Help_of_the_program_names_the_commands_a_first_walk_and_the_exit_codes()
    {
        var run = Captured.Run("--help");

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Error.ShouldBeEmpty();
        Golden.Match(run.Output, "help/merit.txt");
    }

    [Fact]
    public void No_arguments_at_all_show_the_help() => Captured.Run().ShouldBe(Captured.Run("--help"));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_of_each_command_has_an_example_and_says_what_comes_next(string command)
    {
        var run = Captured.Run(command, "--help");

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Output.ShouldContain("\nExample");
        run.Output.ShouldContain("\nNext: ");
        Golden.Match(run.Output, $"help/{command}.txt");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_line_of_help_is_wider_than_a_terminal_window(string command) =>
        Captured.Run(command, "--help").Output.Split('\n').ShouldAllBe(line => line.Length <= 100);

    private static IEnumerable<string> CommandNames() =>
        Captured.Run("--help").Output.Split("Commands\n")[1].Split("\n\n")[0].Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]);
}
