using System.Globalization;
using System.Numerics;

namespace Merit.Reference.Generation;

/// <summary>Values at which something changes, in the unit of what is compared; the amounts of the company lean to the same ones.</summary>
internal static class Thresholds
{
    private static readonly int[] Amounts = [50, 100, 200, 500, 1000, 1500, 2500, 5000, 10000, 12500, 20000, 50000];

    public static string Of(World world, Unit unit) => unit switch
    {
        Unit.Money => world.Text(world.RoundAmount()),
        Unit.Ratio => world.Dice.Pick("50%", "80%", "85%", "90%", "95%", "100%"),
        _ => world.Dice.Between(1, 5).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>So many different ones, in ascending order.</summary>
    public static IReadOnlyList<string> Ascending(World world, Unit unit, int count)
    {
        string[] all = unit switch
        {
            Unit.Ratio => ["25%", "50%", "80%", "85%", "90%", "95%", "100%", "110%", "125%"],
            Unit.Count => ["0.4", "1", "1.5", "2", "3", "5", "8"],
            _ => [.. Amounts.Select(amount => world.Text((BigInteger)amount * world.Currency.MinorUnitsPerUnit))],
        };
        return [.. world.Dice.Shuffled(Enumerable.Range(0, all.Length)).Take(count).Order().Select(i => all[i])];
    }
}
