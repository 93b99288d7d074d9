using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Merit.Data.Tables;

namespace Merit.Formulas.Compilation;

/// <summary>
/// Keeps the rows whose value lies in a range, many at a time and without a branch that depends on a value: rows that follow one another, as those of a fresh block do, are compared
/// eight at once.
/// </summary>
public static class RowSieve
{
    private const int Lanes = 8;

    private static readonly Vector256<int> Steps = Vector256.CreateSequence(0, 1);

    // For each set of lanes, those lanes moved to the front.
    private static readonly Vector256<int>[] ToFront = [.. Enumerable.Range(0, 1 << Lanes).Select(LanesOf)];

    /// <summary>Moves the rows whose value lies between two to the front, in order, and gives their number.</summary>
    /// <param name="values">A value per row of the table.</param>
    /// <param name="least">The least value that stays.</param>
    /// <param name="most">The greatest.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="count">How many rows.</param>
    public static int Keep(ReadOnlySpan<int> values, int least, int most, int[] rows, int count)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (least > most)
        {
            return 0;
        }

        var (low, high) = (Vector256.Create(least), Vector256.Create(most));
        var (kept, i) = (0, 0);
        for (; i + Lanes <= count; i += Lanes)
        {
            if (AreInSequence(rows, i))
            {
                var eight = Vector256.Create(values.Slice(rows[i], Lanes));
                kept = Move(rows, i, kept, (Vector256.GreaterThanOrEqual(eight, low) & Vector256.LessThanOrEqual(eight, high)).ExtractMostSignificantBits());
            }
            else
            {
                kept = Keep(values, least, most, rows, i, i + Lanes, kept);
            }
        }

        return Keep(values, least, most, rows, i, count, kept);
    }

    /// <summary>The same of a column's numerators, none of which is empty.</summary>
    /// <param name="values">A value per row of the table.</param>
    /// <param name="least">The least value that stays.</param>
    /// <param name="most">The greatest.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="count">How many rows.</param>
    public static int Keep(NumeratorSpan values, long least, long most, int[] rows, int count)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (least > most)
        {
            return 0;
        }

        if (values.TryGet<int>(out var ints))
        {
            return least > int.MaxValue || most < int.MinValue ? 0 : Keep(ints, (int)Math.Max(least, int.MinValue), (int)Math.Min(most, int.MaxValue), rows, count);
        }

        if (values.TryGet<long>(out var longs))
        {
            return Keep(longs, least, most, rows, 0, count, 0);
        }

        var kept = 0;
        var range = (ulong)(most - least);
        for (var i = 0; i < count; i++)
        {
            var row = rows[i];
            rows[kept] = row;
            kept += (ulong)(values[row] - least) <= range ? 1 : 0;
        }

        return kept;
    }

    /// <summary>The rows whose value is one of two.</summary>
    /// <param name="values">A value per row of the table.</param>
    /// <param name="one">A value that stays.</param>
    /// <param name="other">Another.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="count">How many rows.</param>
    public static int KeepEither(ReadOnlySpan<int> values, int one, int other, int[] rows, int count)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var (first, second) = (Vector256.Create(one), Vector256.Create(other));
        var (kept, i) = (0, 0);
        for (; i + Lanes <= count && AreInSequence(rows, i); i += Lanes)
        {
            var eight = Vector256.Create(values.Slice(rows[i], Lanes));
            kept = Move(rows, i, kept, (Vector256.Equals(eight, first) | Vector256.Equals(eight, second)).ExtractMostSignificantBits());
        }

        for (; i < count; i++)
        {
            var row = rows[i];
            rows[kept] = row;
            kept += (long)(values[row] ^ one) * (values[row] ^ other) == 0 ? 1 : 0;
        }

        return kept;
    }

    private static Vector256<int> LanesOf(int set)
    {
        var lanes = new int[Lanes];
        var next = 0;
        for (var lane = 0; lane < Lanes; lane++)
        {
            if ((set & (1 << lane)) != 0)
            {
                lanes[next++] = lane;
            }
        }

        return Vector256.Create(lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreInSequence(int[] rows, int from) =>
        Vector256.Create(rows.AsSpan(from, Lanes)) == Vector256.Create(rows[from]) + Steps;

    // What is written beyond the rows that stay lies before the rows still to be read, or is read already.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Move(int[] rows, int from, int kept, uint lanes)
    {
        Vector256.Shuffle(Vector256.Create(rows[from]) + Steps, ToFront[lanes]).CopyTo(rows, kept);
        return kept + BitOperations.PopCount(lanes);
    }

    // One comparison for both ends: what lies below the least value is large without a sign.
    private static int Keep<T>(ReadOnlySpan<T> values, long least, long most, int[] rows, int from, int end, int kept)
        where T : struct, IBinaryInteger<T>
    {
        var range = (ulong)(most - least);
        for (var i = from; i < end; i++)
        {
            var row = rows[i];
            rows[kept] = row;
            kept += (ulong)(long.CreateTruncating(values[row]) - least) <= range ? 1 : 0;
        }

        return kept;
    }
}
