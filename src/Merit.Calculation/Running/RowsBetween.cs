using System.Numerics;
using System.Runtime.Intrinsics;

namespace Merit.Calculation.Running;

/// <summary>
/// The rows whose day lies between two days, both inclusive. Rows come in order of time more often than not, so that a few runs of them are all there is to it: these are found once, and whoever
/// asks for rows need not look at days again.
/// </summary>
internal sealed class RowsBetween
{
    // So many runs are found in a moment; where there are more, days are looked at each time.
    private const int MostRuns = 64;

    private readonly RowDay _day;
    private readonly int _first;
    private readonly int _last;
    private readonly List<(int From, int End)>? _runs;

    /// <summary>The rows of a table's first <paramref name="count"/>.</summary>
    public RowsBetween(RowDay day, int first, int last, int count)
    {
        (_day, _first, _last) = (day, Math.Max(first, 0), last);
        _runs = day.Column is { } column ? Runs(column.DayNumbers[..count]) : null;
    }

    /// <summary>Writes down those from <paramref name="from"/> up to <paramref name="end"/>, and gives their number.</summary>
    public int Find(int from, int end, int[] rows)
    {
        if (_runs is not null)
        {
            var count = 0;
            foreach (var run in _runs)
            {
                count = Count(Math.Max(from, run.From), Math.Min(end, run.End), rows, count);
            }

            return count;
        }

        if (_day.Column is not null)
        {
            return Between(_day.Column.DayNumbers, _first, _last, from, end, rows);
        }

        var found = 0;
        for (var row = from; row < end; row++)
        {
            if (_day.Of(row) is var day && day >= _first && day <= _last)
            {
                rows[found++] = row;
            }
        }

        return found;
    }

    private static int Count(int from, int end, int[] rows, int count)
    {
        var step = Vector256.CreateSequence(0, 1);
        for (; from + Vector256<int>.Count <= end; from += Vector256<int>.Count)
        {
            (Vector256.Create(from) + step).CopyTo(rows, count);
            count += Vector256<int>.Count;
        }

        for (; from < end; from++)
        {
            rows[count++] = from;
        }

        return count;
    }

    private List<(int From, int End)>? Runs(ReadOnlySpan<int> days)
    {
        var runs = new List<(int, int)>();
        for (var row = 0; row < days.Length && runs.Count <= MostRuns;)
        {
            var from = row + days[row..].IndexOfAnyInRange(_first, _last);
            if (from < row || _first > _last)
            {
                break;
            }

            var length = days[from..].IndexOfAnyExceptInRange(_first, _last);
            row = length < 0 ? days.Length : from + length;
            runs.Add((from, row));
        }

        return runs.Count <= MostRuns ? runs : null;
    }

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
