using System.Diagnostics;

namespace Merit.Cli.Tests;

/// <summary>The built command as a process of its own.</summary>
internal static class MeritProcess
{
    /// <summary>The folder that holds <c>merit</c>, as built for these tests.</summary>
    public static string Folder => AppContext.BaseDirectory;

    /// <summary>A process that is ready to start: <c>dotnet merit.dll</c> with these arguments.</summary>
    public static ProcessStartInfo Start(params string[] args) => Start("dotnet", [Path.Combine(Folder, "merit.dll"), .. args]);

    /// <summary>Any program, its output taken, and none of this machine's settings for language and colour.</summary>
    public static ProcessStartInfo Start(string program, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        start.StandardOutputEncoding = start.StandardErrorEncoding = System.Text.Encoding.UTF8;
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        return start;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<Captured> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }
}
