using System.Numerics;

namespace Merit.Calculation.Lines;

/// <summary>Whole-number arithmetic of fractions.</summary>
internal static class Fractions
{
    /// <summary>The least common multiple of two positive numbers.</summary>
    public static BigInteger LeastCommonMultiple(BigInteger a, BigInteger b) => a / BigInteger.GreatestCommonDivisor(a, b) * b;
}
