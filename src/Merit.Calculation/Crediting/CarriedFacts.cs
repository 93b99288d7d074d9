using Merit.Calculation.Release;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;

namespace Merit.Calculation.Crediting;

/// <summary>
/// What credits carry with them of their rows. Rows are read in their order while they are credited; in the order of people, each would be far from the last, and most of the time would go
/// into waiting for memory.
/// </summary>
/// <param name="Formula">The formula of <paramref name="Number"/>, by which it is known again.</param>
/// <param name="Number">A number of each row, none of which is empty; null when none is carried.</param>
/// <param name="Cash">What was received, of which the state is carried; null when none is.</param>
internal sealed record CarriedFacts(BoundFormula? Formula, CompiledNumber? Number, CashReceived? Cash)
{
    /// <summary>Nothing is carried.</summary>
    public static CarriedFacts None { get; } = new(null, null, null);

    /// <summary>The facts of some rows.</summary>
    /// <param name="rows">The rows, as many as <paramref name="count"/> says.</param>
    /// <param name="count">How many.</param>
    /// <param name="values">Where numbers go.</param>
    /// <param name="states">Where states go.</param>
    public void Read(int[] rows, int count, long[] values, PaidState[] states)
    {
        Number?.Numerators(rows, count, values);
        if (Cash is not null)
        {
            for (var i = 0; i < count; i++)
            {
                states[i] = Cash.StateOf(rows[i]);
            }
        }
    }
}
