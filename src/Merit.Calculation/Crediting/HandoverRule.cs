using Merit.Calculation.Compilation;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Compilation;

namespace Merit.Calculation.Crediting;

/// <summary>Who has what of a row for a time after its account passed from one holder to another.</summary>
internal sealed class HandoverRule
{
    private readonly List<(int Within, Ratio Former, Ratio New, Func<int, bool> Holds)> _bands;

    public HandoverRule(BoundEventSet set, RowSource source, RunContext run) =>
        _bands = [.. set.Handover.Select(band => (band.Source.WithinDays, run.RunValue(band.Former).Number, run.RunValue(band.New).Number, run.Functions.Condition(band.Filter, source)))];

    /// <summary>Whether there is one.</summary>
    public bool Exists => _bands.Count > 0;

    /// <summary>What holders have of a row on a day.</summary>
    /// <param name="row">The row.</param>
    /// <param name="day">The day's number.</param>
    /// <param name="all">Every assignment of the account that counts.</param>
    /// <returns>Assignments with the part that is left of each; null for one that no handover is about.</returns>
    public IEnumerable<(Assignment Assignment, Ratio? Part, bool IsFormer)> Of(int row, int day, IReadOnlyList<Assignment> all)
    {
        var transfers = new HashSet<(int Day, int Role)>();
        foreach (var held in all.Where(one => one.Contains(day)))
        {
            var formers = Holds(all, held.Person, held.Role, held.From - 1) ? [] : FormersOf(all, held.From, held.Role);
            if (formers.Count == 0 || BandOf(row, day - held.From) is not { } band)
            {
                yield return (held, null, false);
                continue;
            }

            yield return (held, band.New, false);
            foreach (var former in transfers.Add((held.From, held.Role)) ? formers : [])
            {
                yield return (former, band.Former, true);
            }
        }
    }

    // Those who held it as the same until the day before, and do no more.
    private static List<Assignment> FormersOf(IReadOnlyList<Assignment> all, int day, int role) =>
        [.. all.Where(one => one.Role == role && one.To == day - 1 && !Holds(all, one.Person, role, day))];

    private static bool Holds(IReadOnlyList<Assignment> all, int person, int role, int day) => all.Any(one => one.Person == person && one.Role == role && one.Contains(day));

    private (Ratio Former, Ratio New)? BandOf(int row, int since)
    {
        foreach (var (within, former, ours, holds) in _bands)
        {
            if (since <= within && holds(row))
            {
                return (former, ours);
            }
        }

        return null;
    }
}
