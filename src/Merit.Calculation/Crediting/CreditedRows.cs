using Merit.Calculation.Exchange;
using Merit.Calculation.Running;
using Merit.Formulas.Compilation;

namespace Merit.Calculation.Crediting;

/// <summary>The rows of an event set or snapshot in the period, and who is credited with which share of each; one credit per row and person.</summary>
internal sealed class CreditedRows
{
    private readonly Lazy<int[]> _selected;

    /// <summary>Rows that are found when asked for: few ask for them.</summary>
    public CreditedRows(Func<int[]> selected) => _selected = new(selected);

    /// <summary>The table and its computed columns.</summary>
    public required RowSource Source { get; init; }

    /// <summary>Every row of the set, once, whoever holds it.</summary>
    public int[] Selected => _selected.Value;

    /// <summary>The credits.</summary>
    public required CreditTable Credits { get; init; }

    /// <summary>How amounts in other currencies were converted; null where none was.</summary>
    public SetConversion? Conversion { get; init; }

    /// <summary>What the credits carry of their rows.</summary>
    public CarriedFacts Carried { get; init; } = CarriedFacts.None;

    /// <summary>The day of a row.</summary>
    public required RowDay Day { get; init; }

    /// <summary>The day whose holders are credited with all rows, of a snapshot; null where each row has a day of its own.</summary>
    public int? HolderDay { get; init; }

    /// <summary>Whether a count takes a shared row whole.</summary>
    public required bool CountsWhole { get; init; }

    /// <summary>Which rows count nowhere, whatever selects them; null for none.</summary>
    public Func<int, bool>? Excluded { get; init; }

    /// <summary>What every share is divided by.</summary>
    public long ShareDenominator => Credits.Shares.Denominator;

    /// <summary>The order of two rows: by day, then key.</summary>
    public int CompareRows(int left, int right)
    {
        var byDay = Day.Of(left).CompareTo(Day.Of(right));
        return byDay != 0 || Source.Table.Ids is not { } ids ? byDay : ids.CompareRows(left, right);
    }
}
