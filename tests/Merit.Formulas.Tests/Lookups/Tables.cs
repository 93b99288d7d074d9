using System.Collections.Immutable;
using Merit.Data.Amounts;
using Merit.Data.Time;
using Merit.Formulas.Binding;
using Merit.Formulas.Lookups;
using Merit.Formulas.Tests.Binding;
using Merit.Formulas.Types;

namespace Merit.Formulas.Tests.Lookups;

/// <summary>Lookups for tests, and scopes that know them.</summary>
internal static class Tables
{
    /// <summary>4% from 12, 5% from 24, 6% above 36.</summary>
    public static LookupTable TermRate { get; } = Ratios("term_rate", [new("term_months", ValueKind.Number, LookupMatch.Stepped, [At(12), At(24), new(Number(36), Exclusive: true)])], "4%", "5%", "6%");

    /// <summary>Rows 10 and 20, columns 0% and 100%, lines between all of them: 1, 3 and 5, 11.</summary>
    public static LookupTable Plane { get; } = Between(LookupEnd.Flat, LookupEnd.Flat);

    /// <summary>150 through January, nothing in February, 200 from March on.</summary>
    public static LookupTable Daily { get; } = new("daily", ValueKind.Money,
        [new("date", ValueKind.Date, LookupMatch.InForce, [new(Day(1, 1), Through: new DateOnly(2026, 1, 31)), new(Day(3, 1))])], [Money(150), Money(200)]);

    /// <summary>150 for key accounts, 100 for others in the middle.</summary>
    public static LookupTable Segments { get; } = new("segments", ValueKind.Money, [new("segment", ValueKind.Text, LookupMatch.Exact, [new(FormulaValue.Of("key")), new(FormulaValue.Of("mid"))])], [Money(150), Money(100)]);

    /// <summary>About a movement, with the lookups.</summary>
    public static FormulaScope Movement { get; } = In(Scopes.Movement);

    /// <summary>About a participant, with the lookups; every period lies in 2026.</summary>
    public static FormulaScope Participant { get; } = In(Scopes.Participant) with { Periods = new(Calendar.Gregorian, PeriodLength.Month, new(new(2026, 1, 1), new(2026, 12, 31))) };

    public static LookupTable Between(LookupEnd below, LookupEnd above) => new("plane", ValueKind.Number,
        [
            new("row", ValueKind.Number, LookupMatch.Interpolated, [At(10), At(20)]) { Below = below, Above = above },
            new("column", ValueKind.Ratio, LookupMatch.Interpolated, [new(FormulaValue.Of(ValueKind.Ratio, 0)), new(FormulaValue.Of(ValueKind.Ratio, 1))]) { Below = below, Above = above },
        ],
        [Number(1), Number(3), Number(5), Number(11)]);

    public static FormulaValue Number(Ratio value) => FormulaValue.Of(ValueKind.Number, value);

    public static FormulaValue Share(Ratio value) => FormulaValue.Of(ValueKind.Ratio, value);

    public static FormulaValue Day(int month, int day) => FormulaValue.Of(new DateOnly(2026, month, day));

    private static LookupKey At(Ratio value) => new(Number(value));

    private static FormulaValue Money(Ratio value) => FormulaValue.Of(ValueKind.Money, value);

    private static LookupTable Ratios(string name, ImmutableArray<LookupInput> inputs, params IEnumerable<string> cells) =>
        new(name, ValueKind.Ratio, inputs, [.. cells.Select(cell => Share(Ratio.Parse(cell)))]);

    private static FormulaScope In(FormulaScope scope) => scope with { Lookups = new[] { TermRate, Plane, Daily, Segments }.ToDictionary(table => table.Name) };
}
