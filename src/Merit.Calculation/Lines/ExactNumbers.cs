using System.Numerics;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Lines;

/// <summary>Numbers of a participant's events: whole numerators over one denominator, 64 bits wide where they fit.</summary>
internal sealed class ExactNumbers
{
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

    /// <summary>The largest numerator without its sign.</summary>
    public BigInteger LargestMagnitude { get; }

    /// <summary>One number for every event.</summary>
    public static ExactNumbers Constant(Ratio value, int count)
    {
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

    /// <summary>The numbers of some rows; null when one of them has none, which is then <paramref name="emptyRow"/>.</summary>
    public static ExactNumbers? Of(RowNumber number, ReadOnlySpan<int> rows, out int emptyRow)
    {
        emptyRow = -1;
        if (number.Compiled is { } compiled)
        {
            var narrow = new long[rows.Length];
            var largest = 0L;
            for (var i = 0; i < rows.Length; i++)
            {
                narrow[i] = compiled.Numerator(rows[i]);
                if (narrow[i] == NumberColumn.Empty)
                {
                    emptyRow = rows[i];
                    return null;
                }

                largest = Math.Max(largest, Math.Abs(narrow[i]));
            }

            return new(narrow, null, compiled.Denominator, largest);
        }

        var values = new Ratio[rows.Length];
        for (var i = 0; i < rows.Length; i++)
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

    private static ExactNumbers OfWide(BigInteger[] wide, BigInteger denominator)
    {
        var largest = wide.Aggregate(BigInteger.Zero, (most, value) => BigInteger.Max(most, BigInteger.Abs(value)));
        return largest <= long.MaxValue ? new(Array.ConvertAll(wide, value => (long)value), null, denominator, largest) : new(null, wide, denominator, largest);
    }
}
