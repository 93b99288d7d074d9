using System.Reflection;
using System.Text;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;

namespace Merit.Calculation.Tests.Findings;

public sealed class RunMessagesTests
{
    private static readonly (string Title, Func<Company> Company)[] Mistakes =
    [
        ("an assignment names a plan that is not there", () => new Company().With("plan_assignments", ("person_id", "ana"), ("plan", "q"), ("from", "2026-01-01"))),
        ("an assignment outlives its plan", () => new Company().Saying("to: 2026-02-28", "to: 2026-12-31")),
        ("a plan of another period length", () => new Company().Saying("period: month", "period: quarter")),
        ("pay is missing on some days", () => new Company().Without("pay").With("pay", ("person_id", "ana"), ("from", "2026-02-01"), ("base_salary", "70000"), ("target_variable", "30000"))),
        ("pay in another currency", () => new Company().Without("pay").With("pay", ("person_id", "ana"), ("from", "2026-01-01"), ("base_salary", "70000"), ("target_variable", "30000"), ("currency", "EUR"))),
        ("pay in no currency", () => new Company().Without("people").With("people", ("id", "ana"), ("name", "Ana Adler"))),
        ("pay in two currencies in a period", () => PaidAbroad("rates: fixed, fixed: { EUR: 1.1 }").Without("pay").With("pay", ("person_id", "ana"), ("from", "2026-01-01"), ("to", "2026-02-14"), ("target_variable", "30000"), ("currency", "USD"))
            .With("pay", ("person_id", "ana"), ("from", "2026-02-15"), ("target_variable", "30000"), ("currency", "EUR"))),
        ("nobody says in which currency a person is paid, on a plan that pays in several", () => PaidAbroad("rates: fixed, fixed: { EUR: 1.1 }").Without("people").With("people", ("id", "ana"), ("name", "Ana Adler"))),
        ("the rate of pay is missing", () => PaidAbroad("rates: period_average, within: 7 days").With("exchange_rates", ("date", "2026-01-01"), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", "1.1"))
            .With("exchange_rates", ("date", "2026-03-31"), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", "1.1"))),
        ("the rate of pay is not known yet", () => PaidAbroad("rates: period_end, within: 7 days").With("exchange_rates", ("date", "2026-02-01"), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", "1.1"))),
        ("the plan states no rate of pay", () => PaidAbroad("rates: fixed, fixed: { GBP: 1.3 }")),
        ("pay that does not fit the mix", () => new Company().Saying("pay: { mix: 80/20, proration: calendar_days }", "pay: { proration: calendar_days }")),
        ("amounts in no currency", () => new Company().Without("accounts").With("accounts", ("id", "A1"), ("name", "Alpha"))),
        ("amounts in another currency", () => new Company().With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"), ("currency", "EUR"))),
        ("amounts read through a key in another currency", () => new Company().Saying("value: contract.arr otherwise 0", "value: arr").With("contracts", ("id", "K1"), ("account_id", "A1"), ("start", "2026-02-01"), ("arr", "500"), ("currency", "EUR"))
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"), ("contract_id", "K1"))),
        ("gaps in rates, before and after the last row", () => InEuro("rates: event, within: 7 days").With("exchange_rates", ("date", "2026-03-15"), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", "1.1"))
            .With("exchange_rates", ("date", "2025-12-31"), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", "1.1"))),
        ("a movement invoiced in two currencies", () => new Company().Saying("rate: 10%\n    released: in proportion to cash", "rate: 10%").With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"))
            .With("invoices", ("id", "I1"), ("account_id", "A1"), ("date", "2026-02-01"), ("amount", "250"), ("kind", "invoice")).With("invoices", ("id", "I2"), ("account_id", "A1"), ("date", "2026-02-01"), ("amount", "250"), ("kind", "invoice"), ("currency", "EUR"))
            .With("invoice_lines", ("invoice_id", "I1"), ("event_id", "M2"), ("amount", "250")).With("invoice_lines", ("invoice_id", "I2"), ("event_id", "M2"), ("amount", "250"))),
        ("rates that are not known yet", () => InEuro("rates: event, within: 14 days").With("exchange_rates", ("date", "2026-01-25"), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", "1.1"))
            .With("exchange_rates", ("date", "2026-01-01"), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", "1.1"))),
        ("no rates at all", () => InEuro("rates: period_average, within: 7 days")),
        ("a currency without a fixed rate", () => InEuro("rates: fixed, fixed: { GBP: 1.3 }")),
        ("a fixed rate that comes to nothing", () => InEuro("rates: fixed, fixed: { EUR: 'round(0.001, 1, half-even)' }")),
        ("a fixed rate that is a text", () => InEuro("rates: fixed, fixed: { EUR: '\"much\"' }")),
        ("a goal that is missing", () => new Company().Saying("measure: retention\n    goal: goal", "measure: retention").Saying("by: attainment", "by: value")),
        ("a goal that stands twice", () => new Company().Saying("measure: retention\n    goal: goal", "measure: retention").Saying("by: attainment", "by: value")
            .With("goals", ("person_id", "ana"), ("measure", "retention"), ("period", "2026-Q1"), ("value", "90%")).With("goals", ("person_id", "ana"), ("measure", "retention"), ("period", "2026-Q1"), ("value", "95%"))),
        ("a quota of zero", () => new Company().Saying("quota: goal\n    rate: base", "rate: 10%").With("goals", ("plan", "p"), ("measure", "expansions"), ("period", "2026-Q1"), ("value", "0"))),
        ("a quota of zero where tiers go by attainment", () => new Company().Saying("quota: goal\n    tiers: { by: attainment, mode: marginal, bands: [{ from: 0%, rate: 5% }] }", "rate: 10%").With("goals", ("plan", "p"), ("measure", "expansions"), ("period", "2026-Q1"), ("value", "0"))),
        ("a rate without attainment that reads the base of a quota of zero", () => new Company().Saying("quota: goal\n    tiers: { by: attainment, mode: marginal, bands: [{ from: 0%, rate: 5% }], when_empty: base }", "rate: 10%").With("goals", ("plan", "p"), ("measure", "expansions"), ("period", "2026-Q1"), ("value", "0"))),
        ("a quota that is the goals of nobody", () => Team().Saying("quota: goal\n    tiers: { by: attainment, mode: marginal, bands: [{ from: 0%, rate: base }] }", "quota: goal\n    rate: base")
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"))),
        ("the goal of a month is missing, and that of another stands twice", () => Quota("given_for: month").With("goals", ("plan", "p"), ("measure", "expansions"), ("period", "2026-01"), ("value", "100"))
            .With("goals", ("plan", "p"), ("measure", "expansions"), ("period", "2026-02"), ("value", "100")).With("goals", ("plan", "p"), ("measure", "expansions"), ("period", "2026-02"), ("value", "150"))),
        ("a ramp from a first day of work that nobody stated", () => Quota("ramp: { since: start_date, months: [50%] }").With("goals", ("plan", "p"), ("measure", "expansions"), ("period", "2026-Q1"), ("value", "100"))),
        ("a member without a goal", () => Team().With("team_members", ("team", "t"), ("person_id", "ana"), ("from", "2026-01-01"))),
        ("a goal of what is a sum", () => Team().With("goals", ("person_id", "ana"), ("measure", "expansions"), ("period", "2026-Q1"), ("value", "100"))),
        ("events beyond a quota that leave reduced to nothing", () => Quota("proration: calendar_days, leave: reduces").Saying("tiers: { by: attainment, mode: marginal, bands: [{ from: 0%, rate: base }] }", "rate: base")
            .With("goals", ("plan", "p"), ("measure", "expansions"), ("period", "2026-Q1"), ("value", "100")).With("leave", ("person_id", "ana"), ("from", "2025-12-01"))
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"))),
        ("a percentage that is prorated", () => new Company().Saying("measure: retention\n    goal: goal", "measure: retention").Saying("by: attainment", "by: value").Saying("goals:\n  retention: { proration: calendar_days }\ncomponents:", "components:")),
        ("a sum of counts that is an amount", () => Quota("sum_of: { goal: wins, members: plan, at: closing }").Saying("retention: gross_retention()\n  wins: count(expansions)", "retention: gross_retention()")),
        ("a condition without an answer", () => new Company().Saying("where: term_months >= 12", "where: kind = \"expansion\"")
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"))),
        ("an event without a value", () => new Company().Saying("value: tcv", "value: arr").With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"))),
        ("tiers that do not rise", () => new Company().Saying("tiers: { by: cumulative, mode: marginal, bands: [{ from: 0, rate: 1% }, { from: 0 * sum(expansions.arr), rate: 2% }] }", "rate: 10%")
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"))),
        ("an unknown table", () => new Company().Saying("of: movement,", "of: movements,")),
        ("a set without a day", () => new Company().Saying("of: accounts", "of: movements, where: kind = \"expansion\"").Saying("value: 5", "value: arr")),
        ("a set without an account", () => new Company().Saying("of: people, date: period.start", "of: movements, where: kind = \"expansion\"").Saying("value: 5", "value: arr")),
        ("a set without a person", () => new Company().Saying("where: kind = \"expansion\", credit: { to: person }", "where: kind = \"expansion\"")),
        ("a set without a key under a commission", () => new Company().Saying("of: usage", "of: movements, where: kind = \"expansion\"").Saying("value: 5", "value: arr")),
        ("a snapshot of rows without a day", () => new Company().Saying("snapshots: { s: { of: people, at: closing } }\nmeasures:", "measures:")),
        ("a circle", () => new Company().Saying("retention: other + 1%\n  other: retention", "retention: gross_retention()")),
        ("a measure that can be empty and nobody says what it pays", () => new Company().Saying("stepped: { 85%: 100% } }", "stepped: { 85%: 100% }, when_empty: 0% }")),
        ("a multiplier that can be empty", () => new Company().Saying("weight: 50%\n    multiplier: retention\n    measure", "weight: 50%\n    measure")),
        ("a group without a value", () => new Company().Saying("snapshots: { s: { of: accounts, at: closing } }\nmeasures:\n  retention: average(average(expansions.arr / 1000 USD) per s.account)", "measures:\n  retention: gross_retention()")),
        ("an amount beyond all measure", () => new Company().Saying("rate: 10000%", "rate: 10%")
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "90000000000000000"))),
        ("what comes up for renewal, or renews, without what it is worth", () => new Company().Saying("retention: gross_renewal_rate()", "retention: gross_retention()")
            .With("contracts", ("id", "K1"), ("account_id", "A1"), ("start", "2025-03-01"), ("end", "2026-02-28")).With("contracts", ("id", "K2"), ("account_id", "A1"), ("start", "2026-03-01"), ("renews", "K1"), ("arr", "-5"))),
        ("a row without the day that decides its holder", () => new Company().Saying("where: kind = \"expansion\", held: booked", "where: kind = \"expansion\"").With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"))),
        ("an event without a last day on which its condition can be met, and one of an earlier quarter", () => Promised("booked", "due_date").With("movements", ("id", "M3"), ("account_id", "A1"), ("date", "2025-11-01"), ("kind", "expansion"), ("arr", "500"))),
        ("a condition that goes by an amount in another currency", () => Promised("if(arr > 100, booked, date)", "date + 60 days").Saying("currency: USD\nexchange: { rates: event, within: 7 days }", "currency: USD")
            .With("movements", ("id", "M3"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"), ("currency", "EUR")).With("exchange_rates", ("date", "2026-02-01"), ("from_currency", "EUR"), ("to_currency", "USD"), ("rate", "2"))),
        ("a condition that is no date", () => Promised("arr > 100", "arr")),
        ("shares that nothing divides", () => new Company().With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"))
            .With("splits", ("event_id", "M2"), ("person_id", "ana"), ("role", "a"), ("share", "1/999983")).With("splits", ("event_id", "M2"), ("person_id", "ana"), ("role", "b"), ("share", "1/999979")).With("splits", ("event_id", "M2"), ("person_id", "ana"), ("role", "c"), ("share", "1/999961"))),
        ("an event that a lookup has nothing for", () => Looking("by: { size: money }, stepped: { 1000: 4% }", "rate: looked(arr)")),
        ("an event without what is looked up", () => Looking("by: { term: number }, stepped: { 12: 4% }", "rate: looked(term_months)")),
        ("a lookup beside what differs between participants", () => Looking("by: { size: money }, stepped: { 1000: 4% }", "rate: looked(arr + retention * 0 USD otherwise 0 USD)")),
        ("an event of a day on which no value is in force", () => Looking("by: { size: money }, stepped: { 1000: 4% }", "rate: daily(date)")),
        ("a value that is in force in some periods only", () => Looking("by: { size: money }, stepped: { 1000: 4% }", "rate: 5%\n    cap: daily(period.end) * 1000 USD")),
        ("a lookup that can find nothing where a value is needed", () => Looking("by: { part: ratio }, stepped: { 50%: 4% }", "rate: 5%\n    multiplier: looked(retention)")),
        ("a call of a lookup that finds nothing", () => Looking("by: { part: ratio }, stepped: { 50%: 4% }", "rate: 5%\n    multiplier: looked(20%)")),
        ("a dated parameter without a day", () => Looking("by: { part: ratio }, stepped: { 50%: 4% }", "rate: daily")),
        ("values of a lookup in different units", () => Looking("by: { part: ratio }, stepped: { 50%: 4%, 60%: 5 USD }", "rate: looked(50%)")),
        ("values between texts", () => Looking("by: { part: ratio }, interpolated: { 50%: '\"a\"', 60%: '\"b\"' }, below: none, above: none", "rate: 5%")),
        ("keys of another kind than the input", () => Looking("by: { part: ratio }, stepped: { 50 USD: 4% }", "rate: looked(50%)")),
        ("days in the wrong order", () => Looking("by: { day: date }, stepped: { 2026-02-01: 4%, 2026-01-01: 5% }", "rate: looked(date)")),
        ("a day twice", () => Looking("by: { day: date }, exact: { 2026-02-01: 4%, 'max(2026-01-01, 2026-02-01)': 5% }", "rate: looked(date)")),
        ("a lookup with an error that events are chosen by", () => Looking("by: { part: money }, stepped: { 50%: 4% }", "rate: looked(arr)").Saying("where: kind = \"expansion\" and looked(arr) > 1%", "where: kind = \"expansion\"")),
        ("a key without a value", () => Looking("by: { part: ratio }, stepped: { 50% / (good - 1): 4% }", "rate: looked(50%)")),
        ("an amount of a person in another currency", () => OwnCap("EUR")),
        ("an amount of a person in no currency", () => OwnCap(null)),
        ("a measure that reads an amount of a person", () => OwnCap("USD").Saying("retention: gross_retention() * participant.own_cap", "retention: gross_retention()")),
        ("a column of people that is not there", () => OwnCap("USD").Saying("participant.owncap", "participant.own_cap")),
        ("a snapshot on a day that can be missing", () => new Company().Saying("parameters: { cutoff: [{ from: 2026-01-01, to: 2026-03-31, value: 2026-01-15 }] }\nsnapshots: { s: { of: accounts, at: cutoff(period.end) } }\nmeasures:", "measures:")),
        ("a handover that can come to nothing", () => new Company().Saying("where: kind = \"expansion\", credit: { to: book, handover: [{ within: 30 days, former: 100% / none, new: 0% }] }", "where: kind = \"expansion\"").Saying("currency: USD\nparameters: { none: 0 }", "currency: USD")),
        ("an example that gives too little", () => new Company().Saying("examples:\n  - title: t\n    given: { pay: { base_salary: 1, target_variable: 1 } }\n    expect: { commission: 0 }\ncomponents:", "components:")),
        ("an example with a column that is none", () => new Company().Saying("examples:\n  - title: t\n    given: { pay: { base_salary: 1, target_variable: 1 }, events: { expansions: [{ arrr: 5 }] } }\n    expect: { commission: 0 }\ncomponents:", "components:")),
    ];

    // The commission with a cap that stands beside the person.
    private static Company OwnCap(string? currency) => new Company().Declaring(StandardTables.People, new ColumnSchema("own_cap", ColumnType.Money, "the most that the person gets")).Without("people")
        .With("people", ("id", "ana"), ("name", "Ana Adler"), ("currency", currency), ("own_cap", "500")).Without("pay")
        .With("pay", ("person_id", "ana"), ("from", "2026-01-01"), ("base_salary", "70000"), ("target_variable", "30000"), ("currency", "USD"))
        .Saying("rate: 10%\n    cap: participant.own_cap otherwise 100 USD", "rate: 10%");

    // The commission with a lookup, a parameter with dated values, and an expansion of 500 on 1 February.
    private static Company Looking(string lookup, string rate) => new Company().Saying(rate, "rate: 10%")
        .Saying($"currency: USD\nparameters: {{ good: 1, daily: [{{ from: 2026-01-01, to: 2026-01-31, value: 5% }}, {{ from: 2026-03-01, to: 2026-03-31, value: 6% }}] }}\nlookups: {{ looked: {{ {lookup} }} }}", "currency: USD")
        .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"));
    // The commission has a quota from the table of goals, of which the plan says this.
    private static Company Quota(string rule) => new Company().Saying("quota: goal\n    rate: base", "rate: 10%").Saying($"goals:\n  expansions: {{ {rule} }}\ncomponents:", "components:");

    private static Company Promised(string met, string by) => new Company().Saying($"where: kind = \"expansion\", provisional: {{ met: '{met}', by: '{by}', cut_off: 15 days }}", "where: kind = \"expansion\"")
        .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"));

    private static Company Team() => Quota("sum_of: { goal: churned, members: team, at: closing }").Saying("retention: gross_retention()\n  churned: sum(expansions.arr)", "retention: gross_retention()");

    [Fact]
    public void Every_message_says_where_what_and_how_to_mend()
    {
        var text = new StringBuilder();
        foreach (var (title, company) in Mistakes)
        {
            text.Append("# ").Append(title).Append('\n');
            foreach (var finding in Find(company()))
            {
                text.Append(finding).Append('\n');
            }

            text.Append('\n');
        }

        Golden.Match(text.ToString(), "run-messages.txt");
    }

    [Fact]
    public void Every_code_has_a_mistake_that_shows_it()
    {
        var codes = typeof(CalculationRun).Assembly.GetType("Merit.Calculation.Codes")!.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);
        var shown = Mistakes.SelectMany(m => Find(m.Company())).Select(d => d.Code).ToHashSet();
        codes.Where(code => !shown.Contains(code)).ShouldBeEmpty();
    }

    [Fact]
    public void A_run_with_an_error_gives_no_figures()
    {
        foreach (var (title, company) in Mistakes)
        {
            var bag = new DiagnosticBag();
            if (company().Run(bag) is not null)
            {
                bag.HasErrors.ShouldBeFalse(title);
            }
        }
    }

    private static Company PaidAbroad(string rule) => new Company().Saying($"pay: {{ proration: calendar_days, exchange: {{ {rule} }} }}", "pay: { proration: calendar_days }").Without("people")
        .With("people", ("id", "ana"), ("name", "Ana Adler"), ("currency", "EUR"));

    private static Company InEuro(string exchange) => new Company().Saying($"currency: USD\nexchange: {{ {exchange} }}", "currency: USD")
        .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"), ("currency", "EUR"))
        .With("movements", ("id", "M3"), ("account_id", "A1"), ("date", "2026-03-16"), ("kind", "expansion"), ("arr", "500"), ("currency", "EUR"))
        .With("movements", ("id", "M4"), ("account_id", "A1"), ("date", "2026-01-07"), ("kind", "expansion"), ("arr", "500"), ("currency", "EUR"));

    private static IReadOnlyList<Diagnostic> Find(Company company)
    {
        var bag = new DiagnosticBag();
        company.Run(bag);
        var schemas = company.Dataset().Schemas;
        foreach (var plan in company.Plans(new DiagnosticBag()))
        {
            Examples.ExampleRunner.Run(plan, schemas, bag);
        }

        bag.Items.ShouldNotBeEmpty();
        return bag.InOrder();
    }
}
