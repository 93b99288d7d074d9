using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>Kinds of value as messages name them.</summary>
internal static class KindNames
{
    public static string Of(FormulaType type) => type.Kind switch
    {
        ValueKind.Money => "money",
        ValueKind.Ratio => "a ratio",
        ValueKind.Count => "a count",
        ValueKind.Number => "a plain number",
        ValueKind.Date => "a date",
        ValueKind.Duration => "a duration",
        ValueKind.Text => "text",
        ValueKind.YesNo => "yes or no",
        _ => type.Table is null ? "a row" : $"a row of {type.Table}",
    };
}
