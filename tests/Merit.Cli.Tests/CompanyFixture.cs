namespace Merit.Cli.Tests;

/// <summary>A company's folder for one test: a recipe of the cookbook, with changes, gone when the test is over.</summary>
internal sealed class CompanyFixture : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("merit-cli-");

    public CompanyFixture(string recipe = "renewals-and-expansions")
    {
        Captured.Run("new", Folder, "--from", recipe).ExitCode.ShouldBe(ExitCode.Ok);
    }

    /// <summary>The folder, called <c>acme</c>.</summary>
    public string Folder => Path.Combine(_parent.FullName, "acme");

    /// <summary>The path of something beside the folder.</summary>
    public string Beside(string name) => Path.Combine(_parent.FullName, name);

    /// <summary>Replaces a text of a file, which must be there.</summary>
    public CompanyFixture Change(string file, string from, string to)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(from);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Runs a command; <c>acme</c> among its arguments is the folder, and where it is shows as <c>acme</c>.</summary>
    public Captured Run(params string[] args) => Run(new Watched(), args);

    /// <summary>Runs a command as somebody watches it in a certain way.</summary>
    public Captured Run(Watched watched, params string[] args)
    {
        var run = Captured.Run(watched, [.. args.Select(arg => arg == "acme" ? Folder : arg)]);
        return run with { Output = Shown(run.Output), Error = Shown(run.Error) };
    }

    public void Dispose() => _parent.Delete(recursive: true);

    private string Shown(string text) => text.Replace(_parent.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
