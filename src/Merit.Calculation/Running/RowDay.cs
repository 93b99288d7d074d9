using System.Numerics;
using System.Runtime.Intrinsics;
using Merit.Data.Tables;

namespace Merit.Calculation.Running;

/// <summary>The day of each row: a column, or a formula's function.</summary>
internal sealed class RowDay
{
    private readonly Func<int, int> _of;

    public RowDay(DateColumn column)
    {
        Column = column;
        _of = row => column.DayNumbers[row];
    }

    public RowDay(Func<int, int> of) => _of = of;

    /// <summary>The column, when it is one.</summary>
    public DateColumn? Column { get; }

    /// <summary>The day number of a row; <see cref="DateColumn.Empty"/> for none.</summary>
    public int Of(int row) => Column is null ? _of(row) : Column.DayNumbers[row];

    /// <summary>Writes down the rows from <paramref name="from"/> up to <paramref name="end"/> whose day lies between two days, both inclusive, and gives their number.</summary>
    public int Between(int first, int last, int from, int end, int[] rows)
    {
        if (Column is not null)
        {
            return Between(Column.DayNumbers, Math.Max(first, 0), last, from, end, rows);
        }

        var found = 0;
        for (var row = from; row < end; row++)
        {
            var day = _of(row);
            if (day >= first && day <= last && day != DateColumn.Empty)
            {
                rows[found++] = row;
            }
        }

        return found;
    }

    // Rows come in order of time more often than not, so that whole runs of them lie inside or outside.
    private static int Between(ReadOnlySpan<int> days, int first, int last, int from, int end, int[] rows)
    {
        var found = 0;
        var row = from;
        var (least, most, step) = (Vector256.Create(first), Vector256.Create(last), Vector256.CreateSequence(0, 1));
        for (; row + Vector256<int>.Count <= end; row += Vector256<int>.Count)
        {
            var eight = Vector256.Create(days.Slice(row, Vector256<int>.Count));
            var inside = (Vector256.GreaterThanOrEqual(eight, least) & Vector256.LessThanOrEqual(eight, most)).ExtractMostSignificantBits();
            if (inside == 0xFF)
            {
                (Vector256.Create(row) + step).CopyTo(rows, found);
                found += Vector256<int>.Count;
                continue;
            }

            for (; inside != 0; inside &= inside - 1)
            {
                rows[found++] = row + BitOperations.TrailingZeroCount(inside);
            }
        }

        for (; row < end; row++)
        {
            if (days[row] >= first && days[row] <= last)
            {
                rows[found++] = row;
            }
        }

        return found;
    }
}
