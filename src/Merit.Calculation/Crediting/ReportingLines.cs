using Merit.Data.Tables;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Crediting;

/// <summary>Who reports to whom on a day.</summary>
internal sealed class ReportingLines
{
    private readonly ILookup<int, ReportingLine> _managers;
    private readonly ILookup<int, ReportingLine> _reports;

    public ReportingLines(Dataset dataset)
    {
        var table = dataset["reporting"];
        var rows = new List<(int Person, int Manager, int From, int To)>();
        for (var row = 0; row < table.Count; row++)
        {
            rows.Add((table.Find<ReferenceColumn>("person_id")!.Rows[row], table.Find<ReferenceColumn>("manager_id")!.Rows[row],
                table.Find<DateColumn>("from")!.DayNumbers[row], table.Find<DateColumn>("to")?.At(row)?.DayNumber ?? DateOnly.MaxValue.DayNumber));
        }

        _managers = rows.ToLookup(r => r.Person, r => new ReportingLine(r.Manager, r.From, r.To));
        _reports = rows.ToLookup(r => r.Manager, r => new ReportingLine(r.Person, r.From, r.To));
    }

    /// <summary>Those above a person on a day, nearest first; a circle of managers ends where it closes.</summary>
    public IReadOnlyList<int> Above(int person, int day, Rollup rollup) => rollup == Rollup.None ? [] : Walk(_managers, person, day, rollup == Rollup.AllLevels);

    /// <summary>Those below a person on a day.</summary>
    public IReadOnlyList<int> Below(int person, int day, bool allLevels) => Walk(_reports, person, day, allLevels);

    private static List<int> Walk(ILookup<int, ReportingLine> lines, int person, int day, bool allLevels)
    {
        var found = new List<int>();
        var seen = new HashSet<int> { person };
        var level = new List<int> { person };
        do
        {
            level = [.. level.SelectMany(one => lines[one]).Where(line => line.Contains(day)).Select(line => line.Person).Where(seen.Add)];
            found.AddRange(level);
        }
        while (allLevels && level.Count > 0);
        return found;
    }
}
