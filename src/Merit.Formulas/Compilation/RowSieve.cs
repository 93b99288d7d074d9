using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Merit.Data.Tables;

namespace Merit.Formulas.Compilation;

/// <summary>
/// Keeps the rows whose value lies in a range, many at a time and without a branch that depends on a value: rows that follow one another, as those of a fresh block do, are compared
/// eight at once, or thirty-two where values take a byte.
/// </summary>
public static class RowSieve
{
    private const int Lanes = 8;
    private const int Bytes = 32;

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

        if (values.TryGet<sbyte>(out var bytes))
        {
            return least > sbyte.MaxValue || most < sbyte.MinValue ? 0 : Keep(bytes, (sbyte)Math.Max(least, sbyte.MinValue), (sbyte)Math.Min(most, sbyte.MaxValue), rows, count);
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
    public static int KeepEither(NumeratorSpan values, int one, int other, int[] rows, int count)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var (kept, i) = (0, 0);
        if (values.TryGet<sbyte>(out var bytes) && (sbyte)one == one && (sbyte)other == other)
        {
            var (first, second) = (Vector256.Create((sbyte)one), Vector256.Create((sbyte)other));
            for (; i + Bytes <= count && AreManyInSequence(rows, i); i += Bytes)
            {
                var some = Vector256.Create(bytes.Slice(rows[i], Bytes));
                kept = MoveMany(rows, i, kept, (Vector256.Equals(some, first) | Vector256.Equals(some, second)).ExtractMostSignificantBits());
            }
        }

        for (; i < count; i++)
        {
            var row = rows[i];
            var value = values[row];
            rows[kept] = row;
            kept += (value == one ? 1 : 0) | (value == other ? 1 : 0);
        }

        return kept;
    }

    private static int Keep(ReadOnlySpan<sbyte> values, sbyte least, sbyte most, int[] rows, int count)
    {
        var (low, high) = (Vector256.Create(least), Vector256.Create(most));
        var (kept, i) = (0, 0);
        for (; i + Bytes <= count; i += Bytes)
        {
            if (AreManyInSequence(rows, i))
            {
                var some = Vector256.Create(values.Slice(rows[i], Bytes));
                kept = MoveMany(rows, i, kept, (Vector256.GreaterThanOrEqual(some, low) & Vector256.LessThanOrEqual(some, high)).ExtractMostSignificantBits());
            }
            else
            {
                kept = Keep(values, least, most, rows, i, i + Bytes, kept);
            }
        }

        return Keep(values, least, most, rows, i, count, kept);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreManyInSequence(int[] rows, int from)
    {
        var all = rows.AsSpan(from, Bytes);
        var first = Vector256.Create(all[0]) + Steps;
        return Vector256.Create(all) == first && Vector256.Create(all[Lanes..]) == first + Vector256.Create(Lanes) &&
            Vector256.Create(all[(2 * Lanes)..]) == first + Vector256.Create(2 * Lanes) && Vector256.Create(all[(3 * Lanes)..]) == first + Vector256.Create(3 * Lanes);
    }

    // What is written beyond the rows that stay lies before the rows still to be read, or is read already.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Move(int[] rows, int from, int kept, uint lanes) => Write(rows, Vector256.Create(rows[from]) + Steps, kept, lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int MoveMany(int[] rows, int from, int kept, uint lanes)
    {
        var first = Vector256.Create(rows[from]) + Steps;
        kept = Write(rows, first, kept, lanes & 0xFF);
        kept = Write(rows, first + Vector256.Create(Lanes), kept, (lanes >> Lanes) & 0xFF);
        kept = Write(rows, first + Vector256.Create(2 * Lanes), kept, (lanes >> (2 * Lanes)) & 0xFF);
        return Write(rows, first + Vector256.Create(3 * Lanes), kept, lanes >> (3 * Lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Write(int[] rows, Vector256<int> eight, int kept, uint lanes)
    {
        Vector256.Shuffle(eight, ToFront[lanes]).CopyTo(rows, kept);
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
