using System.Numerics;

namespace Merit.Data.Amounts;

/// <summary>Division of a whole among parts so that the rounded parts sum exactly to it (design, section 6, point 2).</summary>
public static class Allotment
{
    /// <summary>
    /// Whole minor units in proportion to <paramref name="weights"/>, by largest remainder; ties go to the earliest.
    /// </summary>
    /// <param name="total">The whole to divide, in minor units.</param>
    /// <param name="weights">What each part weighs; none negative.</param>
    /// <returns>One part per weight, summing to <paramref name="total"/>; all zero when all weights are zero and the total is too.</returns>
    /// <exception cref="ArgumentException">A weight is negative, or all are zero while the total is not.</exception>
    public static BigInteger[] Divide(BigInteger total, IReadOnlyList<Ratio> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var sum = Ratio.Zero;
        foreach (var weight in weights)
        {
            sum += weight.Sign >= 0 ? weight : throw new ArgumentException("A weight is negative.", nameof(weights));
        }

        var parts = new BigInteger[weights.Count];
        if (total.IsZero)
        {
            return parts;
        }

        if (sum.IsZero)
        {
            throw new ArgumentException("All weights are zero, so the whole has nobody to go to.", nameof(weights));
        }

        var magnitude = BigInteger.Abs(total);
        var remainders = new Ratio[weights.Count];
        var left = magnitude;
        for (var i = 0; i < parts.Length; i++)
        {
            var exact = magnitude * weights[i] / sum;
            parts[i] = Rounding.ToWhole(exact, RoundingMode.Down);
            remainders[i] = exact - parts[i];
            left -= parts[i];
        }

        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => remainders[i]).ThenBy(i => i).Take((int)left))
        {
            parts[i] += BigInteger.One;
        }

        return total.Sign < 0 ? Array.ConvertAll(parts, part => -part) : parts;
    }
}
