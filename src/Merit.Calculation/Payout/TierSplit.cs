using Merit.Data.Amounts;

namespace Merit.Calculation.Payout;

/// <summary>In which tiers a stretch of credit lies, as parts of it: what of an event's value each tier's rate is for, where what retires the quota is not what takes the rate.</summary>
internal static class TierSplit
{
    /// <summary>The parts, tier by tier; one of no tier (-1) where nothing is reached.</summary>
    /// <param name="tiers">The tiers, ascending.</param>
    /// <param name="before">Where the stretch begins.</param>
    /// <param name="credit">How long it is, back where it is below zero. An event without credit lies where the next credit would.</param>
    /// <returns>Parts that sum to 1, less what lies below the first tier.</returns>
    public static IReadOnlyList<(Ratio Part, int Tier)> Of(IReadOnlyList<Tier> tiers, Ratio before, Ratio credit)
    {
        if (credit.IsZero)
        {
            var at = -1;
            while (at + 1 < tiers.Count && tiers[at + 1].From <= before)
            {
                at++;
            }

            return [(Ratio.One, at < 0 && ReachesBelow(tiers) ? 0 : at)];
        }

        var parts = new List<(Ratio, int)>();
        for (var i = 0; i < tiers.Count; i++)
        {
            var inside = Inside(tiers, before + credit, i) - Inside(tiers, before, i);
            if (!inside.IsZero)
            {
                parts.Add((inside / credit, i));
            }
        }

        return parts.Count == 0 ? [(Ratio.One, -1)] : parts;
    }

    /// <summary>Whether the first tier takes what lies below it too.</summary>
    public static bool ReachesBelow(IReadOnlyList<Tier> tiers) => tiers[0].From.IsZero && !tiers[0].Exclusive;

    /// <summary>What of a value, counted from nothing, lies in a tier.</summary>
    public static Ratio Inside(IReadOnlyList<Tier> tiers, Ratio value, int tier)
    {
        var top = tier + 1 < tiers.Count ? Ratio.Min(value, tiers[tier + 1].From) : value;
        var part = top - tiers[tier].From;
        return part.Sign < 0 && !(tier == 0 && ReachesBelow(tiers)) ? Ratio.Zero : part;
    }
}
