using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Data.Time;

namespace Merit.Calculation.Participants;

/// <summary>Goals of a period by measure and by whom they are for: a person, else a plan, else a team.</summary>
internal sealed class GoalTable
{
    private readonly Table _goals;
    private readonly ILookup<(string Measure, string Rank, string Whom), int> _rows;
    private readonly ILookup<int, string> _teams;

    public GoalTable(Dataset dataset, Period period)
    {
        _goals = dataset["goals"];
        var people = _goals.Find<ReferenceColumn>("person_id");
        _rows = Enumerable.Range(0, _goals.Count)
            .Where(row => _goals.Find("period")!.TextAt(row) == period.Name)
            .SelectMany(row => KeysOf(row).Select(key => (key, row)))
            .ToLookup(pair => pair.key, pair => pair.row);
        var members = dataset["team_members"];
        _teams = Enumerable.Range(0, members.Count).Where(row => Roster.RangeOf(members, row).Contains(period.End))
            .ToLookup(row => members.Find<ReferenceColumn>("person_id")!.Rows[row], row => members.Find("team")!.TextAt(row)!);

        IEnumerable<(string, string, string)> KeysOf(int row)
        {
            var measure = _goals.Find("measure")!.TextAt(row)!;
            if (people is not null && !people.IsEmpty(row))
            {
                yield return (measure, "person", people.TextAt(row)!);
            }
            else if (_goals.Find("plan")?.TextAt(row) is { } plan)
            {
                yield return (measure, "plan", plan);
            }
            else if (_goals.Find("team")?.TextAt(row) is { } team)
            {
                yield return (measure, "team", team);
            }
        }
    }

    /// <summary>The goal rows of the highest rank that are the person's; one in good data, none when there is no goal.</summary>
    public IReadOnlyList<int> RowsFor(int person, string personId, string plan, string measure)
    {
        int[] own = [.. _rows[(measure, "person", personId)]];
        if (own.Length > 0)
        {
            return own;
        }

        int[] ofPlan = [.. _rows[(measure, "plan", plan)]];
        return ofPlan.Length > 0 ? ofPlan : [.. _teams[person].Distinct(StringComparer.Ordinal).SelectMany(team => _rows[(measure, "team", team)])];
    }

    /// <summary>The value of a goal row.</summary>
    public Ratio ValueOf(int row) => _goals.Find<NumberColumn>("value")!.At(row)!.Value;

    /// <summary>Where a goal row came from.</summary>
    public Data.Diagnostics.SourceLocation OriginOf(int row) => _goals.OriginOf(row);

    /// <summary>The people who share a team with a person on the period's last day, the person included.</summary>
    public IReadOnlyList<int> TeamOf(int person)
    {
        var teams = _teams[person].ToHashSet(StringComparer.Ordinal);
        return [.. _teams.Where(member => member.Any(teams.Contains)).Select(member => member.Key).Order()];
    }
}
