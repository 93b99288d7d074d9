namespace Merit.Architecture.Tests;

/// <summary>Who may refer to whom. A new project or arrow is a decision: it is written here, and in docs/decisions when it changes a direction.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, Allowed> Source = new(StringComparer.Ordinal)
    {
        ["Data"] = new([], []),
        ["Documents"] = new(["Data"], ["YamlDotNet"]),
        ["Formulas"] = new(["Data"], []),
        ["Imports"] = new(["Documents", "Formulas"], ["CsvHelper", "ExcelDataReader"]),
        ["Plans"] = new(["Documents", "Formulas"], []),
        ["Calculation"] = new(["Plans"], []),
        ["Application"] = new(["Calculation", "Imports"], []),
        ["Cli"] = new(["Application"], ["Spectre.Console", "System.CommandLine"]),
    };

    /// <summary>The slow evaluator checks the fast one, so it shares nothing with it beyond values and syntax trees.</summary>
    private static readonly Dictionary<string, Allowed> TestLibraries = new(StringComparer.Ordinal)
    {
        ["Reference"] = new(["Data", "Formulas", "Plans"], []),
        ["Agreement"] = new(["Calculation", "Reference"], []),
        ["Testing"] = new([], []),
    };

    [Fact]
    public void Every_source_project_is_in_the_table_and_the_table_names_no_other() =>
        Repository.ProjectsUnder("src").Select(project => project.Name).ShouldBe(Source.Keys, ignoreOrder: true);

    [Fact]
    public void Source_projects_refer_only_along_the_arrows() => Violations(Repository.ProjectsUnder("src"), Source).ShouldBeEmpty();

    [Fact]
    public void Test_libraries_refer_only_along_the_arrows()
    {
        var libraries = Repository.ProjectsUnder("tests").Where(project => !project.Name.EndsWith(".Tests", StringComparison.Ordinal)).ToList();

        libraries.Select(project => project.Name).ShouldBe(TestLibraries.Keys, ignoreOrder: true);
        Violations(libraries, TestLibraries).ShouldBeEmpty();
    }

    [Fact]
    public void The_loop_by_hand_that_Merit_is_measured_against_shares_nothing_with_it() =>
        Violations([Repository.ProjectsUnder("bench").Single(project => project.Name == "Bench.HandWritten")], new(StringComparer.Ordinal) { ["Bench.HandWritten"] = new([], []) }).ShouldBeEmpty();

    [Fact]
    public void The_arrows_run_in_no_circle()
    {
        var placed = new HashSet<string>(StringComparer.Ordinal);
        while (Source.Keys.FirstOrDefault(name => !placed.Contains(name) && Source[name].Projects.All(placed.Contains)) is { } next)
        {
            placed.Add(next);
        }

        Source.Keys.Except(placed, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Compiled_assemblies_refer_only_to_what_the_arrows_reach()
    {
        foreach (var name in Source.Keys)
        {
            var assembly = System.Reflection.Assembly.Load(name == "Cli" ? "merit" : $"Merit.{name}");
            var referred = assembly.GetReferencedAssemblies()
                .Select(reference => reference.Name ?? "")
                .Where(reference => reference.StartsWith("Merit.", StringComparison.Ordinal))
                .Select(reference => reference["Merit.".Length..]);

            referred.Except(Reached(name), StringComparer.Ordinal).ShouldBeEmpty($"{assembly.GetName().Name} refers to");
        }
    }

    [Theory]
    [InlineData("Data")]
    [InlineData("Formulas")]
    [InlineData("Documents")]
    [InlineData("Plans")]
    [InlineData("Calculation")]
    public void The_core_knows_no_database_no_web_and_no_host(string name)
    {
        string[] foreign = ["System.Data", "System.Net", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions", "System.Console"];

        var referred = System.Reflection.Assembly.Load($"Merit.{name}").GetReferencedAssemblies().Select(reference => reference.Name ?? "");

        referred.Where(reference => foreign.Any(start => reference.StartsWith(start, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static HashSet<string> Reached(string name) =>
        [.. Source[name].Projects, .. Source[name].Projects.SelectMany(Reached)];

    private static List<string> Violations(IEnumerable<ProjectFile> projects, Dictionary<string, Allowed> table)
    {
        var violations = new List<string>();
        foreach (var project in projects)
        {
            var allowed = table.GetValueOrDefault(project.Name) ?? new Allowed([], []);
            violations.AddRange(project.Projects.Except(allowed.Projects, StringComparer.Ordinal).Select(other => $"Merit.{project.Name} -> Merit.{other}"));
            violations.AddRange(project.Packages.Except(allowed.Packages, StringComparer.Ordinal).Select(package => $"Merit.{project.Name} -> package {package}"));
            violations.AddRange(project.Others.Select(other => $"Merit.{project.Name} -> {other}"));
        }

        return violations;
    }

    private sealed record Allowed(IReadOnlyList<string> Projects, IReadOnlyList<string> Packages);
}
