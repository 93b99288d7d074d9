using System.Numerics;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Measures;

/// <summary>Sums of a row's number times share, per person, exact: 128 bits where the ranges prove that it fits, else ratios.</summary>
internal sealed class SumAccumulator
{
    private readonly RowNumber? _first;
    private readonly RowNumber? _second;
    private readonly Int128[]? _narrow;
    private readonly Ratio[]? _wide;
    private readonly BigInteger _denominator;

    /// <summary>Sums of <paramref name="first"/> x <paramref name="second"/> x share; a missing factor is 1.</summary>
    public SumAccumulator(RowNumber? first, RowNumber? second, long shareDenominator, long largestShare, int credits, int slots, ArithmeticWidth least)
    {
        _first = first;
        _second = second;
        _denominator = new BigInteger(shareDenominator) * (first?.Compiled?.Denominator ?? 1) * (second?.Compiled?.Denominator ?? 1);
        var largest = new BigInteger(Math.Max(largestShare, shareDenominator)) * (first?.Compiled?.LargestMagnitude ?? 1) * (second?.Compiled?.LargestMagnitude ?? 1) * Math.Max(credits, 1);
        var compiled = (first is null || first.Compiled is not null) && (second is null || second.Compiled is not null);
        if (compiled && largest < BigInteger.One << 126 && least != ArithmeticWidth.Unbounded)
        {
            _narrow = new Int128[slots];
        }
        else
        {
            _wide = new Ratio[slots];
        }
    }

    /// <summary>Adds a row; false, and nothing is added, when a factor has no value.</summary>
    public bool Add(int slot, int row, long share)
    {
        if (_narrow is not null)
        {
            var first = _first is null ? 1 : _first.Compiled!.Numerator(row);
            var second = _second is null ? 1 : _second.Compiled!.Numerator(row);
            if (first == NumberColumn.Empty || second == NumberColumn.Empty)
            {
                return false;
            }

            _narrow[slot] += (Int128)first * second * share;
            return true;
        }

        if ((_first is null ? Ratio.One : _first.Exact(row)) is not { } one || (_second is null ? Ratio.One : _second.Exact(row)) is not { } two)
        {
            return false;
        }

        _wide![slot] += one * two * share;
        return true;
    }

    /// <summary>The sum of a slot.</summary>
    public Ratio SumOf(int slot) =>
        _narrow is not null ? new Ratio((BigInteger)_narrow[slot], _denominator) : _wide![slot] / ShareDenominator;

    /// <summary>The divisor of shares, for sums of exact factors.</summary>
    public required long ShareDenominator { private get; init; }
}
