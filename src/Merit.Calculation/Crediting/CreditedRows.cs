using Merit.Calculation.Crediting.Provisional;
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

    /// <summary>What becomes of rows that are credited for the time being; null where credit is for good.</summary>
    public ProvisionalRows? Provisional { get; init; }

    /// <summary>Whether any row counts on another day than its own.</summary>
    public bool HasLater => Provisional is { Later.Count: > 0 };

    /// <summary>-1 for a row that is taken back, else 1.</summary>
    public int SignOf(int row) => HasLater && Provisional!.Later.TryGetValue(row, out var later) && later.Entry.TakesBack ? -1 : 1;

    /// <summary>The number of the day on which a row counts: its own, but for what is taken back, or credited late.</summary>
    public int CountsOn(int row) => HasLater && Provisional!.Later.TryGetValue(row, out var later) ? later.Entry.Day : Day.Of(row);

    /// <summary>In whose terms a row is credited.</summary>
    /// <param name="row">The row.</param>
    /// <param name="run">The run that looks at it.</param>
    public RunContext OriginOf(int row, RunContext run) => HasLater ? Provisional!.OriginOf(row) : run;

    /// <summary>What every share is divided by.</summary>
    public long ShareDenominator => Credits.Shares.Denominator;

    /// <summary>The order of two rows: by day, then key.</summary>
    public int CompareRows(int left, int right)
    {
        var byDay = CountsOn(left).CompareTo(CountsOn(right));
        return byDay != 0 || Source.Table.Ids is not { } ids ? byDay : ids.CompareRows(left, right);
    }
}
