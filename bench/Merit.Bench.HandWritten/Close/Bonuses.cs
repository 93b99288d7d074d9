using Merit.Bench.HandWritten.Reading;

namespace Merit.Bench.HandWritten.Close;

/// <summary>What is paid once a person: the curves on retention and adoption, and the SPIFFs. A handful of divisions each, exact.</summary>
internal static class Bonuses
{
    private const long LargeCents = 150;
    private const long LongCents = 250;
    private const long LargeCapCents = 3_000_00;

    public static void Pay(PeopleColumns people, PersonSums sums, ClosedQuarter result)
    {
        var kept = new long[people.Rows];
        var (teamKept, teamOpening) = (new long[people.Rows], new long[people.Rows]);
        for (var person = 0; person < people.Rows; person++)
        {
            if (people.AreManagers[person])
            {
                continue;
            }

            var target = people.Variables[person];
            kept[person] = Math.Max(0, sums.Opening[person] - sums.Losses[person]);
            result.RetentionBonus[person] = Retention(target, 3, kept[person], sums.Opening[person]);
            result.AdoptionBonus[person] = Adoption(target, sums.ActiveUsers[person], sums.Licences[person]);
            result.LargeExpansions[person] = Math.Min(LargeCapCents, LargeCents * sums.LargeExpansions[person]);
            result.LongRenewals[person] = LongCents * sums.LongRenewals[person];
            if (people.Managers[person] is >= 0 and var manager)
            {
                teamKept[manager] += kept[person];
                teamOpening[manager] += sums.Opening[person];
            }
        }

        for (var person = 0; person < people.Rows; person++)
        {
            if (people.AreManagers[person])
            {
                result.RetentionBonus[person] = Retention(people.Variables[person], 1, teamKept[person], teamOpening[person]);
            }
        }
    }

    /// <summary>A quarter of the target, divided by <paramref name="parts"/>, times 50% at 85%, 100% at 95%, 125% at 100% and above, straight between.</summary>
    private static long Retention(Int128 target, int parts, Int128 kept, Int128 opening)
    {
        if (opening == 0 || 20 * kept < 17 * opening)
        {
            return 0;
        }

        return kept > opening
            ? HalfEven.Divide(5 * target, 16 * parts)
            : HalfEven.Divide(target * ((20 * kept) - (15 * opening)), 16 * parts * opening);
    }

    /// <summary>A quarter of a sixth of the target, times 0 at 50%, 100% at 70%, 120% at 85% and above, straight between.</summary>
    private static long Adoption(Int128 target, Int128 active, Int128 licences)
    {
        if (licences == 0 || 2 * active < licences)
        {
            return 0;
        }

        if (10 * active < 7 * licences)
        {
            return HalfEven.Divide(target * ((10 * active) - (5 * licences)), 48 * licences);
        }

        return 20 * active < 17 * licences
            ? HalfEven.Divide(target * (licences + (20 * active)), 360 * licences)
            : HalfEven.Divide(target, 20);
    }
}
