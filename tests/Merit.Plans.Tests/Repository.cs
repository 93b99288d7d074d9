using System.Runtime.CompilerServices;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Plans.Calendars;

namespace Merit.Plans.Tests;

internal static class Repository
{
    public static string Folder { get; } = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public static IEnumerable<string> PlansUnder(string folder) => Directory
        .EnumerateFiles(Path.Combine(Folder, folder), "*.yaml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
        .Where(path => path.Contains("/plans/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The calendars of the company whose plan it is.</summary>
    public static CalendarSet CalendarsOf(string plan)
    {
        var path = Path.Combine(Folder, Path.GetDirectoryName(Path.GetDirectoryName(plan))!, "calendars.yaml");
        var bag = new DiagnosticBag();
        var calendars = File.Exists(path) ? CalendarReader.Read(File.ReadAllText(path), path, bag) : CalendarSet.BuiltIn;
        bag.Items.ShouldBeEmpty();
        return calendars.ShouldNotBeNull();
    }

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Merit.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run beside their sources.");
    }
}
