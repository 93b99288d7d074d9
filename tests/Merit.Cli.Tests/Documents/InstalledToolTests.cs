using System.IO.Compression;

namespace Merit.Cli.Tests.Documents;

public sealed class InstalledToolTests(InstalledTool tool) : IClassFixture<InstalledTool>
{
    [Fact]
    public async Task The_tutorial_runs_word_for_word_with_the_installed_tool()
    {
        var folder = Directory.CreateTempSubdirectory("merit-tutorial-");
        try
        {
            await DocumentedCommands.MatchAsync("docs/tutorial/README.md", folder.FullName, tool.Tools);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_installed_tool_has_the_cookbook_with_it()
    {
        var run = await MeritProcess.RunAsync(MeritProcess.Start(Path.Combine(tool.Tools, "merit"), ["new", "--list"]));

        run.ExitCode.ShouldBe(0, run.ToString());
        foreach (var recipe in Directory.EnumerateDirectories(Checkout.Of("examples/cookbook")).Select(path => Path.GetFileName(path)))
        {
            run.Output.ShouldContain(recipe);
        }
    }

    [Fact]
    public void Every_library_and_the_tool_are_packed_with_a_readme_and_the_licence()
    {
        var packages = Directory.EnumerateFiles(tool.Packages, "*.nupkg").ToList();

        packages.Select(path => Path.GetFileName(path).Split(".0.")[0]).ShouldBe(
            Directory.EnumerateDirectories(Checkout.Of("src")).Select(path => Path.GetFileName(path)), ignoreOrder: true);
        foreach (var path in packages)
        {
            using var package = ZipFile.OpenRead(path);
            package.GetEntry("README.md").ShouldNotBeNull(path);
            var specification = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal));
            using var reader = new StreamReader(specification.Open());
            reader.ReadToEnd().ShouldContain("<license type=\"expression\">Apache-2.0</license>");
        }
    }
}
