using System.Numerics;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Compilation;

namespace Merit.Calculation.Lines;

/// <summary>Numbers of a participant's events: whole numerators over one denominator, 64 bits wide where they fit.</summary>
internal sealed class ExactNumbers
{
    // A bound from the whole column is good enough below this; above, the events' own largest number may do with fewer bits.
    private const long ModestMagnitude = 1L << 40;

    private readonly long[]? _narrow;
    private readonly BigInteger[]? _wide;

    private ExactNumbers(long[]? narrow, BigInteger[]? wide, BigInteger denominator, BigInteger largest)
    {
        _narrow = narrow;
        _wide = wide;
        Denominator = denominator;
        LargestMagnitude = largest;
    }

    /// <summary>What every numerator is divided by.</summary>
    public BigInteger Denominator { get; }

    /// <summary>No numerator is larger, its sign aside.</summary>
    public BigInteger LargestMagnitude { get; }

    /// <summary>The numerators, when they fit; the array may be longer than there are events.</summary>
    public long[]? Narrow => _narrow;

    /// <summary>One number for every event.</summary>
    /// <param name="value">The number.</param>
    /// <param name="count">How many events.</param>
    /// <param name="room">Where numerators go.</param>
    public static ExactNumbers Constant(Ratio value, int count, long[] room)
    {
        if (BigInteger.Abs(value.Numerator) <= long.MaxValue)
        {
            room.AsSpan(0, count).Fill((long)value.Numerator);
            return new(room, null, value.Denominator, BigInteger.Abs(value.Numerator));
        }

        var wide = new BigInteger[count];
        Array.Fill(wide, value.Numerator);
        return OfWide(wide, value.Denominator);
    }

    /// <summary>Exact numbers, brought to their common denominator.</summary>
    public static ExactNumbers Of(Ratio[] values)
    {
        var denominator = values.Aggregate(BigInteger.One, (common, value) => Fractions.LeastCommonMultiple(common, value.Denominator));
        return OfWide(Array.ConvertAll(values, value => value.Numerator * (denominator / value.Denominator)), denominator);
    }

    /// <summary>Numbers that were compiled and read before, none of which is empty.</summary>
    /// <param name="compiled">Whose they are.</param>
    /// <param name="count">How many.</param>
    /// <param name="numerators">Their numerators.</param>
    public static ExactNumbers Of(CompiledNumber compiled, int count, long[] numerators) =>
        new(numerators, null, compiled.Denominator, compiled.LargestMagnitude <= ModestMagnitude ? compiled.LargestMagnitude : Largest(numerators.AsSpan(0, count)));

    /// <summary>The numbers of some rows; null when one of them has none, which is then <paramref name="emptyRow"/>.</summary>
    /// <param name="number">The number of a row.</param>
    /// <param name="rows">The rows; as many as <paramref name="count"/> says count.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="room">Where numerators go.</param>
    /// <param name="emptyRow">The first row without a number.</param>
    public static ExactNumbers? Of(RowNumber number, int[] rows, int count, long[] room, out int emptyRow)
    {
        emptyRow = -1;
        if (number.Compiled is { } compiled)
        {
            compiled.Numerators(rows, count, room);
            if (compiled.MayBeEmpty && room.AsSpan(0, count).IndexOf(NumberColumn.Empty) is >= 0 and var empty)
            {
                emptyRow = rows[empty];
                return null;
            }

            return Of(compiled, count, room);
        }

        var values = new Ratio[count];
        for (var i = 0; i < count; i++)
        {
            if (number.Exact(rows[i]) is not { } value)
            {
                emptyRow = rows[i];
                return null;
            }

            values[i] = value;
        }

        return Of(values);
    }

    /// <summary>The numerator of an event.</summary>
    public T At<T>(int index)
        where T : struct, IBinaryInteger<T> => _narrow is not null ? T.CreateChecked(_narrow[index]) : T.CreateChecked(_wide![index]);

    /// <summary>The exact number of an event.</summary>
    public Ratio RatioAt(int index) => new(_narrow is not null ? _narrow[index] : _wide![index], Denominator);

    private static long Largest(ReadOnlySpan<long> numerators)
    {
        var largest = 0L;
        foreach (var numerator in numerators)
        {
            largest = Math.Max(largest, Math.Abs(numerator));
        }

        return largest;
    }

    private static ExactNumbers OfWide(BigInteger[] wide, BigInteger denominator)
    {
        var largest = wide.Aggregate(BigInteger.Zero, (most, value) => BigInteger.Max(most, BigInteger.Abs(value)));
        return largest <= long.MaxValue ? new(Array.ConvertAll(wide, value => (long)value), null, denominator, largest) : new(null, wide, denominator, largest);
    }
}
