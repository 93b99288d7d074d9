using Merit.Data.Amounts;

namespace Merit.Calculation.Tests.Payout;

public sealed class BoundaryTests
{
    [Theory]
    [InlineData("94.99", "3750.00")]
    [InlineData("95", "7500.00")]
    [InlineData("79.99", "0.00")]
    [InlineData("80", "3750.00")]
    public void A_stepped_curve_takes_its_boundary_with_it(string kept, string earned)
    {
        var lost = 100_000m - (decimal.Parse(kept, System.Globalization.CultureInfo.InvariantCulture) * 1000m);
        var company = new Company().Saying("stepped: { 80%: 50%, 95%: 100% }", "stepped: { 85%: 100% }").Saying("weight: 100%\n    measure", "weight: 50%\n    measure").Saying("events: expansions", "weight: 50%\n    events: expansions");
        if (lost > 0)
        {
            company.With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "contraction"), ("arr", (-lost).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        EarnedOf(company, "bonus").ShouldBe(earned);
    }

    // 180,000 at 50% up to 100,000 and 60% above: 100,000 x 50% + 80,000 x 60% = 98,000; all at 60% = 108,000.
    [Theory]
    [InlineData("marginal", "98000.00")]
    [InlineData("retroactive", "108000.00")]
    public void Marginal_and_retroactive_tiers_differ_by_what_lies_below_the_boundary(string mode, string earned) =>
        EarnedOf(
            new Company().Saying($"tiers: {{ by: cumulative, mode: {mode}, bands: [{{ from: 0, rate: 50% }}, {{ from: 100000, rate: 60% }}] }}", "rate: 10%")
                .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "180000")),
            "commission").ShouldBe(earned);

    // 30,000 a year x 50% x 1/4 x 46 days of 90: 1,916.666..., to the even cent 1,916.67.
    [Fact]
    public void A_target_is_prorated_by_calendar_days_in_force()
    {
        var company = new Company().Without("plan_assignments").With("plan_assignments", ("person_id", "ana"), ("plan", "p"), ("from", "2026-02-14"));
        var bonus = company.Run().Result.Participants.Single().Components[0];
        bonus.Target.ShouldBe(new Ratio(5750, 3));
        bonus.Earned.ToAmountString().ShouldBe("1916.67");
    }

    // 12.345 is a half: to the even cent 12.34, half up 12.35, up 12.35, down 12.34; 10% of 123.45.
    [Theory]
    [InlineData("half_even", "12.34")]
    [InlineData("half_up", "12.35")]
    [InlineData("up", "12.35")]
    [InlineData("down", "12.34")]
    public void A_half_cent_goes_where_the_plan_says(string mode, string earned) =>
        EarnedOf(
            new Company().Saying($"rate: 10%\n    rounding: {{ per: event, mode: {mode} }}", "rate: 10%")
                .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "123.45")),
            "commission").ShouldBe(earned);

    [Theory]
    [InlineData("2025-12-31", "0.00")]
    [InlineData("2026-01-01", "50.00")]
    [InlineData("2026-03-31", "50.00")]
    [InlineData("2026-04-01", "0.00")]
    public void The_first_and_the_last_day_belong_to_the_period(string date, string earned) =>
        EarnedOf(new Company().With("movements", ("id", "M2"), ("account_id", "A1"), ("date", date), ("kind", "expansion"), ("arr", "500")), "commission").ShouldBe(earned);

    private static string EarnedOf(Company company, string component) =>
        company.Run().Result.Participants.Single().Components.Single(c => c.Component.Name == component).Earned.ToAmountString();
}
