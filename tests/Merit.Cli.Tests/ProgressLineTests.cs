using System.Text;
using Merit.Cli.Terminal;

namespace Merit.Cli.Tests;

public sealed class ProgressLineTests
{
    [Fact]
    public void A_terminal_sees_each_step_on_one_line_that_goes_away() =>
        Shown(terminal: true, TimeSpan.Zero).ShouldBe("\r\u001b[2KReading a\r\u001b[2KReading b\r\u001b[2K");

    [Fact]
    public void A_pipe_sees_nothing() => Shown(terminal: false, TimeSpan.Zero).ShouldBeEmpty();

    [Fact]
    public void Work_that_is_over_at_once_shows_nothing() => Shown(terminal: true, TimeSpan.FromDays(1)).ShouldBeEmpty();

    private static string Shown(bool terminal, TimeSpan patience)
    {
        using var error = new MemoryStream();
        using (var progress = new ProgressLine(new CliConsole(Stream.Null, error) { ErrorIsTerminal = terminal }, patience))
        {
            progress.Report("Reading a");
            progress.Report("Reading b");
        }

        return Encoding.UTF8.GetString(error.ToArray());
    }
}
