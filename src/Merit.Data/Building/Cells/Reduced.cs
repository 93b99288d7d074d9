using Merit.Data.Tables;

namespace Merit.Data.Building.Cells;

/// <summary>Numerators and their denominator in lowest terms together.</summary>
internal static class Reduced
{
    /// <summary>The numerators and the denominator, divided by what all of them have in common.</summary>
    public static (PackedNumbers Numerators, long Denominator) Of(PackedNumbers numerators, long denominator)
    {
        var all = numerators.All;
        var common = (ulong)denominator;
        for (var i = 0; i < all.Length && common > 1; i++)
        {
            if (all[i] != NumberColumn.Empty)
            {
                common = Gcd((ulong)Math.Abs(all[i]), common);
            }
        }

        if (common == 1)
        {
            return (numerators, denominator);
        }

        var reduced = new PackedNumbers();
        for (var i = 0; i < all.Length; i++)
        {
            reduced.Add(all[i] == NumberColumn.Empty ? NumberColumn.Empty : all[i] / (long)common);
        }

        return (reduced, denominator / (long)common);
    }

    private static ulong Gcd(ulong a, ulong b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
