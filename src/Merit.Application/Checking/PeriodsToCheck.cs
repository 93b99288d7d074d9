using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Plans;
using Merit.Plans.Exchange;

namespace Merit.Application.Checking;

/// <summary>
/// The periods that a company's data speak of: in each, a plan assignment or the pay of somebody assigned begins or ends, a goal is set, or exchange rates are known that a plan takes. Nothing of
/// what <c>calculate</c> needs changes in between; a period that no goal names yet, or whose rates are not known yet, is not wrong for that.
/// </summary>
internal static class PeriodsToCheck
{
    /// <summary>The periods, in order of their days; quarters and months may overlap when plans are measured by both.</summary>
    public static IReadOnlyList<Period> Of(Dataset dataset, IReadOnlyList<Plan> plans)
    {
        var periods = new HashSet<Period>();
        var assignments = dataset["plan_assignments"];
        var people = assignments.Find<ReferenceColumn>("person_id");
        var pay = DaysOfPay(dataset["pay"]);
        var rates = DaysOf(dataset["exchange_rates"]);
        var byName = plans.ToDictionary(plan => plan.Name, StringComparer.Ordinal);
        for (var row = 0; row < assignments.Count; row++)
        {
            if (assignments.Find("plan")!.TextAt(row) is { } name && byName.TryGetValue(name, out var plan) && RangeOf(assignments, row) is var assigned)
            {
                var on = assigned.Intersect(plan.Effective) ?? assigned;
                var days = pay[people!.Rows[row]].Where(on.Contains).Append(on.From).Concat(assigned.To is { } to ? [to] : []);
                periods.UnionWith(days.Select(day => plan.PeriodOf(day)));
                periods.UnionWith(PeriodsOfRates(plan, on, rates));
            }
        }

        foreach (var text in Named(dataset["goals"]).Distinct(StringComparer.Ordinal))
        {
            if (PeriodName.TryParse(text, out var name))
            {
                periods.UnionWith(plans.SelectMany(plan => plan.Calendar.Find(name) is { } period ? PeriodsOf(plan, period) : []));
            }
        }

        return [.. periods.OrderBy(period => period.Start).ThenBy(period => period.Length)];
    }

    // The periods of a plan whose goals a row for this time is, or is a part of.
    private static IEnumerable<Period> PeriodsOf(Plan plan, Period given)
    {
        var lengths = plan.Goals.Select(goal => goal.GivenFor).OfType<PeriodLength>().Append(plan.Period);
        IEnumerable<Period> periods = !lengths.Contains(given.Length) ? [] : given.Length > plan.Period ? given.Parts(plan.Period) : [given.In(plan.Period)];
        return periods.Where(period => plan.Effective.Overlaps(period.Range));
    }

    // Rates change from day to day: where a plan takes them of days, each period that begins while they are known is looked at.
    private static IEnumerable<Period> PeriodsOfRates(Plan plan, EffectiveRange on, EffectiveRange? rates)
    {
        if (rates is null || plan.Components.Select(component => component.Exchange).Append(plan.Exchange).Append(plan.PayExchange).All(exchange => exchange is null or { Rates: RateRule.Fixed }))
        {
            yield break;
        }

        var (first, last) = (on.From > rates.Value.From ? on.From : rates.Value.From, on.To < rates.Value.To ? on.To : rates.Value.To);
        for (var period = plan.PeriodOf(first); period.Start <= last; period = plan.PeriodOf(period.End.AddDays(1)))
        {
            yield return period;
        }
    }

    private static EffectiveRange? DaysOf(Table rates) =>
        rates.Find<DateColumn>("date") is { } dates && rates.Count > 0 ? new(Enumerable.Range(0, rates.Count).Min(row => dates.At(row)!.Value), Enumerable.Range(0, rates.Count).Max(row => dates.At(row))) : null;

    private static IEnumerable<string?> Named(Table goals) => goals.Find("period") is { } column ? Enumerable.Range(0, goals.Count).Select(column.TextAt) : [];

    // The first day of each row of pay, and the first day after it, when some other row must take over.
    private static ILookup<int, DateOnly> DaysOfPay(Table pay)
    {
        var people = pay.Find<ReferenceColumn>("person_id");
        return Enumerable.Range(0, pay.Count)
            .SelectMany(row => RangeOf(pay, row) is { To: { } to } range && to < DateOnly.MaxValue ? new[] { (row, range.From), (row, to.AddDays(1)) } : [(row, RangeOf(pay, row).From)])
            .ToLookup(pair => people!.Rows[pair.row], pair => pair.Item2);
    }

    private static EffectiveRange RangeOf(Table table, int row) => new(table.Find<DateColumn>("from")!.At(row)!.Value, table.Find<DateColumn>("to")?.At(row));
}
