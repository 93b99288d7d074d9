using Merit.Calculation.Crediting;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;

namespace Merit.Calculation.Measures.Cohorts;

/// <summary>Retention by units other than accounts, over other days than the period's, point to point, or by days held (design, section 6, point 5): exact, unit by unit.</summary>
internal static class CohortRetention
{
    /// <summary>Works the measure out for everyone.</summary>
    public static PersonQuotients Measure(StandardMeasureNode node, RunContext run)
    {
        var rule = new CohortRule(node, run);
        var holders = new BookHolders(run, Retention.RolesOf(node));
        var sums = new Dictionary<int, (Ratio Base, Ratio Change)>();
        var company = (Base: Ratio.Zero, Change: Ratio.Zero);
        foreach (var part in PartsOf(rule, run.RevenueOf(node), run))
        {
            if (rule.IsOfCompany)
            {
                company = Add(company, part, Ratio.One);
                continue;
            }

            foreach (var (person, share) in SharesOf(part, rule, holders))
            {
                sums[person] = Add(sums.GetValueOrDefault(person), part, share);
            }
        }

        (Ratio, Ratio)? Quotient((Ratio Base, Ratio Change) of) => (rule.IsGross ? Ratio.Max(of.Base + of.Change, Ratio.Zero) : of.Base + of.Change, of.Base);
        return rule.IsOfCompany ? new(_ => Quotient(company)) : new(person => Quotient(sums.GetValueOrDefault(person)));
    }

    /// <summary>What a person's measure, or the company's, is made of, each part with the person's share of it.</summary>
    public static IReadOnlyList<(CohortPart Part, Ratio Share)> Contributions(StandardMeasureNode node, RunContext run, int person)
    {
        var rule = new CohortRule(node, run);
        var holders = new BookHolders(run, Retention.RolesOf(node));
        return
        [
            .. from part in PartsOf(rule, run.RevenueOf(node), run)
               from share in rule.IsOfCompany ? [Ratio.One] : SharesOf(part, rule, holders).Where(held => held.Person == person).Select(held => held.Share)
               select (part, share),
        ];
    }

    private static (Ratio Base, Ratio Change) Add((Ratio Base, Ratio Change) sums, CohortPart part, Ratio share) =>
        part.IsBase ? (sums.Base + (part.Amount * share), sums.Change) : (sums.Base, sums.Change + (part.Amount * share));

    private static IEnumerable<(int Person, Ratio Share)> SharesOf(CohortPart part, CohortRule rule, BookHolders holders)
    {
        if (part.HolderDay is { } day)
        {
            return holders.On(part.Unit.Account, day).Select(held => (held.Person, held.Share));
        }

        var all = rule.LastDay - rule.FirstDay + 1;
        return from held in holders.Of(part.Unit.Account)
               let days = Math.Min(held.To, rule.LastDay) - Math.Max(held.From, rule.FirstDay) + 1
               where days > 0
               select (held.Person, held.Share * new Ratio(days, all));
    }

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
