using Merit.Data.Tables;

namespace Merit.Data.Building.Cells;

/// <summary>Numerators and their denominator in lowest terms together.</summary>
internal static class Reduced
{
    /// <summary>Divides the numerators by what all of them and the denominator have in common; the denominator that is left.</summary>
    public static long InPlace(Span<long> numerators, long denominator)
    {
        var common = (ulong)denominator;
        for (var i = 0; i < numerators.Length && common > 1; i++)
        {
            if (numerators[i] != NumberColumn.Empty)
            {
                common = Gcd((ulong)Math.Abs(numerators[i]), common);
            }
        }

        if (common > 1)
        {
            foreach (ref var numerator in numerators)
            {
                numerator = numerator == NumberColumn.Empty ? NumberColumn.Empty : numerator / (long)common;
            }
        }

        return denominator / (long)common;
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
