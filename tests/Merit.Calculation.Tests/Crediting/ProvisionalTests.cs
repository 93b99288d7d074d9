using Merit.Data.Diagnostics;
using Merit.Data.Time;

namespace Merit.Calculation.Tests.Crediting;

/// <summary>An expansion of 500 on 1 February, at 10%, that is credited on a condition due later. The first quarter waits through 15 April.</summary>
public sealed class ProvisionalTests
{
    private static readonly string[] Quarters = ["2026-Q1", "2026-Q2", "2026-Q3"];

    [Theory]
    [InlineData("2026-04-15", null, 0, 0, 0)] // Its last day is the cut-off.
    [InlineData("2026-04-16", null, 50, -50, 0)]
    [InlineData("2026-04-15", "2026-04-15", 50, 0, 0)]
    [InlineData("2026-04-15", "2026-04-16", 0, 0, 0)]
    [InlineData("2026-04-16", "2026-04-16", 50, 0, 0)]
    [InlineData("2026-04-16", "2026-04-17", 50, -50, 0)]
    [InlineData("2026-06-29", null, 50, -50, 0)] // Taken back on the quarter's last day,
    [InlineData("2026-06-30", null, 50, 0, -50)] // and on the first of the next.
    [InlineData("2026-03-01", null, 0, 0, 0)]
    [InlineData("2026-01-01", "2025-12-01", 50, 0, 0)]
    public void An_event_counts_on_its_own_day_and_is_taken_back_on_the_day_after_its_last(string by, string? met, int first, int second, int third) =>
        Earned(Promised("", by, met)).ShouldBe([first, second, third]);

    [Theory]
    [InlineData("2026-04-15", "2026-04-16", 0, 50, 0)]
    [InlineData("2026-06-28", "2026-07-01", 50, -50, 50)]
    [InlineData("2026-06-29", "2026-06-30", 50, 0, 0)] // Taken back and credited in one quarter.
    [InlineData("2026-03-01", "2026-03-02", 50, 0, 0)]
    [InlineData("2026-01-15", "2026-01-20", 50, 0, 0)] // On its own day, which is later.
    public void An_event_that_is_met_late_can_be_credited_on_that_day(string by, string met, int first, int second, int third) =>
        Earned(Promised(", late: credited", by, met)).ShouldBe([first, second, third]);

    [Fact]
    public void Nothing_is_taken_back_from_whoever_was_not_on_the_plan_on_the_events_own_day()
    {
        var company = Promised("", "2026-04-16", null).Without("plan_assignments").With("plan_assignments", ("person_id", "ana"), ("plan", "p"), ("from", "2026-02-02"));

        Earned(company).ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void What_is_taken_back_is_so_at_the_rate_of_the_events_own_day()
    {
        // Retention needs the rates of each quarter's first day.
        var company = Quarters.Aggregate(Promised("", "2026-04-16", null, "EUR"), (so, quarter) => so.With("exchange_rates", ("date", IsoDate.Format(Period.Parse(quarter).Start)), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", "5"))).Saying("currency: USD\nexchange: { rates: event, within: 0 days }", "currency: USD")
            .With("exchange_rates", ("date", "2026-02-01"), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", "2"))
            .With("exchange_rates", ("date", "2026-04-17"), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", "3"));

        Earned(company).ShouldBe([100, -100, 0]);
    }

    [Fact]
    public void What_is_taken_back_is_so_at_the_rates_of_the_payments_by_the_end_of_the_events_own_quarter()
    {
        (string Day, string Rate)[] rates = [("2026-01-01", "5"), ("2026-04-01", "5"), ("2026-07-01", "5"), ("2026-02-01", "7"), ("2026-03-01", "2"), ("2026-05-01", "4")];
        var company = rates.Aggregate(Promised("", "2026-05-30", null, "EUR"), (so, one) => so.With("exchange_rates", ("date", one.Day), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", one.Rate)))
            .Saying("currency: USD\nexchange: { rates: event, within: 0 days }", "currency: USD").Saying("rate: 10%\n    exchange: { rates: payment, otherwise: event, within: 0 days }", "rate: 10%")
            .With("invoices", ("id", "I"), ("account_id", "A1"), ("date", "2026-02-01"), ("amount", "500"), ("kind", "invoice"), ("currency", "EUR")).With("invoice_lines", ("invoice_id", "I"), ("event_id", "M2"), ("amount", "500"))
            .With("payments", ("id", "Y1"), ("invoice_id", "I"), ("date", "2026-03-01"), ("amount", "100")).With("payments", ("id", "Y2"), ("invoice_id", "I"), ("date", "2026-05-01"), ("amount", "400"));

        // 500 x 2 x 10%: by March the one payment was at 2.
        Earned(company).ShouldBe([100, -100, 0]);
    }

    [Fact]
    public void An_event_that_can_be_met_until_the_end_of_time_is_explained()
    {
        var run = Promised("", "9999-12-31", null).Run();

        var credit = run.Explain(run.Result.Participants.Single(), "commission").Reads.Single(node => node.Step == "event").Reads.Single(node => node.Step == "credit");
        credit.Reads.Single(node => node.Step == "provisional").Value.ShouldBe("not met by 2026-04-15, 15 days after 2026-Q1, and can be until 9999-12-31");
    }

    [Fact]
    public void The_largest_share_is_a_magnitude_since_it_proves_widths()
    {
        var shares = new Calculation.Crediting.ShareCodes(4);
        shares.CodeOf(-3);
        shares.CodeOf(2);

        shares.Largest.ShouldBe(3);
    }

    [Fact]
    public void The_condition_and_its_last_day_are_columns_that_a_plan_reads()
    {
        var bag = new DiagnosticBag();
        var company = Promised("", null, null);

        DataReads.Check(company.Plans(bag).Single(), company.Dataset(), bag);

        bag.InOrder().Select(finding => finding.Message).ShouldBe(["No row of 'movements' has a value in 'booked'.", "No row of 'movements' has a value in 'due_date'."], ignoreOrder: true);
    }

    private static Company Promised(string late, string? by, string? met, string currency = "USD") =>
        new Company().Saying($"where: kind = \"expansion\", provisional: {{ met: booked, by: due_date, cut_off: 15 days{late} }}", "where: kind = \"expansion\"")
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"), ("due_date", by), ("booked", met), ("currency", currency));

    private static int[] Earned(Company company)
    {
        return [.. Quarters.Select(Quarter)];

        int Quarter(string period)
        {
            var bag = new DiagnosticBag();
            var run = company.Run(bag, period).ShouldNotBeNull(string.Join('\n', bag.Items));
            var exact = run.Result.Participants.Single().Components[1].Exact;
            exact.IsWhole.ShouldBeTrue();
            return (int)exact.Numerator;
        }
    }
}
