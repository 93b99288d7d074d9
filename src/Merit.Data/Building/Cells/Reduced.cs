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
        Span<long> some = stackalloc long[PackedNumbers.BlockSize];
        for (var from = 0; from < all.Length; from += PackedNumbers.BlockSize)
        {
            var numbers = some[..Math.Min(PackedNumbers.BlockSize, all.Length - from)];
            all.CopyTo(from, numbers);
            foreach (ref var number in numbers)
            {
                number = number == NumberColumn.Empty ? number : number / (long)common;
            }

            reduced.Add(numbers);
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
