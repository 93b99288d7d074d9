using System.Runtime.InteropServices;
using Merit.Cli.Terminal;

namespace Merit.Cli;

/// <summary>The <c>merit</c> command.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            // The first Ctrl-C lets the work end cleanly; a second one ends the process at once.
            pressed.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        });
        return MeritCommand.Run(args, ProcessConsole(), stop.Token);
    }

    private static CliConsole ProcessConsole()
    {
        var terminal = !Console.IsOutputRedirected;
        if (OperatingSystem.IsWindows() && terminal)
        {
            Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        return new CliConsole(Console.OpenStandardOutput(), Console.OpenStandardError())
        {
            OutputIsTerminal = terminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            NoColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb",
            Width = terminal ? Math.Max(60, Console.WindowWidth) : 120,
        };
    }
}
