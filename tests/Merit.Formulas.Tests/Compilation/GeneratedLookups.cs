using System.Collections.Immutable;
using Merit.Data.Amounts;
using Merit.Formulas.Lookups;
using Merit.Formulas.Types;

namespace Merit.Formulas.Tests.Compilation;

/// <summary>Lookups of every form that generated formulas call, with keys that no numerator of a column can equal and days at the ends of the calendar.</summary>
internal static class GeneratedLookups
{
    private static readonly DateOnly Leap = new(2024, 2, 29);

    public static IReadOnlyList<LookupTable> All { get; } =
    [
        Of("steps", ValueKind.Ratio, [Steps(ValueKind.Number, new(new(1, 3)), new(12), new(24, true), new(new(73, 2)))], "4%", "1/7", "-2%", "12.5%"),
        Of("scores", ValueKind.Ratio, [Exact(ValueKind.Number, new Ratio(1, 2), 3, -7, new(10, 3), 0)], "1/3", "2%", "5%", "-1/9", "8%"),
        Of("lines", ValueKind.Ratio, [new("x", ValueKind.Number, LookupMatch.Interpolated, [Key(ValueKind.Number, 0), Key(ValueKind.Number, 10)]) { Above = LookupEnd.Flat }], "0%", "50%"),
        Of("daily", ValueKind.Money,
            [new("date", ValueKind.Date, LookupMatch.InForce, [new(FormulaValue.Of(new DateOnly(2022, 1, 1)), Through: Leap.AddDays(-1)), new(FormulaValue.Of(Leap), Through: Leap), new(FormulaValue.Of(Leap.AddDays(2)))])], "150", "1001/7", "200.01"),
        Of("segments", ValueKind.Money, [new("segment", ValueKind.Text, LookupMatch.Exact, [new(FormulaValue.Of("z")), new(FormulaValue.Of("x")), new(FormulaValue.Of("A1"))])], "10", "20", "1/3"),
        Of("matrix", ValueKind.Ratio,
            [
                Steps(ValueKind.Money, new(-100), new(1000, true), new(5000)),
                new("date", ValueKind.Date, LookupMatch.Stepped, [new(FormulaValue.Of(DateOnly.MinValue), true), new(FormulaValue.Of(Leap)), new(FormulaValue.Of(DateOnly.MaxValue), true)]),
            ],
            "1%", "2%", "3%", "4%", "5%", "6%", "7%", "8%", "9%"),
    ];

    private static LookupTable Of(string name, ValueKind kind, ImmutableArray<LookupInput> inputs, params IEnumerable<string> cells) => new(name, kind, inputs, [.. cells.Select(cell => FormulaValue.Of(kind, Ratio.Parse(cell)))]);

    private static LookupInput Steps(ValueKind kind, params IEnumerable<Step> steps) => new("x", kind, LookupMatch.Stepped, [.. steps.Select(step => Key(kind, step.At, step.Exclusive))]);

    private static LookupInput Exact(ValueKind kind, params IEnumerable<Ratio> keys) => new("x", kind, LookupMatch.Exact, [.. keys.Select(key => Key(kind, key))]);

    private static LookupKey Key(ValueKind kind, Ratio at, bool exclusive = false) => new(FormulaValue.Of(kind, at), exclusive);

    private sealed record Step(Ratio At, bool Exclusive = false);
}
