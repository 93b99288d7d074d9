using System.Text.Json;

namespace Merit.Architecture.Tests;

public sealed class ThirdPartyNoticesTests
{
    [Fact]
    public void Every_package_a_source_project_resolves_is_named_with_its_version()
    {
        var notices = File.ReadAllText(Repository.PathTo("THIRD-PARTY-NOTICES.md"));

        var packages = Repository.ProjectsUnder("src")
            .SelectMany(project => ResolvedPackages(Path.Combine(project.Folder, "packages.lock.json")))
            .Distinct()
            .Order()
            .ToList();

        packages.ShouldNotBeEmpty();
        packages.Where(package => !notices.Contains($"| {package.Name} | {package.Version} |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static List<(string Name, string Version)> ResolvedPackages(string lockFile)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(lockFile));
        return
        [
            .. document.RootElement.GetProperty("dependencies").EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.TryGetProperty("resolved", out _))
                .Select(package => (package.Name, package.Value.GetProperty("resolved").GetString()!)),
        ];
    }
}
