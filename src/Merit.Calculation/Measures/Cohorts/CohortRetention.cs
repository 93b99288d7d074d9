using Merit.Calculation.Measures.Owners;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;

namespace Merit.Calculation.Measures.Cohorts;

/// <summary>Retention by units other than accounts, over other days than the period's, point to point, by days held, or of a team (design, section 6, point 5): exact, unit by unit.</summary>
internal static class CohortRetention
{
    /// <summary>Works the measure out for everyone.</summary>
    public static PersonQuotients Measure(StandardMeasureNode node, RunContext run)
    {
        var rule = new CohortRule(node, run);
        var owners = MeasureOwners.Of(node, run);
        var sums = new Dictionary<int, (Ratio Base, Ratio Change)>();
        foreach (var part in PartsOf(rule, run.RevenueOf(node), run))
        {
            foreach (var (place, share) in SharesOf(part, rule, owners))
            {
                sums[place] = Add(sums.GetValueOrDefault(place), part, share);
            }
        }

        (Ratio, Ratio)? Quotient((Ratio Base, Ratio Change) of) => (rule.IsGross ? Ratio.Max(of.Base + of.Change, Ratio.Zero) : of.Base + of.Change, of.Base);
        return new(person => Quotient(sums.GetValueOrDefault(owners.PlaceOf(person))));
    }

    /// <summary>What a person's measure is made of, each part with the share of it that is the person's, the team's or the company's.</summary>
    public static IReadOnlyList<(CohortPart Part, Ratio Share)> Contributions(StandardMeasureNode node, RunContext run, int person)
    {
        var rule = new CohortRule(node, run);
        var owners = MeasureOwners.Of(node, run);
        var place = owners.PlaceOf(person);
        return
        [
            .. from part in PartsOf(rule, run.RevenueOf(node), run)
               from owned in SharesOf(part, rule, owners)
               where owned.Place == place
               select (part, owned.Share),
        ];
    }

    private static (Ratio Base, Ratio Change) Add((Ratio Base, Ratio Change) sums, CohortPart part, Ratio share) =>
        part.IsBase ? (sums.Base + (part.Amount * share), sums.Change) : (sums.Base, sums.Change + (part.Amount * share));

    private static IEnumerable<(int Place, Ratio Share)> SharesOf(CohortPart part, CohortRule rule, MeasureOwners owners) =>
        part.HolderDay is { } day ? owners.On(part.Unit.Account, day) : owners.ByDays(part.Unit.Account, rule.FirstDay, rule.LastDay);

    private static IEnumerable<CohortPart> PartsOf(CohortRule rule, RevenueHistory revenue, RunContext run)
    {
        foreach (var unit in CohortUnits.Of(rule, revenue, run))
        {
            var isIn = unit.Opening.Sign > 0;
            if (isIn)
            {
                yield return new(unit, null, rule.IsOfLogos ? Ratio.One : unit.Opening, true, rule.BaseDay);
            }

            foreach (var part in rule.IsOfLogos ? Lost(unit, isIn, rule) : !isIn && rule.IsOfCohort ? [] : rule.IsPointToPoint ? Fallen(unit, rule) : Moved(unit, rule, revenue))
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<CohortPart> Lost(CohortUnit unit, bool isIn, CohortRule rule) => isIn && unit.Closing.Sign <= 0 ? [new(unit, null, -Ratio.One, false, rule.BaseDay)] : [];

    private static IEnumerable<CohortPart> Fallen(CohortUnit unit, CohortRule rule) =>
        unit.Closing < unit.Opening ? [new(unit, null, Ratio.Max(unit.Closing, Ratio.Zero) - unit.Opening, false, rule.ChangeDayOf(null))] : [];

    // Losses use the opening revenue up, where that is the most that can be lost, in order of day, then key; what was won back is there to be lost again.
    private static IEnumerable<CohortPart> Moved(CohortUnit unit, CohortRule rule, RevenueHistory revenue)
    {
        var (most, lost) = (Ratio.Max(unit.Opening, Ratio.Zero), Ratio.Zero);
        foreach (var row in unit.Movements)
        {
            var change = revenue.ChangeOf(row) ?? Ratio.Zero;
            if (rule.IsGross && change.Sign < 0)
            {
                change = rule.IsCapped ? -Ratio.Min(-change, most - lost) : change;
                lost -= change;
            }
            else if (rule.IsGross)
            {
                change = Ratio.Min(change, lost);
                lost -= change;
            }

            yield return new(unit, row, change, false, rule.ChangeDayOf(row));
        }
    }
}
