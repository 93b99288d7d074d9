using System.Collections.Concurrent;
using System.Collections.Immutable;
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

    /// <summary>The period whose rates are taken, where they are of a period.</summary>
    public Period Period => period;

    /// <summary>The rule.</summary>
    public ExchangeRule Rule => rule;

    /// <summary>The currency of which so much is worth one of another: the plan's.</summary>
    public string To => to;

    /// <summary>The rows that rates are made of.</summary>
    public RateTable Rates => rates;

    /// <summary>The rate of an amount of a day; null where there is none.</summary>
    /// <param name="from">Its currency.</param>
    /// <param name="day">The day.</param>
    /// <param name="cash">The days of its invoices or payments with their weights, where these decide; none for the day itself.</param>
    public AppliedRate? RateOf(string from, int day, IReadOnlyList<CashDay>? cash = null) => cash is { Count: > 0 } ? Mean(from, [.. cash.Select(one => (one.Day, one.Weight))])
        : _known.GetOrAdd((from, IsByDay ? day : 0), key => Find(key.From, key.Day));

    /// <summary>The days of which the rate is missing that an amount of a day, or of days of invoices or payments, needs.</summary>
    public IEnumerable<int> DaysWithout(string from, int day, IReadOnlyList<CashDay>? cash = null) =>
        rule.Rates == RateRule.Fixed ? [] : (cash is { Count: > 0 } ? cash.Select(one => one.Day) : DaysFor(day)).Where(one => RateOn(from, one) is null);

    private AppliedRate? Find(string from, int day)
    {
        if (rule.Rates == RateRule.Fixed)
        {
            return stated.TryGetValue(from, out var value) ? new(from, value, []) : null;
        }

        return Mean(from, [.. DaysFor(day).Select(one => (one, Ratio.One))]);
    }

    // Rates of several days count by their weights; the same rate on several of them stands once.
    private AppliedRate? Mean(string from, IReadOnlyList<(int Day, Ratio Weight)> days)
    {
        var found = days.Select(one => (Rate: RateOn(from, one.Day), one.Weight)).ToList();
        if (found.Exists(one => one.Rate is null))
        {
            return null;
        }

        ImmutableArray<(DayRate Rate, Ratio Weight)> of =
            [.. found.GroupBy(one => string.Join(' ', one.Rate!.Legs), StringComparer.Ordinal).Select(same => (same.First().Rate!, same.Aggregate(Ratio.Zero, (sum, one) => sum + one.Weight)))];
        var (over, under) = of.Aggregate((Ratio.Zero, Ratio.Zero), (sums, one) => (sums.Item1 + (one.Rate.Value * one.Weight), sums.Item2 + one.Weight));
        return new(from, over / under, of);
    }

    private bool IsByDay => rule.Rates == RateRule.Event || rule.IsOfCash;

    private int[] DaysFor(int day) => rule.Rates switch
    {
        RateRule.PeriodStart => [period.Start.DayNumber],
        RateRule.PeriodEnd => [period.End.DayNumber],
        RateRule.PeriodAverage => _days.Value,
        _ => [day],
    };

    // As it is stated; else, where the plan says so, turned round; else through a third currency.
    private DayRate? RateOn(string from, int day) =>
        Leg(from, to, day) ?? (rule.Through?.Code is { } middle && middle != from && Leg(from, middle, day) is { } first && Leg(middle, to, day) is { } second
            ? new(first.Value * second.Value, [.. first.Legs, .. second.Legs]) : null);

    private DayRate? Leg(string from, string into, int day) =>
        rates.RowOn(from, into, day, rule.WithinDays!.Value) is { } row ? new(rates.RateOf(row), [new(row, false)])
        : rule.AllowsInverse && rates.RowOn(into, from, day, rule.WithinDays.Value) is { } other ? new(1 / rates.RateOf(other), [new(other, true)])
        : null;
}
