using Merit.Calculation.Explanation;

namespace Merit.Calculation.Tests.Exchange;

/// <summary>A measure of an earlier period takes the exchange rates of that period. Ana holds an account in USD and one in EUR, 100,000 each; in November 2025 the one in EUR loses half, and its contract ends and is not renewed.</summary>
public sealed class EarlierPeriodTests
{
    // One EUR is 1 USD in October and November, 2 in December, 3 from January on: r is 1 on the quarter's first day, 2 on its last, and (61 + 62) / 92 in the mean.
    [Theory]
    [InlineData("gross_retention(periods_back = 1)", "event", "3/4")] // (100 + 50 r) / (100 + 100 r)
    [InlineData("gross_retention(periods_back = 1)", "period_end", "2/3")]
    [InlineData("gross_retention(periods_back = 1)", "period_average", "307/430")]
    [InlineData("gross_renewal_rate(periods_back = 1)", "event", "1/2")] // 100 / (100 + 100 r)
    [InlineData("gross_renewal_rate(periods_back = 1)", "period_end", "1/3")]
    [InlineData("gross_renewal_rate(periods_back = 1)", "period_average", "92/215")]
    // Over a longer time all at the rate of the period's first day, 3.
    [InlineData("gross_retention(over = trailing, trailing = 6 months)", "event", "5/8")]
    [InlineData("gross_renewal_rate(over = trailing, trailing = 6 months)", "event", "1/4")]
    public void Amounts_count_at_the_rates_of_the_period_that_is_measured(string measure, string rates, string value) =>
        Measured(measure, rates).Result.Participants.Single().Components[0].Measure!.Value.ToString().ShouldBe(value);

    // March opens with what February left, at the rate of 1 January: 100,000 + 40,000 x 3 = 220,000; it loses 5,000 x 4.
    [Fact]
    public void What_opens_a_span_shorter_than_the_period_is_at_the_rate_of_the_first_day_though_it_changed_in_the_period() =>
        Sample("gross_retention(over = trailing, trailing = 1 month, exchange_rates = current)", "event")
            .With("exchange_rates", ("date", "2026-02-01"), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", "4"))
            .With("movements", ("id", "M4"), ("account_id", "A2"), ("date", "2026-02-10"), ("kind", "contraction"), ("arr", "-10000"))
            .With("movements", ("id", "M5"), ("account_id", "A2"), ("date", "2026-03-10"), ("kind", "contraction"), ("arr", "-5000"))
            .Run().Result.Participants.Single().Components[0].Measure!.Value.ToString().ShouldBe("10/11");

    [Theory]
    [InlineData("gross_retention(periods_back = 1)")]
    [InlineData("gross_renewal_rate(periods_back = 1)")]
    public void An_explanation_names_the_days_and_the_rates_of_that_period(string measure)
    {
        var run = Measured(measure, "period_average");
        var labels = Below(run.Explain(run.Result.Participants.Single(), "bonus")).Select(node => node.Label).ToList();

        labels.ShouldContain(label => label.Contains(" from 2025-10-01 to 2025-12-31 (periods_back = 1", StringComparison.Ordinal));
        labels.ShouldContain(label => label.Contains("at the mean of the rates of 2025-Q4", StringComparison.Ordinal));
    }

    private static CalculationRun Measured(string measure, string rates) => Sample(measure, rates).Run();

    private static Company Sample(string measure, string rates) => new Company()
        .Saying(measure, "gross_retention()").Saying($"period: quarter\nexchange: {{ rates: {rates}, within: 400 days }}", "period: quarter")
        .With("accounts", ("id", "A2"), ("name", "Beta"), ("currency", "EUR"))
        .With("book", ("account_id", "A2"), ("person_id", "ana"), ("share", "1"), ("from", "2025-01-01"))
        .With("movements", ("id", "M2"), ("account_id", "A2"), ("date", "2025-06-01"), ("kind", "new"), ("arr", "100000"))
        .With("movements", ("id", "M3"), ("account_id", "A2"), ("date", "2025-11-15"), ("kind", "contraction"), ("arr", "-50000"))
        .With("contracts", ("id", "K1"), ("account_id", "A1"), ("start", "2024-12-01"), ("end", "2025-11-30"), ("arr", "100000"))
        .With("contracts", ("id", "K2"), ("account_id", "A1"), ("start", "2025-12-01"), ("end", "2026-11-30"), ("arr", "100000"), ("renews", "K1"))
        .With("contracts", ("id", "K3"), ("account_id", "A2"), ("start", "2024-12-01"), ("end", "2025-11-30"), ("arr", "100000"))
        .With("exchange_rates", ("date", "2025-01-01"), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", "1"))
        .With("exchange_rates", ("date", "2025-12-01"), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", "2"))
        .With("exchange_rates", ("date", "2026-01-01"), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", "3"));

    private static IEnumerable<ExplanationNode> Below(ExplanationNode node) => node.Reads.SelectMany(child => Below(child).Prepend(child));
}
