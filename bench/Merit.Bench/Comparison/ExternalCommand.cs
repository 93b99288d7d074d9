using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Merit.Bench.Comparison;

/// <summary>A program to start, its arguments and the folder it starts in.</summary>
internal sealed record ExternalCommand(string File, IReadOnlyList<string> Arguments, string? Folder = null)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(60);

    /// <summary>Runs it to its end, at most an hour; a program that is not there is a failure like any other.</summary>
    public ExternalResult Run()
    {
        var start = new ProcessStartInfo(File, Arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.WorkingDirectory = Folder ?? start.WorkingDirectory;
        using var process = new Process { StartInfo = start };
        var (output, error) = (new StringBuilder(), new StringBuilder());
        process.OutputDataReceived += (_, line) => output.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => error.AppendLine(line.Data);
        var clock = Stopwatch.StartNew();
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            return new ExternalResult(-1, "", exception.Message, 0);
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            return new ExternalResult(-1, "", $"stopped after {Limit.TotalMinutes} minutes", clock.Elapsed.TotalMilliseconds);
        }

        var wall = clock.Elapsed.TotalMilliseconds;
        process.WaitForExit();
        return new ExternalResult(process.ExitCode, output.ToString(), error.ToString(), wall);
    }
}
