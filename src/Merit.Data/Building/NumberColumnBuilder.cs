using System.Numerics;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Data.Building;

/// <summary>Reads numbers as whole numerators over one denominator, which grows when a value needs it.</summary>
internal sealed class NumberColumnBuilder(ColumnSchema schema) : ColumnBuilder(schema)
{
    private const int MostDecimals = 18;

    // What a numerator with d decimals is multiplied by to stand over the common denominator; 0 where it does not go in.
    private readonly long[] _factors = [1, .. new long[MostDecimals]];
    private Growing<long> _numerators = new();

    /// <summary>What every numerator so far is divided by.</summary>
    public long Denominator { get; private set; } = 1;

    /// <summary>The numerators so far.</summary>
    public ReadOnlySpan<long> Numerators => _numerators.Items.AsSpan(0, Count);

    /// <inheritdoc/>
    public override void AddEmpty()
    {
        _numerators.Add(NumberColumn.Empty);
        Count++;
    }

    internal override string TextAt(int row) => Numerators[row] == NumberColumn.Empty ? "" : new Ratio(Numerators[row], Denominator).ToShortString();

    internal override Column Build(int[]? kept, BuildContext context)
    {
        var numerators = Kept(_numerators.Items, Count, kept);
        var common = (ulong)Denominator;
        for (var i = 0; i < numerators.Length && common > 1; i++)
        {
            common = numerators[i] == NumberColumn.Empty ? common : Gcd(common, (ulong)Math.Abs(numerators[i]));
        }

        // The same values give the same column, however they were written: 0.60 and 0.6.
        if (common > 1)
        {
            for (var i = 0; i < numerators.Length; i++)
            {
                numerators[i] = numerators[i] == NumberColumn.Empty ? NumberColumn.Empty : numerators[i] / (long)common;
            }
        }

        return new NumberColumn(Schema, numerators, Denominator / (long)common);
    }

    private protected override CellFault? AddValue(ReadOnlySpan<byte> cell)
    {
        if (CellText.TryDecimal(cell, out var digits, out var decimals) && TryFactor(ref digits, ref decimals, out var factor) &&
            Math.BigMul(digits, factor, out var scaled) == scaled >> 63 && scaled != NumberColumn.Empty)
        {
            if (digits < 0 && Schema.NonNegative)
            {
                return Negative(cell);
            }

            _numerators.Add(scaled);
            Count++;
            return null;
        }

        return AddExact(cell);
    }

    // What the digits are multiplied by, zeros at their end taken off and the denominator grown where that lets them in.
    private bool TryFactor(ref long digits, ref int decimals, out long factor)
    {
        factor = _factors[decimals];
        if (factor > 0)
        {
            return true;
        }

        while (decimals > 0 && digits % 10 == 0)
        {
            digits /= 10;
            decimals--;
        }

        if (_factors[decimals] == 0 && Schema.Type != ColumnType.Count && !TryGrow(BigInteger.Pow(10, decimals)))
        {
            return false;
        }

        factor = _factors[decimals];
        return factor > 0;
    }

    private static ulong Gcd(ulong a, ulong b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }

    // A value that the common denominator cannot hold yet, or that is written with a percent sign or as a fraction.
    private CellFault? AddExact(ReadOnlySpan<byte> cell)
    {
        if (!CellText.TryRatio(cell, out var value) || (Schema.Type is ColumnType.Money or ColumnType.Count && cell.ContainsAny((byte)'%', (byte)'/')))
        {
            return NoNumber(cell);
        }

        if (value.Sign < 0 && Schema.NonNegative)
        {
            return Negative(cell);
        }

        if (Schema.Type == ColumnType.Count && !value.IsWhole)
        {
            return NotWhole(cell);
        }

        if (!TryGrow(value.Denominator) || !TryScale(value, out var numerator))
        {
            return Fault("cell-number-range", cell, "which has too many digits to be held exactly beside the other values of the column", "Round it where it is made.");
        }

        _numerators.Add(numerator);
        Count++;
        return null;
    }

    private CellFault NoNumber(ReadOnlySpan<byte> cell) =>
        Fault("cell-number", cell, "which is no number", Schema.Type switch
        {
            ColumnType.Ratio => "Write 0.6, 60% or 3/5, without spaces.",
            ColumnType.Count => "Write a whole number of digits alone: 1200.",
            _ => "Write digits with a point for decimals and nothing else: 1200.50.",
        });

    private CellFault Negative(ReadOnlySpan<byte> cell) => Fault("cell-negative", cell, "and cannot be negative", null);

    private CellFault NotWhole(ReadOnlySpan<byte> cell) => Fault("cell-not-whole", cell, "and counts things, so it is a whole number", null);

    private bool TryScale(Ratio value, out long numerator)
    {
        var scaled = value.Numerator * (Denominator / value.Denominator);
        var fits = scaled > long.MinValue && scaled <= long.MaxValue;
        numerator = fits ? (long)scaled : 0;
        return fits;
    }

    private bool TryGrow(BigInteger denominator)
    {
        var wanted = Denominator / BigInteger.GreatestCommonDivisor(Denominator, denominator) * denominator;
        if (wanted > 1_000_000_000_000_000_000)
        {
            return false;
        }

        var by = (long)(wanted / Denominator);
        if (by == 1)
        {
            return true;
        }

        var numerators = _numerators.Items.AsSpan(0, Count);
        foreach (var numerator in numerators)
        {
            if (numerator != NumberColumn.Empty && Math.BigMul(numerator, by, out var scaled) != scaled >> 63)
            {
                return false;
            }
        }

        foreach (ref var numerator in numerators)
        {
            numerator = numerator == NumberColumn.Empty ? NumberColumn.Empty : numerator * by;
        }

        Denominator = (long)wanted;
        for (long decimals = 0, power = 1; decimals <= MostDecimals; decimals++, power *= 10)
        {
            _factors[decimals] = Denominator % power == 0 ? Denominator / power : 0;
        }

        return true;
    }
}
