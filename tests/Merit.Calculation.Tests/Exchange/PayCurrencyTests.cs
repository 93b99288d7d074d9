using Merit.Calculation.Explanation;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;

namespace Merit.Calculation.Tests.Exchange;

/// <summary>Ana, paid in EUR on a plan in USD: half of 30,000 a year for retention, 10% of expansions.</summary>
public sealed class PayCurrencyTests
{
    [Theory]
    [InlineData("1.1")]
    [InlineData("0.87")]
    [InlineData("1.234567")]
    public void A_bonus_at_a_hundred_percent_pays_the_target_whatever_the_rate(string rate) =>
        // 30,000.00 EUR / 2 / 4
        Earned(Paid("fixed, fixed: { EUR: " + rate + " }"), "bonus").ShouldBe("3750.00 EUR");

    [Theory]
    [InlineData("rates: period_end, within: 0 days", "45.45 EUR")]
    [InlineData("rates: period_start, within: 0 days", "50.00 EUR")]
    public void What_is_earned_is_paid_at_the_rate_of_a_day_of_the_period(string rule, string earned) =>
        // 50.00 USD / 1.1 = 45.4545; / 1.0
        Earned(Selling(500, Paying(rule).With("exchange_rates", Rate("2026-01-01", "1")).With("exchange_rates", Rate("2026-03-31", "1.1"))), "commission").ShouldBe(earned);

    [Fact]
    public void It_is_rounded_once_in_the_currency_of_pay()
    {
        // 10% of 0.10 is 0.01 USD; / 2 = 0.005, half to even 0.00; of 0.30: 0.03 / 2 = 0.015: 0.02. Rounded in dollars first they would be the same.
        Earned(Selling("0.10", Paid("fixed, fixed: { EUR: 2 }")), "commission").ShouldBe("0.00 EUR");
        Earned(Selling("0.30", Paid("fixed, fixed: { EUR: 2 }")), "commission").ShouldBe("0.02 EUR");
        // 0.04 / 10 = 0.004 USD, which are no cents, are 0.40 at 0.01
        Earned(Selling("0.04", Paid("fixed, fixed: { EUR: 0.01 }")), "commission").ShouldBe("0.40 EUR");
    }

    [Theory]
    [InlineData("JPY", "0.008", "6250 JPY")]
    [InlineData("KWD", "3", "16.667 KWD")]
    public void It_is_rounded_to_the_minor_unit_of_its_currency(string currency, string rate, string earned) =>
        Earned(Selling(500, Paid($"fixed, fixed: {{ {currency}: {rate} }}", currency)), "commission").ShouldBe(earned);

    [Fact]
    public void Caps_are_in_the_plans_currency() =>
        // 50.00 USD capped at 22.00; / 1.1
        Earned(Selling(500, Paid("fixed, fixed: { EUR: 1.1 }").Saying("rate: 10%\n    cap: 22", "rate: 10%")), "commission").ShouldBe("20.00 EUR");

    [Fact]
    public void The_plans_cap_is_in_its_currency_and_cuts_in_that_of_pay()
    {
        // 2,200 USD are 2,000.00 EUR, of 3,750.00 + 45.45: 3,750 x 2,000 / 3,795.45 = 1,976.0502 and 23.9498
        var company = Selling(500, Paid("fixed, fixed: { EUR: 1.1 }").Saying("cap: 2200\ncomponents:", "components:"));
        (Earned(company, "bonus"), Earned(company, "commission")).ShouldBe(("1976.05 EUR", "23.95 EUR"));
    }

    [Fact]
    public void Formulas_read_the_plans_currency()
    {
        Earned(Paid("fixed, fixed: { EUR: 1.1 }").Saying("kind: commission\n    measure: bonus.earned", "kind: commission\n    weight: 50%\n    events: expansions\n    value: arr"), "commission").ShouldBe("375.00 EUR");
        Earned(Paid("fixed, fixed: { EUR: 1.1 }").Saying("kind: commission\n    measure: if(participant.base_salary = 77000, 11, 0) otherwise 0", "kind: commission\n    weight: 50%\n    events: expansions\n    value: arr"), "commission").ShouldBe("1.00 EUR");
    }

    [Fact]
    public void Amounts_of_people_count_at_the_rates_of_pay_in_their_own_currency() =>
        // An allowance of 100.00 GBP, 130.00 USD; / 1.1 = 118.1818
        Earned(Paying("rates: fixed, fixed: { EUR: 1.1, GBP: 1.3 }").Without("people").Without("pay").With("pay", ("person_id", "ana"), ("from", "2026-01-01"), ("target_variable", "30000"), ("currency", "EUR"))
            .Declaring(StandardTables.People, new ColumnSchema("allowance", ColumnType.Money, "an amount")).With("people", ("id", "ana"), ("name", "Ana Adler"), ("currency", "GBP"), ("allowance", "100"))
            .Saying("kind: spiff\n    events: expansions\n    amount: participant.allowance otherwise 0", "kind: commission\n    weight: 50%\n    events: expansions\n    value: arr\n    rate: 10%").With("movements", Sold("500")), "commission").ShouldBe("118.18 EUR");

    [Fact]
    public void Somebody_without_pay_is_paid_in_the_currency_that_stands_beside_them() =>
        Earned(Selling(500, Paid("fixed, fixed: { EUR: 1.1 }").Without("pay").Saying("target: 1000", "weight: 50%")), "commission").ShouldBe("45.45 EUR");

    [Fact]
    public void Pay_of_days_on_which_a_person_is_on_another_plan_decides_nothing()
    {
        var company = Paid("fixed, fixed: { EUR: 1.1 }").Without("pay").With("pay", Pay("2025-01-01", "2026-02-14", "GBP")).With("pay", Pay("2026-02-15", null, "EUR")).Without("plan_assignments");
        // 30,000.00 EUR / 2 / 4 x 45 / 90 days
        Earned(company.With("plan_assignments", ("person_id", "ana"), ("plan", "p"), ("from", "2026-02-15")), "bonus").ShouldBe("1875.00 EUR");
    }

    [Fact]
    public void Without_exchange_the_pay_of_days_in_force_must_be_in_the_plans_currency()
    {
        var company = new Company().Without("pay").With("pay", Pay("2025-01-01", "2026-02-14", "GBP")).With("pay", Pay("2026-02-15", null, "USD"));
        Codes(company).ShouldBe(["run-pay-currency"]);
        Codes(company.Without("plan_assignments").With("plan_assignments", ("person_id", "ana"), ("plan", "p"), ("from", "2026-02-15"))).ShouldBeEmpty();
    }

    [Fact]
    public void A_result_says_its_currency_and_the_rate_and_has_the_target_in_it()
    {
        var result = Selling(500, Paid("fixed, fixed: { EUR: 1.1 }")).Run().Result.Participants.Single();
        (result.Currency.Code, result.ExchangeRate, result.Components[0].Target, result.Components[0].Exact).ShouldBe(("EUR", new Ratio(11, 10), (Ratio)3750, (Ratio)4125));
        result.Earned.ToString().ShouldBe("3795.45 EUR");
    }

    [Fact]
    public void The_rate_and_both_amounts_are_explained()
    {
        var run = Selling(500, Paying("rates: period_end, within: 7 days").With("exchange_rates", Rate("2026-03-30", "1.1"))).Run();
        var nodes = Below(run.Explain(run.Result.Participants.Single(), null)).ToList();
        nodes.Where(node => node.Step == "paid").Select(node => (node.Display, node.Arithmetic, node.Fact)).ShouldBe(
        [
            ("3,750.00 EUR", "4,125.00 USD / 1.1", "exchange_rates 2026-03-30"),
            ("≈ 45.454545 EUR", "50.00 USD / 1.1", null),
        ]);
        nodes.Where(node => node.Step == "exchange").Select(node => (node.Display, node.Arithmetic)).ShouldBe([("33,000.00 USD", "30,000.00 EUR x 1.1"), ("33,000.00 USD", "30,000.00 EUR x 1.1"), ("1.1", null)]);
    }

    private static Company Paid(string rates, string currency = "EUR") =>
        Paying("rates: " + rates, currency);

    private static Company Paying(string rule, string currency = "EUR") => new Company().Without("people").With("people", ("id", "ana"), ("name", "Ana Adler"), ("currency", currency))
        .Saying($"pay: {{ proration: calendar_days, exchange: {{ {rule} }} }}", "pay: { proration: calendar_days }");

    private static Company Selling(int amount, Company company) => Selling(amount.ToString(System.Globalization.CultureInfo.InvariantCulture), company);

    private static Company Selling(string amount, Company company) => company.With("movements", Sold(amount));

    private static (string, string?)[] Sold(string amount) => [("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", amount)];

    private static (string, string?)[] Pay(string from, string? to, string currency) => [("person_id", "ana"), ("from", from), ("to", to), ("base_salary", "70000"), ("target_variable", "30000"), ("currency", currency)];

    private static (string, string?)[] Rate(string date, string rate) => [("date", date), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", rate)];

    private static string Earned(Company company, string component) => company.Run().Result.Participants.Single().Components.Single(one => one.Component.Name == component).Earned.ToString();

    private static IReadOnlyList<string> Codes(Company company)
    {
        var diagnostics = new DiagnosticBag();
        company.Run(diagnostics);
        return [.. diagnostics.InOrder().Select(item => item.Code)];
    }

    private static IEnumerable<ExplanationNode> Below(ExplanationNode node) => node.Reads.SelectMany(child => Below(child).Prepend(child));
}
