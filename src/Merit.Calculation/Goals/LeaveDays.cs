using Merit.Calculation.Participants;
using Merit.Data.Tables;
using Merit.Plans.Goals;

namespace Merit.Calculation.Goals;

/// <summary>Who is on leave when.</summary>
internal sealed class LeaveDays
{
    private readonly ILookup<int, int> _rowsOf;

    public LeaveDays(Dataset dataset)
    {
        Table = dataset["leave"];
        var person = Table.Find<ReferenceColumn>("person_id");
        _rowsOf = Enumerable.Range(0, Table.Count).ToLookup(row => person!.Rows[row]);
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>A person's leaves that count for a goal, in order of their first day.</summary>
    public IReadOnlyList<Leave> Of(int person, GoalRule rule) =>
    [
        .. _rowsOf[person].Where(row => rule.LeaveKinds.IsEmpty || (Table.Find("kind")?.TextAt(row) is { } kind && rule.LeaveKinds.Contains(kind, StringComparer.Ordinal)))
            .Select(row => new Leave(Table, row, Roster.RangeOf(Table, row))).OrderBy(leave => leave.Days.From),
    ];
}
