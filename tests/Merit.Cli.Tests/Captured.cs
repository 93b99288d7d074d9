using System.Text;
using Merit.Cli.Terminal;

namespace Merit.Cli.Tests;

/// <summary>One run of the command in this process, and what it wrote.</summary>
internal sealed record Captured(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command line; paths in it are relative to the test process's folder unless they are absolute.</summary>
    public static Captured Run(params string[] args) => Run(new Watched(), args);

    /// <summary>Runs a command line as somebody watches it in a certain way.</summary>
    public static Captured Run(Watched watched, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var console = new CliConsole(output, error)
        {
            OutputIsTerminal = watched.Terminal,
            ErrorIsTerminal = watched.Terminal,
            NoColour = watched.NoColour,
            Width = watched.Width,
        };
        var exitCode = MeritCommand.Run(args, console, watched.Cancellation);
        return new(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <summary>Exit code, standard output and standard error as one text for a golden file.</summary>
    public override string ToString() => $"exit code {ExitCode}\n--- standard output\n{Output}--- standard error\n{Error}";
}
