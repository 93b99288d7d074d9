using Merit.Formulas.Compilation;

namespace Merit.Calculation.Crediting;

/// <summary>The rows of an event set or snapshot in the period, and who is credited with which share of each; one entry per row and person.</summary>
internal sealed class CreditedRows
{
    /// <summary>The table and its computed columns.</summary>
    public required RowSource Source { get; init; }

    /// <summary>Every row of the set, once, whoever holds it.</summary>
    public required int[] Selected { get; init; }

    /// <summary>The credited row, credit by credit.</summary>
    public required int[] Rows { get; init; }

    /// <summary>The credited person, credit by credit.</summary>
    public required int[] Persons { get; init; }

    /// <summary>The share, credit by credit, over <see cref="ShareDenominator"/>.</summary>
    public required long[] Shares { get; init; }

    /// <summary>What every share is divided by.</summary>
    public required long ShareDenominator { get; init; }

    /// <summary>The day of a row.</summary>
    public required Func<int, int> Day { get; init; }

    /// <summary>Whether a count takes a shared row whole.</summary>
    public required bool CountsWhole { get; init; }

    /// <summary>How many credits.</summary>
    public int Count => Rows.Length;

    /// <summary>The largest share, as a numerator.</summary>
    public long LargestShare => Shares.Length == 0 ? 0 : Shares.Max();
}
