using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Amounts;

namespace Merit.Data.Tests.Amounts;

/// <summary>Ratios of small and of very large numbers, whole ones and halves among them.</summary>
internal static class Exact
{
    private static readonly BigInteger Huge = BigInteger.Pow(10, 30) + 57;

    public static Gen<BigInteger> Wholes { get; } = Gen.Frequency(
        (6, Gen.Choose(-1000, 1000).Select(n => (BigInteger)n)),
        (1, Gen.Choose(-1000, 1000).Select(n => n * Huge)),
        (1, Gen.Elements(BigInteger.Zero, BigInteger.One, long.MaxValue, long.MinValue)),
        (4, from bits in Gen.Choose(30, 65) from near in Gen.Choose(-2, 2) from sign in Gen.Elements(-1, 1) select sign * (BigInteger.Pow(2, bits) + near)));

    public static Gen<Ratio> Ratios { get; } =
        from over in Wholes
        from under in Gen.OneOf(Gen.Choose(1, 12).Select(n => (BigInteger)n), Gen.Constant((BigInteger)2), Wholes.Where(n => !n.IsZero))
        select new Ratio(over, under);

    public static Gen<(Ratio Left, Ratio Right)> Pairs { get; } = from left in Ratios from right in Ratios select (left, right);

    public static bool IsInLowestTerms(this Ratio value) =>
        value.Denominator.Sign > 0 && BigInteger.GreatestCommonDivisor(value.Numerator, value.Denominator).IsOne;

    /// <summary>Whether the value is over / under, by cross-multiplication.</summary>
    public static bool Is(this Ratio value, BigInteger over, BigInteger under) => value.Numerator * under == over * value.Denominator;
}
