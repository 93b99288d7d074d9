using Merit.Data.Time;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Compilation;

/// <summary>What formulas may read of the period.</summary>
internal static class RunSymbols
{
    public static readonly ScalarSymbol Start = new("period.start", new(ValueKind.Date), IsPerPerson: false);
    public static readonly ScalarSymbol End = new("period.end", new(ValueKind.Date), IsPerPerson: false);
    public static readonly ScalarSymbol Days = new("period.days", new(ValueKind.Count), IsPerPerson: false);

    public static readonly ScalarSymbol Year = new("period.year", new(ValueKind.Count), IsPerPerson: false);
    public static readonly ScalarSymbol Number = new("period.number", new(ValueKind.Count), IsPerPerson: false);

    public static IEnumerable<ScalarSymbol> All => [Start, End, Days, Year, Number];

    /// <summary>The values for a period.</summary>
    public static IEnumerable<(ScalarSymbol Symbol, FormulaValue Value)> For(Period period) =>
    [
        (Start, FormulaValue.Of(period.Start)), (End, FormulaValue.Of(period.End)), (Days, FormulaValue.Of(ValueKind.Count, period.Days)),
        (Year, FormulaValue.Of(ValueKind.Count, period.Year)), (Number, FormulaValue.Of(ValueKind.Count, period.Number)),
    ];
}
