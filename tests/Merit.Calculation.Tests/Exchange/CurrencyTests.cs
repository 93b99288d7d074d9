using Merit.Data.Diagnostics;

namespace Merit.Calculation.Tests.Exchange;

/// <summary>Amounts in other currencies than the plan's: Ana's commission of 10% on expansions, of an account in USD, with movements in EUR.</summary>
public sealed class CurrencyTests
{
    [Fact]
    public void Without_exchange_an_amount_read_through_a_key_in_another_currency_is_an_error() =>
        Codes(Signed(new Company().Saying("value: contract.arr otherwise 0", "value: arr"))).ShouldBe(["run-currency-differs"]);

    [Fact]
    public void Without_exchange_the_revenue_of_a_snapshot_in_another_currency_is_an_error() =>
        Codes(new Company().Saying("snapshots: { book: { of: accounts, at: closing } }\nmeasures:\n  worth: sum(book.account_arr)", "measures:")
            .Saying("measure: worth\n    payout: { by: value, stepped: { 85: 100% } }", "measure: retention\n    payout: { by: value, stepped: { 85%: 100% }, when_empty: 0% }").Saying("  unread: 1", "  retention: gross_retention()").With("movements", Event("M2", "2025-12-31", "500"))).ShouldBe(["run-currency-differs"]);

    [Fact]
    public void Without_exchange_rows_in_another_currency_that_the_set_leaves_out_are_no_error() =>
        Earned(WithoutRetention(new Company()).Saying("where: kind = \"expansion\" and currency = \"USD\"", "where: kind = \"expansion\"")
            .With("movements", Event("M2", "2026-02-01", "500")).With("movements", Event("M3", "2026-02-01", "700", "USD"))).ShouldBe("70.00");

    [Theory]
    [InlineData("2026-02-08", "55.00")]
    [InlineData("2026-02-01", "55.00")]
    [InlineData("2026-02-09", null)]
    [InlineData("2026-01-31", null)]
    public void A_rate_holds_from_its_day_and_as_long_as_it_is_not_too_old(string day, string? earned) =>
        Earned(Plan("rates: event, within: 7 days").With("exchange_rates", Rate("2026-02-01", "EUR", "USD", "1.1")).With("movements", Event("M2", day, "500"))).ShouldBe(earned);

    [Fact]
    public void An_amount_of_nothing_needs_no_rate() =>
        Earned(Plan("rates: event, within: 7 days").With("movements", Event("M2", "2026-02-01", "0"))).ShouldBe("0.00");

    [Fact]
    public void A_stated_rate_comes_before_one_that_is_turned_round_and_that_before_one_through_another_currency()
    {
        var rates = Plan("rates: event, within: 7 days, inverse: allowed, through: GBP").With("movements", Event("M2", "2026-02-01", "500"))
            .With("exchange_rates", Rate("2026-02-01", "EUR", "GBP", "0.9")).With("exchange_rates", Rate("2026-02-01", "USD", "GBP", "0.75"));
        // 500 x 0.9 / 0.75 = 600; 500 / 0.8 = 625; 500 x 1.1 = 550.
        Earned(rates).ShouldBe("60.00");
        Earned(rates.With("exchange_rates", Rate("2026-02-01", "USD", "EUR", "0.8"))).ShouldBe("62.50");
        Earned(rates.With("exchange_rates", Rate("2026-01-31", "EUR", "USD", "1.1"))).ShouldBe("55.00");
    }

    [Fact]
    public void A_rate_is_neither_turned_round_nor_made_of_two_unless_the_plan_says_so()
    {
        var company = Plan("rates: event, within: 7 days").With("movements", Event("M2", "2026-02-01", "500")).With("exchange_rates", Rate("2026-02-01", "USD", "EUR", "0.8"))
            .With("exchange_rates", Rate("2026-02-01", "EUR", "GBP", "0.9")).With("exchange_rates", Rate("2026-02-01", "GBP", "USD", "1.3"));
        Codes(company).ShouldBe(["run-rate-missing"]);
    }

    [Fact]
    public void The_average_is_that_of_all_days_of_the_period() =>
        // 31 + 28 days at 1.00, 31 at 2.00: (59 + 62) / 90 = 121/90; 900 x 121/90 = 1,210.
        Earned(Plan("rates: period_average, within: 90 days").With("exchange_rates", Rate("2026-01-01", "EUR", "USD", "1")).With("exchange_rates", Rate("2026-03-01", "EUR", "USD", "2"))
            .With("movements", Event("M2", "2026-02-01", "900"))).ShouldBe("121.00");

    [Fact]
    public void Conditions_are_about_the_plans_currency() =>
        Earned(Plan("rates: event, within: 7 days").Saying("where: kind = \"expansion\" and arr >= 550", "where: kind = \"expansion\"").With("exchange_rates", Rate("2026-02-01", "EUR", "USD", "1.1"))
            .With("movements", Event("M2", "2026-02-01", "500")).With("movements", Event("M3", "2026-02-01", "499.99"))).ShouldBe("55.00");

    [Fact]
    public void Rows_that_a_condition_without_amounts_refuses_need_no_rate_though_amounts_decide_too() =>
        Earned(Plan("rates: event, within: 7 days").Saying("where: arr >= 500 and currency <> \"EUR\"", "where: kind = \"expansion\"")
            .With("movements", Event("M2", "2026-02-01", "500")).With("movements", Event("M3", "2026-02-01", "700", "USD"))).ShouldBe("70.00");

    [Fact]
    public void A_missing_rate_is_not_taken_for_no_value() =>
        Codes(Plan("rates: event, within: 7 days").Saying("where: (arr otherwise 0) >= 500", "where: kind = \"expansion\"").With("movements", Event("M2", "2026-02-01", "500"))).ShouldBe(["run-rate-missing"]);

    [Fact]
    public void What_a_key_leads_to_counts_at_the_rate_of_the_events_day() =>
        Earned(Signed(Plan("rates: event, within: 7 days").Saying("value: contract.arr otherwise 0", "value: arr")
            .With("exchange_rates", Rate("2026-01-20", "EUR", "USD", "9")).With("exchange_rates", Rate("2026-02-01", "EUR", "USD", "1.1")))).ShouldBe("55.00");

    [Fact]
    public void The_day_of_an_event_cannot_depend_on_an_amount_in_another_currency() =>
        Codes(Plan("rates: event, within: 7 days").Saying("of: movements, date: 'if(arr > 100, date, date - 1 month)'", "of: movements").With("exchange_rates", Rate("2026-02-01", "EUR", "USD", "1.1"))
            .With("movements", Event("M2", "2026-02-01", "500"))).ShouldBe(["run-currency-differs"]);

    [Fact]
    public void A_component_with_an_exchange_of_its_own_leaves_the_others_at_the_plans_rates()
    {
        var company = Plan("rates: fixed, fixed: { EUR: 2 }").Saying("rate: 10%\n    exchange: { rates: fixed, fixed: { EUR: 1.1 } }\n  other: { kind: commission, events: expansions, value: arr, rate: 10% }", "rate: 10%")
            .With("movements", Event("M2", "2026-02-01", "500"));
        var run = company.Run(new()).ShouldNotBeNull();
        run.Result.Participants.Single().Components.Select(component => component.Earned.ToAmountString()).ShouldBe(["0.00", "55.00", "100.00"]);
    }

    [Fact]
    public void Rates_with_no_small_denominator_in_common_are_exact()
    {
        // Eight rates that are primes: over one denominator none of the amounts would fit 64 bits.
        var company = Plan("rates: event, within: 0 days, inverse: allowed");
        string[] amounts = ["10.00", "10.00", "10.03", "10.03", "10.06", "10.06", "10.06", "10.07"];
        string[] rates = ["0.10007", "0.10009", "0.10037", "0.10039", "0.10061", "0.10067", "0.10069", "0.10079"];
        for (var i = 0; i < rates.Length; i++)
        {
            company.With("exchange_rates", Rate($"2026-02-0{i + 1}", "USD", "EUR", rates[i])).With("movements", Event($"M{i + 2}", $"2026-02-0{i + 1}", amounts[i]));
        }

        // 10% of 10.06 / 0.10061 is 9.9990, 10.00; each of the others is a little over 9.99: 10.00 / 1.0007 = 9.9930.
        Earned(company).ShouldBe("79.93");
    }

    private static Company Plan(string exchange) => WithoutRetention(new Company()).Saying($"currency: USD\nexchange: {{ {exchange} }}", "currency: USD");

    // Retention reads every movement; here it would be about nothing but itself.
    private static Company WithoutRetention(Company company) => company.Saying("  retention: count(expansions)", "  retention: gross_retention()")
        .Saying("payout: { by: value, stepped: { 1000: 100% } }", "payout: { by: value, stepped: { 85%: 100% }, when_empty: 0% }");

    private static Company Signed(Company company) => company.With("contracts", ("id", "K1"), ("account_id", "A1"), ("start", "2026-01-20"), ("arr", "500"), ("currency", "EUR"))
        .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "1"), ("contract_id", "K1"));

    private static (string, string?)[] Event(string id, string day, string arr, string currency = "EUR") =>
        [("id", id), ("account_id", "A1"), ("date", day), ("kind", "expansion"), ("arr", arr), ("currency", currency)];

    private static (string, string?)[] Rate(string day, string from, string to, string rate) => [("date", day), ("from_currency", from), ("to_currency", to), ("rate", rate)];

    private static string? Earned(Company company) => company.Run(new())?.Result.Participants.Single().Components.Single(component => component.Component.Name == "commission").Earned.ToAmountString();

    private static string[] Codes(Company company)
    {
        var found = new DiagnosticBag();
        company.Run(found);
        return [.. found.Items.Select(finding => finding.Code)];
    }
}
