namespace Merit.Cli.Tests;

public sealed class MeritCommandTests
{
    [Fact]
    public void Version_is_the_assembly_version_alone()
    {
        var (exitCode, output, error) = Run("--version");

        exitCode.ShouldBe(0);
        output.Trim().ShouldMatch(@"^\d+\.\d+\.\d+$");
        error.ShouldBeEmpty();
    }

    [Fact]
    public void Help_says_what_the_command_is_for()
    {
        var (exitCode, output, error) = Run("--help");

        exitCode.ShouldBe(0);
        output.ShouldContain("incentive pay for customer success teams");
        error.ShouldBeEmpty();
    }

    [Fact]
    public void An_unknown_argument_is_an_error_that_names_it()
    {
        var (exitCode, _, error) = Run("--no-such-option");

        exitCode.ShouldBe(1);
        error.ShouldContain("--no-such-option");
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = MeritCommand.Run(args, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
