using System.Numerics;

namespace Merit.Data.Amounts;

// The arithmetic of small numbers: after Knuth, The Art of Computer Programming, volume 2, section 4.5.1. Common factors are taken out before numbers are multiplied, so that results of 63 bits
// are found without wider ones on the way, and a result is in lowest terms without a search through all of it.
public readonly partial struct Ratio
{
    /// <summary>Both parts, when they have at most 63 bits.</summary>
    internal bool TryGetNarrow(out long numerator, out long denominator)
    {
        (numerator, denominator) = (_numerator, _denominatorLessOne + 1);
        return _wide is null;
    }

    private static bool AreNarrow(Ratio left, Ratio right) => left._wide is null && right._wide is null;

    // The least number of 64 bits is left out: its opposite is none.
    private static bool Fits(BigInteger number) => number >= -long.MaxValue && number <= long.MaxValue;

    private static bool Fits(Int128 number) => number >= -long.MaxValue && number <= long.MaxValue;

    private static Ratio OfNarrow(long numerator, long denominator)
    {
        var common = (long)CommonDivisor((ulong)Math.Abs(numerator), (ulong)Math.Abs(denominator));
        return denominator < 0 ? new(-(numerator / common), -(denominator / common), true) : new(numerator / common, denominator / common, true);
    }

    private static Ratio OfWide(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (!common.IsOne)
        {
            numerator /= common;
            denominator /= common;
        }

        return Fits(numerator) && Fits(denominator) ? new((long)numerator, (long)denominator, true) : new(new WideParts(numerator, denominator));
    }

    private static bool TryMultiply(long overLeft, long underLeft, long overRight, long underRight, out Ratio product)
    {
        var one = (long)CommonDivisor((ulong)Math.Abs(overLeft), (ulong)underRight);
        var other = (long)CommonDivisor((ulong)Math.Abs(overRight), (ulong)underLeft);
        var over = (Int128)(overLeft / one) * (overRight / other);
        var under = (Int128)(underLeft / other) * (underRight / one);
        var fits = Fits(over) && Fits(under);
        product = fits ? new((long)over, (long)under, true) : default;
        return fits;
    }

    private static bool TryAdd(Ratio left, Ratio right, out Ratio sum)
    {
        var (underLeft, underRight) = (left._denominatorLessOne + 1, right._denominatorLessOne + 1);
        var common = underLeft == underRight ? underLeft : (long)CommonDivisor((ulong)underLeft, (ulong)underRight);
        var over = ((Int128)left._numerator * (underRight / common)) + ((Int128)right._numerator * (underLeft / common));

        // Whatever the sum has in common with its denominator, it has in common with this.
        var shared = common == 1 ? 1 : (long)CommonDivisor((ulong)Int128.Abs(over % common), (ulong)common);
        over /= shared;
        var under = (Int128)(underLeft / common) * (underRight / shared);
        var fits = Fits(over) && Fits(under);
        sum = fits ? new((long)over, (long)under, true) : default;
        return fits;
    }

    // By halving and subtracting; of zero and a number, the number.
    private static ulong CommonDivisor(ulong left, ulong right)
    {
        if (left <= 1 || right <= 1)
        {
            return left == 0 ? right : right == 0 ? left : 1;
        }

        var twos = BitOperations.TrailingZeroCount(left | right);
        left >>= BitOperations.TrailingZeroCount(left);
        while (right != 0)
        {
            right >>= BitOperations.TrailingZeroCount(right);
            (left, right) = left > right ? (right, left - right) : (left, right - left);
        }

        return left << twos;
    }
}
