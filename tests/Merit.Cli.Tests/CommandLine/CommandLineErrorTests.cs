namespace Merit.Cli.Tests.CommandLine;

public sealed class CommandLineErrorTests
{
    [Theory]
    [InlineData("--no-such-option", "merit: '--no-such-option' is no option of 'merit'.")]
    [InlineData("--verson", "merit: '--verson' is no option of 'merit'. Did you mean '--version'?")]
    [InlineData("--vers", "merit: '--vers' is no option of 'merit'. Did you mean '--version'?")]
    [InlineData("completoin", "merit: 'completoin' is no command of 'merit'. Did you mean 'completion'?")]
    [InlineData("completion bsh", "merit: 'bsh' is not allowed here. Did you mean 'bash'?")]
    [InlineData("completion bash twice", "merit: 'twice' is no further argument of 'merit completion'.")]
    [InlineData("completion", "merit: Required argument missing for command: 'completion'.")]
    public void A_wrong_command_line_is_told_what_would_be_right(string line, string message)
    {
        var (exitCode, output, error) = Captured.Run(line.Split(' '));

        exitCode.ShouldBe(ExitCode.Usage);
        output.ShouldBeEmpty();
        error.Split('\n')[0].ShouldBe(message);
        error.ShouldMatch(@"\nSee 'merit( completion)? --help'\.\n$");
    }

    [Fact]
    public void A_fault_of_Merit_itself_says_so_and_asks_for_a_report()
    {
        using var error = new MemoryStream();
        var console = new Terminal.CliConsole(new BrokenStream(), error);

        MeritCommand.Run(["completion", "bash"], console, TestContext.Current.CancellationToken).ShouldBe(ExitCode.Bug);

        System.Text.Encoding.UTF8.GetString(error.ToArray()).ShouldStartWith("merit: this is a fault of Merit itself");
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("broken");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("broken");
    }
}
