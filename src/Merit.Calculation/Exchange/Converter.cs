using System.Collections.Concurrent;
using Merit.Calculation.Compilation;
using Merit.Data.Amounts;
using Merit.Data.Time;
using Merit.Plans.Exchange;

namespace Merit.Calculation.Exchange;

/// <summary>The rates at which amounts count by an exchange rule, in one period.</summary>
/// <param name="rule">The rule.</param>
/// <param name="to">The plan's currency.</param>
/// <param name="rates">The rows of <c>exchange_rates</c>.</param>
/// <param name="period">The period.</param>
/// <param name="stated">The rates that the rule states, by currency.</param>
internal sealed class Converter(ExchangeRule rule, string to, RateTable rates, Period period, IReadOnlyDictionary<string, Ratio> stated)
{
    private readonly ConcurrentDictionary<(string From, int Day), AppliedRate?> _known = new();
    private readonly Lazy<int[]> _days = new(() => [.. Enumerable.Range(period.Start.DayNumber, period.Days)]);

    /// <summary>The rule.</summary>
    public ExchangeRule Rule => rule;

    /// <summary>The currency of which so much is worth one of another: the plan's.</summary>
    public string To => to;

    /// <summary>The rows that rates are made of.</summary>
    public RateTable Rates => rates;

    /// <summary>The rate of an amount of a day; null where there is none.</summary>
    public AppliedRate? RateOf(string from, int day) => _known.GetOrAdd((from, rule.Rates == RateRule.Event ? day : 0), key => Find(key.From, key.Day));

    /// <summary>The days of which the rate is missing that an amount of a day needs.</summary>
    public IEnumerable<int> DaysWithout(string from, int day) => rule.Rates == RateRule.Fixed ? [] : DaysFor(day).Where(one => RateOn(from, one) is null);

    private AppliedRate? Find(string from, int day)
    {
        if (rule.Rates == RateRule.Fixed)
        {
            return stated.TryGetValue(from, out var value) ? new(from, value, []) : null;
        }

        var days = DaysFor(day);
        var found = days.Select(one => RateOn(from, one)).OfType<DayRate>().ToList();
        if (found.Count < days.Length)
        {
            return null;
        }

        var sum = found.Aggregate(Ratio.Zero, (all, one) => all + one.Value);
        return new(from, sum / days.Length, [.. found.GroupBy(one => string.Join(' ', one.Legs), StringComparer.Ordinal).Select(same => (same.First(), same.Count()))]);
    }

    private int[] DaysFor(int day) => rule.Rates switch
    {
        RateRule.Event => [day],
        RateRule.PeriodEnd => [period.End.DayNumber],
        _ => _days.Value,
    };

    // As it is stated; else, where the plan says so, turned round; else through a third currency.
    private DayRate? RateOn(string from, int day) =>
        Leg(from, to, day) ?? (rule.Through?.Code is { } middle && middle != from && Leg(from, middle, day) is { } first && Leg(middle, to, day) is { } second
            ? new(first.Value * second.Value, [.. first.Legs, .. second.Legs]) : null);

    private DayRate? Leg(string from, string into, int day) =>
        rates.RowOn(from, into, day, rule.WithinDays!.Value) is { } row ? new(rates.RateOf(row), [new(row, false)])
        : rule.AllowsInverse && rates.RowOn(into, from, day, rule.WithinDays!.Value) is { } other ? new(1 / rates.RateOf(other), [new(other, true)])
        : null;
}
