namespace Merit.Application.Tests.Recipes;

/// <summary>A person who joins a company: on the same plan, with the same pay and goals as somebody, but with no customer, team or report of theirs.</summary>
internal static class Newcomer
{
    private const string Id = "zz-newcomer";

    /// <summary>Adds the person to the files.</summary>
    /// <returns>The person's key.</returns>
    public static string Join(string folder, string somebody)
    {
        foreach (var (table, column) in (ReadOnlySpan<(string, string)>)[("people", "id"), ("pay", "person_id"), ("plan_assignments", "person_id"), ("goals", "person_id")])
        {
            var file = System.IO.Path.Combine(folder, "data", table + ".csv");
            if (File.Exists(file))
            {
                var lines = File.ReadAllLines(file);
                var at = Array.IndexOf(lines[0].Split(','), column);
                File.AppendAllLines(file, lines.Skip(1).Where(line => at >= 0 && line.Split(',')[at] == somebody).Select(line => As(line, at)));
            }
        }

        return Id;
    }

    private static string As(string line, int at)
    {
        var fields = line.Split(',');
        fields[at] = Id;
        return string.Join(',', fields);
    }
}
