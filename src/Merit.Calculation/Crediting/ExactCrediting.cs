using Merit.Calculation.Compilation;
using Merit.Calculation.Crediting.Provisional;
using Merit.Calculation.Release;
using Merit.Calculation.Running;
using Merit.Formulas.Compilation;

namespace Merit.Calculation.Crediting;

/// <summary>Credits the rows of an event set in whatever way the plan says. Shares are found first, row by row: what they are all divided by is known when the last is.</summary>
/// <param name="set">The set.</param>
/// <param name="source">Its rows.</param>
/// <param name="holders">Whom a row reaches.</param>
/// <param name="day">The day of a row.</param>
/// <param name="firstDay">The day number from which the credits' days are counted.</param>
/// <param name="carried">What credits carry of their rows.</param>
/// <param name="run">The plan's run.</param>
internal sealed class ExactCrediting(BoundEventSet set, RowSource source, RowHolders holders, RowDay day, int firstDay, CarriedFacts carried, RunContext run)
{
    /// <summary>The credits of a table's rows.</summary>
    /// <param name="eachBlock">Hands on the rows of the set from one row up to another, some at a time.</param>
    /// <param name="provisional">What becomes of rows after their own day; null where credit is for good.</param>
    public CreditTable Credit(Action<int, int, Action<int[], int>> eachBlock, ProvisionalRows? provisional)
    {
        var parts = Parts.Of(source.Table.Count);
        var found = new List<FoundCredit>[parts.Count];
        parts.Run((part, from, end) =>
        {
            var own = found[part] = [];
            eachBlock(from, end, (rows, count) => own.AddRange(Of(rows, count, row => FoundCredit.Of(holders, row, day.Of(row) - firstDay))));
        }, run.Cancellation);
        if (provisional is { Later.Count: > 0 })
        {
            // Credits of one day stand in order of rows, whenever the rows happened.
            found = [[.. found.SelectMany(part => part).Concat(Later(provisional)).OrderBy(credit => credit.Row)]];
        }

        var (credits, shares) = FoundCredit.Pack(found, set, run);
        return CreditTable.Of(credits, run.People.Count, shares, firstDay, (first, last) => run.RanksOf(source.Table, first, last), run.Cancellation);
    }

    // Whoever was credited, by the terms of then, with the same share; what is taken back with the other sign.
    private List<FoundCredit> Later(ProvisionalRows provisional)
    {
        var holdersOf = new Dictionary<RunContext, RowHolders>();
        int[] rows = [.. provisional.Later.Keys];
        return Of(rows, rows.Length, row =>
        {
            var (entry, origin) = provisional.Later[row];
            if (!holdersOf.TryGetValue(origin, out var then))
            {
                then = new(set, source, day, origin);
                holdersOf.Add(origin, then);
            }

            return FoundCredit.Of(then, row, entry.Day - firstDay).Select(credit => entry.TakesBack ? credit with { Share = -credit.Share } : credit);
        });
    }

    private List<FoundCredit> Of(int[] rows, int count, Func<int, IEnumerable<FoundCredit>> creditsOf)
    {
        var (values, states) = (new long[count], new PaidState[count]);
        carried.Read(rows, count, values, states);
        return [.. Enumerable.Range(0, count).SelectMany(i => creditsOf(rows[i]).Select(credit => credit with { Value = values[i], State = states[i] }))];
    }
}
