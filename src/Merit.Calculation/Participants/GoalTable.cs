using Merit.Calculation.Crediting;
using Merit.Calculation.Goals;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Plans;

namespace Merit.Calculation.Participants;

/// <summary>Goals by period, measure and whom they are for: a person, else a plan, else a team.</summary>
internal sealed class GoalTable
{
    private readonly Table _goals;
    private readonly Period _period;
    private readonly bool _isAhead;
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);
    private readonly ILookup<(string Period, string Measure, string Rank, string Whom), int> _rows;
    private readonly Teams _teams;

    /// <summary>The goals of a period, and of longer and shorter times that plans of that period read.</summary>
    /// <param name="dataset">The company.</param>
    /// <param name="plans">The plans, which say for what time goals are given.</param>
    /// <param name="period">The period.</param>
    /// <param name="isAhead">Whether goals that nobody has set yet, for anyone, are not missed.</param>
    public GoalTable(Dataset dataset, IReadOnlyList<Plan> plans, Period period, bool isAhead)
    {
        _isAhead = isAhead;
        _goals = dataset["goals"];
        _period = period;
        var people = _goals.Find<ReferenceColumn>("person_id");
        var periods = plans.Where(plan => plan.Period == period.Length).SelectMany(plan => plan.Goals).SelectMany(rule => rule.PeriodsRead(period)).Select(read => read.Name)
            .Append(period.Name).ToHashSet(StringComparer.Ordinal);
        _rows = Enumerable.Range(0, _goals.Count)
            .Where(row => periods.Contains(_goals.Find("period")!.TextAt(row)!))
            .SelectMany(row => KeysOf(row).Select(key => (key, row)))
            .ToLookup(pair => pair.key, pair => pair.row);
        _teams = new(dataset);

        IEnumerable<(string, string, string, string)> KeysOf(int row)
        {
            var (of, measure) = (_goals.Find("period")!.TextAt(row)!, _goals.Find("measure")!.TextAt(row)!);
            _set.Add(of);
            if (people is not null && !people.IsEmpty(row))
            {
                yield return (of, measure, "person", people.TextAt(row)!);
            }
            else if (_goals.Find("plan")?.TextAt(row) is { } plan)
            {
                yield return (of, measure, "plan", plan);
            }
            else if (_goals.Find("team")?.TextAt(row) is { } team)
            {
                yield return (of, measure, "team", team);
            }
        }
    }

    /// <summary>The goal rows of the highest rank that are the person's; one in good data, none when there is no goal.</summary>
    public IReadOnlyList<int> RowsFor(GoalHolder holder, string measure, Period period)
    {
        int[] own = [.. _rows[(period.Name, measure, "person", holder.Id)]];
        if (own.Length > 0)
        {
            return own;
        }

        int[] ofPlan = [.. holder.Plans.SelectMany(plan => _rows[(period.Name, measure, "plan", plan)])];
        return ofPlan.Length > 0 ? ofPlan : [.. _teams.Of(holder.Person, _period.End.DayNumber).SelectMany(team => _rows[(period.Name, measure, "team", team)])];
    }

    /// <summary>Whether a goal of this time that is not there is missed: goals are set in their time, and one of a time for which there are none yet is missed by whoever calculates it, not by who checks ahead.</summary>
    public bool IsMissed(Period time) => !_isAhead || _set.Contains(time.Name);

    /// <summary>The value of a goal row.</summary>
    public Ratio ValueOf(int row) => _goals.Find<NumberColumn>("value")!.At(row)!.Value;

    /// <summary>Where a goal row came from.</summary>
    public Data.Diagnostics.SourceLocation OriginOf(int row) => _goals.OriginOf(row);
}
