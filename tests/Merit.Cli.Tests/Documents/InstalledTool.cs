namespace Merit.Cli.Tests.Documents;

/// <summary>
/// The tool as people get it: packed with the libraries, then installed from that folder alone, without any other source of packages. Done once
/// for all tests that need it.
/// </summary>
public sealed class InstalledTool : IAsyncLifetime
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private readonly string _folder = Directory.CreateTempSubdirectory("merit-tool-").FullName;

    /// <summary>The folder with the packages.</summary>
    public string Packages => Path.Combine(_folder, "packages");

    /// <summary>The folder that holds <c>merit</c>.</summary>
    public string Tools => Path.Combine(_folder, "tools");

    public async ValueTask InitializeAsync()
    {
        await Do("pack", Checkout.Of("Merit.slnx"), "--no-build", "-c", Configuration, "-o", Packages);
        await Do("tool", "install", "Merit.Cli", "--tool-path", Tools, "--source", Packages);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task Do(params string[] arguments)
    {
        var run = await MeritProcess.RunAsync(MeritProcess.Start("dotnet", arguments));
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)}\n{run}");
        }
    }
}
