using Merit.Data.Amounts;
using Merit.Data.Time;
using Merit.Formulas.Syntax;

namespace Merit.Formulas.Types;

/// <summary>A value of a formula. "No value" is a null <see cref="Nullable{T}"/> of this.</summary>
/// <remarks>Money is held in units of the currency, exact and unrounded.</remarks>
public readonly record struct FormulaValue
{
    private FormulaValue(ValueKind kind, Ratio number, string? text, DateOnly date)
    {
        Kind = kind;
        Number = number;
        Text = text;
        Date = date;
    }

    /// <summary>Which of the parts counts.</summary>
    public ValueKind Kind { get; }

    /// <summary>The number: of money, ratio, count, number; of days or months of a duration; 1 or 0 of yes or no; the row number of a row.</summary>
    public Ratio Number { get; }

    /// <summary>The text, or the unit of a duration; else null.</summary>
    public string? Text { get; }

    /// <summary>The day, of a date.</summary>
    public DateOnly Date { get; }

    /// <summary>Yes or no.</summary>
    public bool IsYes => !Number.IsZero;

    /// <summary>The row number, of a row.</summary>
    public int Row => (int)Number.Numerator;

    /// <summary>A number of a numeric kind.</summary>
    public static FormulaValue Of(ValueKind kind, Ratio number) => new(kind, number, null, default);

    /// <summary>Text.</summary>
    public static FormulaValue Of(string text) => new(ValueKind.Text, default, text, default);

    /// <summary>A day.</summary>
    public static FormulaValue Of(DateOnly date) => new(ValueKind.Date, default, null, date);

    /// <summary>Yes or no.</summary>
    public static FormulaValue Of(bool yes) => new(ValueKind.YesNo, yes ? 1 : 0, null, default);

    /// <summary>A duration.</summary>
    public static FormulaValue Of(int count, DurationUnit unit) => new(ValueKind.Duration, count, unit.ToString(), default);

    /// <summary>A row.</summary>
    public static FormulaValue OfRow(int row) => new(ValueKind.Row, row, null, default);

    /// <summary>The unit, of a duration.</summary>
    public DurationUnit DurationUnit => Enum.Parse<DurationUnit>(Text!);

    /// <summary>The exact value as text: numbers as <see cref="Ratio.ToString"/>, dates as ISO 8601.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Text => Text!,
        ValueKind.Date => IsoDate.Format(Date),
        ValueKind.YesNo => IsYes ? "yes" : "no",
        ValueKind.Duration => $"{Number} {Text!.ToLowerInvariant()}",
        _ => Number.ToString(),
    };
}
