using Merit.Calculation.Compilation;
using Merit.Calculation.Release;
using Merit.Calculation.Running;
using Merit.Data.Tables;

namespace Merit.Calculation.Crediting;

/// <summary>Credits the rows of an event set in whatever way the plan says. Shares are found first, row by row: what they are all divided by is known when the last is.</summary>
/// <param name="set">The set.</param>
/// <param name="holders">Whom a row reaches.</param>
/// <param name="day">The day of a row.</param>
/// <param name="firstDay">The day number from which the credits' days are counted.</param>
/// <param name="carried">What credits carry of their rows.</param>
/// <param name="run">The plan's run.</param>
internal sealed class ExactCrediting(BoundEventSet set, RowHolders holders, RowDay day, int firstDay, CarriedFacts carried, RunContext run)
{
    /// <summary>The credits of a table's rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="eachBlock">Hands on the rows of the set from one row up to another, some at a time.</param>
    public CreditTable Credit(Table table, Action<int, int, Action<int[], int>> eachBlock)
    {
        var parts = Parts.Of(table.Count);
        var found = new List<FoundCredit>[parts.Count];
        parts.Run((part, from, end) =>
        {
            var (values, states) = (new long[Parts.Block], new PaidState[Parts.Block]);
            var own = found[part] = [];
            eachBlock(from, end, (rows, count) =>
            {
                carried.Read(rows, count, values, states);
                for (var i = 0; i < count; i++)
                {
                    own.AddRange(FoundCredit.Of(holders, rows[i], day.Of(rows[i]) - firstDay, values[i], states[i]));
                }
            });
        }, run.Cancellation);
        var (credits, shares) = FoundCredit.Pack(found, set, run);
        return CreditTable.Of(credits, run.People.Count, shares, firstDay, (first, last) => run.RanksOf(table, first, last), run.Cancellation);
    }
}
