namespace Merit.Cli.Tests.Help;

public sealed class HelpExampleTests
{
    [Fact]
    public async Task Every_example_of_the_help_can_be_typed_as_it_stands()
    {
        string[] order = ["new", "check", "calculate", "explain", "import", "schema", "completion"];
        var pages = order.Select(command => Captured.Run(command, "--help").Output).Prepend(Captured.Run("--help").Output.Replace("A first walk", "Examples\n", StringComparison.Ordinal));
        var lines = pages.SelectMany(page => page.Split('\n').SkipWhile(line => !line.StartsWith("Example", StringComparison.Ordinal)))
            .Where(line => line.StartsWith("  merit ", StringComparison.Ordinal) && !line.Contains('>', StringComparison.Ordinal))
            .Select(line => line.Trim().Split("  ")[0]).Distinct(StringComparer.Ordinal).ToList();
        using var tools = new Documents.BuiltTool();
        var folder = Directory.CreateTempSubdirectory("merit-help-");
        try
        {
            lines.Count.ShouldBeGreaterThan(8);
            var start = MeritProcess.Start("bash", ["--norc", "-c", string.Join('\n', lines.Select(line => $"{line} || {{ echo \"failed: {line.Replace("\"", "'", StringComparison.Ordinal)}\"; exit 1; }}"))]);
            start.WorkingDirectory = folder.FullName;
            start.Environment["PATH"] = tools.Folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");

            var run = await MeritProcess.RunAsync(start);

            run.ExitCode.ShouldBe(0, run.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
