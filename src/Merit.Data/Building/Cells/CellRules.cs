using System.Text;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;

namespace Merit.Data.Building.Cells;

/// <summary>What is wrong with a cell, by the rules of the column that it feeds.</summary>
/// <param name="schema">The column.</param>
/// <param name="dateFormat">The form of dates, as .NET writes forms; null for ISO 8601.</param>
internal sealed class CellRules(ColumnSchema schema, string? dateFormat)
{
    private readonly bool _isCurrency = schema.Name == "currency" || schema.Name.EndsWith("_currency", StringComparison.Ordinal);

    /// <summary>What is wrong with no value.</summary>
    public CellFault? OfEmpty() =>
        schema.Required ? new("cell-empty", $"Column '{schema.Name}' is empty and must have a value.", $"It holds {schema.Description}.") : null;

    /// <summary>What is wrong with a text that has characters, or null.</summary>
    /// <param name="cell">The text.</param>
    /// <param name="isHeld">Whether the store could hold its value.</param>
    public CellFault? Of(ReadOnlySpan<byte> cell, bool isHeld)
    {
        switch (schema.Type)
        {
            case ColumnType.Id or ColumnType.Reference or ColumnType.Text:
                return !CellText.IsText(cell) ? NotText() : OfText(Encoding.UTF8.GetString(cell));
            case ColumnType.Date:
                return isHeld ? null : Fault("cell-date", cell, "which is no date", dateFormat is null ? "Write dates as 2024-02-29." : $"The form of dates here is {dateFormat}.");
            case ColumnType.YesNo:
                return isHeld ? null : Fault("cell-yes-no", cell, "which is neither yes nor no", "Write true or false, yes or no, 1 or 0.");
            default:
                return OfNumber(cell, isHeld);
        }
    }

    /// <summary>Whether any text is right, so that none needs a look.</summary>
    public bool TakesAnyText => schema.Choices.Count == 0 && !_isCurrency;

    /// <summary>What is wrong with a text that repeats, or null.</summary>
    public CellFault? OfText(string text)
    {
        if (schema.Choices.Count > 0 && !schema.Choices.Contains(text, StringComparer.Ordinal))
        {
            return Fault("cell-choice", Encoding.UTF8.GetBytes(text), "which is none of the texts allowed", Suggestion.Mend(text, [.. schema.Choices]));
        }

        if (_isCurrency && !Currency.TryParse(text, out _))
        {
            var near = Suggestion.Nearest(text, Currency.All.Select(c => c.Code));
            return Fault("cell-currency", Encoding.UTF8.GetBytes(text), "which is no currency of ISO 4217", near is null ? "Write three capital letters: USD, EUR." : $"Did you mean '{near}'?");
        }

        return null;
    }

    private CellFault? OfNumber(ReadOnlySpan<byte> cell, bool isHeld)
    {
        if (!CellText.TryRatio(cell, out var value) || (schema.Type is ColumnType.Money or ColumnType.Count && cell.ContainsAny((byte)'%', (byte)'/')))
        {
            return Fault("cell-number", cell, "which is no number", schema.Type switch
            {
                ColumnType.Ratio => "Write 0.6, 60% or 3/5, without spaces.",
                ColumnType.Count => "Write a whole number of digits alone: 1200.",
                _ => "Write digits with a point for decimals and nothing else: 1200.50.",
            });
        }

        if (value.Sign < 0 && schema.NonNegative)
        {
            return Fault("cell-negative", cell, "and cannot be negative", null);
        }

        if (schema.Type == ColumnType.Count && !value.IsWhole)
        {
            return Fault("cell-not-whole", cell, "and counts things, so it is a whole number", null);
        }

        return isHeld ? null : Fault("cell-number-range", cell, "which has too many digits to be held exactly beside the other values of the column", "Round it where it is made.");
    }

    private CellFault Fault(string code, ReadOnlySpan<byte> cell, string what, string? mend) =>
        new(code, $"Column '{schema.Name}' holds {CellText.Quoted(cell)}, {what}.", mend);

    private CellFault NotText() =>
        new("cell-encoding", $"Column '{schema.Name}' holds bytes that are no UTF-8 text.", "Save the file as UTF-8.");
}
