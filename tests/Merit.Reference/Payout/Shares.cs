using System.Numerics;
using Merit.Data.Amounts;

namespace Merit.Reference.Payout;

/// <summary>Cutting rounded amounts down to a smaller whole (design 6.2: parts sum exactly to the whole, largest remainder, ties to the earliest).</summary>
internal static class Shares
{
    /// <summary>
    /// The amounts, in minor units, cut in proportion so that they sum to <paramref name="total"/>. Only amounts above nothing are cut: a reversal is
    /// never made smaller (design 6.13).
    /// </summary>
    public static BigInteger[] Cut(IReadOnlyList<BigInteger> amounts, BigInteger total, bool remainderToLast)
    {
        var positive = amounts.Where(amount => amount.Sign > 0).Aggregate(BigInteger.Zero, BigInteger.Add);
        var left = total - amounts.Where(amount => amount.Sign < 0).Aggregate(BigInteger.Zero, BigInteger.Add);
        var parts = amounts.ToArray();
        var places = Enumerable.Range(0, parts.Length).Where(i => parts[i].Sign > 0).ToList();
        var rests = new Dictionary<int, Ratio>();
        var missing = left;
        foreach (var i in places)
        {
            var exact = new Ratio(amounts[i] * left, positive);
            parts[i] = Rounding.ToWhole(exact, RoundingMode.Down);
            rests[i] = exact - parts[i];
            missing -= parts[i];
        }

        if (remainderToLast)
        {
            parts[places[^1]] += missing;
            return parts;
        }

        foreach (var i in places.OrderByDescending(i => rests[i]).ThenBy(i => i).Take((int)missing))
        {
            parts[i] += 1;
        }

        return parts;
    }
}
