using Merit.Data.Tables;
using Merit.Formulas.Types;

namespace Merit.Imports.Feeding;

/// <summary>Values of formulas as the cells of a table are written.</summary>
internal static class FormulaText
{
    /// <summary>The text that reads back to the same value.</summary>
    public static string Of(FormulaValue value) =>
        value.Kind is ValueKind.Money or ValueKind.Ratio or ValueKind.Count or ValueKind.Number ? value.Number.ToShortString() : value.ToString();

    /// <summary>Whether a value of this kind can stand in a column of this type.</summary>
    public static bool Fits(ValueKind kind, ColumnType type) => type switch
    {
        ColumnType.Id or ColumnType.Text or ColumnType.Reference => kind is ValueKind.Text or ValueKind.Row,
        ColumnType.Date => kind == ValueKind.Date,
        ColumnType.YesNo => kind == ValueKind.YesNo,
        _ => kind is ValueKind.Money or ValueKind.Ratio or ValueKind.Count or ValueKind.Number,
    };

    /// <summary>The kind that formulas know a column's values as.</summary>
    public static ValueKind KindOf(ColumnType type) => type switch
    {
        ColumnType.Date => ValueKind.Date,
        ColumnType.Number => ValueKind.Number,
        ColumnType.Ratio => ValueKind.Ratio,
        ColumnType.Money => ValueKind.Money,
        ColumnType.Count => ValueKind.Count,
        ColumnType.YesNo => ValueKind.YesNo,
        ColumnType.Reference => ValueKind.Row,
        _ => ValueKind.Text,
    };
}
