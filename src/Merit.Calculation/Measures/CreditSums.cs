using System.Numerics;
using Merit.Calculation.Running;
using Merit.Data.Amounts;

namespace Merit.Calculation.Measures;

/// <summary>Sums of a row's number times share, per person, exact and in the least width that is proved to be enough.</summary>
internal abstract class CreditSums
{
    /// <summary>Sums of <paramref name="first"/> x <paramref name="second"/> x share; a missing factor is 1.</summary>
    /// <param name="first">A factor.</param>
    /// <param name="second">Another.</param>
    /// <param name="shareDenominator">What shares are divided by.</param>
    /// <param name="largestShare">The largest share.</param>
    /// <param name="credits">How many credits are summed at most.</param>
    /// <param name="slots">How many sums.</param>
    /// <param name="least">The least width.</param>
    public static CreditSums Of(RowNumber? first, RowNumber? second, long shareDenominator, long largestShare, int credits, int slots, ArithmeticWidth least)
    {
        var compiled = (first is null || first.Compiled is not null) && (second is null || second.Compiled is not null);
        var denominator = new BigInteger(shareDenominator) * (first?.Compiled?.Denominator ?? 1) * (second?.Compiled?.Denominator ?? 1);
        var largest = new BigInteger(Math.Max(largestShare, shareDenominator)) * (first?.Compiled?.LargestMagnitude ?? 1) * (second?.Compiled?.LargestMagnitude ?? 1) * Math.Max(credits, 1);
        if (compiled && largest < BigInteger.One << 62 && least == ArithmeticWidth.Narrow)
        {
            return new WholeSums<long>(first?.Compiled, second?.Compiled, denominator, slots);
        }

        return compiled && largest < BigInteger.One << 126 && least != ArithmeticWidth.Unbounded ? new WholeSums<Int128>(first?.Compiled, second?.Compiled, denominator, slots)
            : new ExactSums(first, second, shareDenominator, slots);
    }

    /// <summary>Adds credits to a sum; rows of which a factor has no value are told and not added.</summary>
    public abstract void Add(int slot, CreditBlock block, Action<int> whenEmpty);

    /// <summary>The sum of a slot.</summary>
    public abstract Ratio SumOf(int slot);
}
