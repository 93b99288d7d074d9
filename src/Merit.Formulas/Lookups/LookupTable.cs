using System.Collections.Immutable;
using Merit.Data.Time;
using Merit.Formulas.Types;

namespace Merit.Formulas.Lookups;

/// <summary>A named table from one or two inputs to a value, or a parameter whose value depends on the day. It reads nothing but its inputs.</summary>
/// <param name="Name">The name by which formulas call it.</param>
/// <param name="Kind">The kind of its values.</param>
/// <param name="Inputs">One or two: of two, the first chooses the row and the second the column.</param>
/// <param name="Cells">The values, row by row.</param>
public sealed record LookupTable(string Name, ValueKind Kind, ImmutableArray<LookupInput> Inputs, ImmutableArray<FormulaValue> Cells)
{
    /// <summary>Whether it is a parameter with dated values.</summary>
    public bool IsDated => Inputs[0].Match == LookupMatch.InForce;

    /// <summary>How it is called.</summary>
    public string Form => $"{Name}({string.Join(", ", Inputs.Select(input => input.Name))})";

    /// <summary>How many columns it has; 1 where there is one input.</summary>
    public int Columns => Inputs.Length == 1 ? 1 : Inputs[1].Keys.Length;

    /// <summary>The value for some inputs, or null when a key is missing.</summary>
    /// <param name="inputs">One value per input, of its kind.</param>
    public FormulaValue? ValueOf(params ReadOnlySpan<FormulaValue> inputs)
    {
        if (Inputs[0].Find(inputs[0]) is not { } row)
        {
            return null;
        }

        if (Inputs.Length == 1)
        {
            return Between(row, Cells[row.Low], Cells[row.High]);
        }

        return Inputs[1].Find(inputs[1]) is { } column ? Between(row, InRow(row.Low, column), InRow(row.High, column)) : null;
    }

    /// <summary>The value in a row, at a place among the columns.</summary>
    public FormulaValue InRow(int row, LookupPlace column) => Between(column, Cells[(row * Columns) + column.Low], Cells[(row * Columns) + column.High]);

    /// <summary>The days of a range on which no value is in force, of a parameter with dated values.</summary>
    public IEnumerable<EffectiveRange> WithoutValue(EffectiveRange days)
    {
        var next = days.From;
        for (var i = 0; i < Inputs[0].Keys.Length && next <= days.LastDay; i++)
        {
            var (from, last) = (Inputs[0].Keys[i].At.Date, LastDayOf(i));
            if (last < next)
            {
                continue;
            }

            if (from > next)
            {
                yield return new(next, from <= days.LastDay ? from.AddDays(-1) : days.To);
            }

            if (last >= days.LastDay || from > days.LastDay)
            {
                yield break;
            }

            next = last.AddDays(1);
        }

        yield return new(next, days.To);
    }

    /// <summary>The last day on which an entry of a parameter with dated values is in force: the day before the next one's first where it states none.</summary>
    public DateOnly LastDayOf(int entry)
    {
        var keys = Inputs[0].Keys;
        return keys[entry].Through ?? (entry + 1 < keys.Length ? keys[entry + 1].At.Date.AddDays(-1) : DateOnly.MaxValue);
    }

    private FormulaValue Between(LookupPlace place, FormulaValue low, FormulaValue high) =>
        place.IsAtKey ? low : FormulaValue.Of(Kind, low.Number + (place.Part * (high.Number - low.Number)));
}
