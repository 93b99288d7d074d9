using Merit.Calculation.Measures.Owners;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Binding;

namespace Merit.Calculation.Measures.Renewals;

/// <summary>The renewal rates (design, section 6, point 5; the choices in <c>docs/plan-reference/choices.md</c>): what was renewed over what came up for renewal.</summary>
internal static class RenewalRates
{
    /// <summary>Works the measure out for everyone.</summary>
    public static PersonQuotients Measure(StandardMeasureNode node, RunContext run)
    {
        var rule = new RenewalRule(node, run);
        var owners = MeasureOwners.Of(node, run);
        var sums = new Dictionary<int, (Ratio Renewed, Ratio Due)>();
        foreach (var part in PartsOf(rule, rule.Source(), run))
        {
            run.Cancellation.ThrowIfCancellationRequested();
            foreach (var (place, share) in owners.On(part.Due.Account, part.HolderDay))
            {
                sums[place] = Add(sums.GetValueOrDefault(place), part, part.Amount * share);
            }
        }

        return new(person => sums.GetValueOrDefault(owners.PlaceOf(person)));
    }

    /// <summary>The table of what came up, and what a person's rate is made of, each part with the share of it that is the person's, the team's or the company's.</summary>
    public static (Table Table, IReadOnlyList<(RenewalPart Part, Ratio Share)> Parts) Contributions(StandardMeasureNode node, RunContext run, int person)
    {
        var rule = new RenewalRule(node, run);
        var owners = MeasureOwners.Of(node, run);
        var (source, place) = (rule.Source(), owners.PlaceOf(person));
        var parts = from part in PartsOf(rule, source, run)
                    from owned in owners.On(part.Due.Account, part.HolderDay)
                    where owned.Place == place
                    select (part, owned.Share);
        return (source.Table, [.. parts]);
    }

    private static (Ratio Renewed, Ratio Due) Add((Ratio Renewed, Ratio Due) sums, RenewalPart part, Ratio amount) =>
        part.Renewal is null ? (sums.Renewed, sums.Due + amount) : (sums.Renewed + amount, sums.Due);

    // What counts on the days that are looked at, of everything that ever came up.
    private static IEnumerable<RenewalPart> PartsOf(RenewalRule rule, IDueSource source, RunContext run)
    {
        foreach (var due in run.Exclusions.Any ? source.All().Where(due => !source.IsExcluded(due) && !run.Exclusions.IsAccount(due.Account, due.Day, due.Day)) : source.All())
        {
            var day = rule.IsWhenBooked && due.Renewals is [var first, ..] && first.Signed < due.Day ? first.Signed : due.Day;
            var counts = rule.IsIn(day);
            var most = rule.Counts ? Ratio.One : due.Amount;
            if (counts)
            {
                yield return new(due, null, most, rule.HolderDayOf(due), false);
            }

            var before = Ratio.Zero;
            foreach (var renewal in due.Renewals)
            {
                var after = before + renewal.Amount;
                var isLate = rule.IsLate(renewal, due);
                if (isLate && !rule.IsRestated ? rule.IsWonBack && rule.IsIn(renewal.Signed) : counts)
                {
                    yield return new(due, renewal, Adds(rule, before, after, most), rule.HolderDayOf(due, renewal), isLate);
                }

                before = after;
            }
        }
    }

    // A renewal in parts is one renewal, made when the first part that is worth something was; gross rates have no more renewed than was due.
    private static Ratio Adds(RenewalRule rule, Ratio before, Ratio after, Ratio most) =>
        rule.Counts ? (before.IsZero && !after.IsZero ? Ratio.One : Ratio.Zero)
        : rule.IsGross ? Ratio.Min(after, most) - Ratio.Min(before, most)
        : after - before;
}
