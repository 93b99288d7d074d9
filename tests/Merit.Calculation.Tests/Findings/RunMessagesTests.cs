using System.Reflection;
using System.Text;
using Merit.Data.Diagnostics;

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
        ("pay that does not fit the mix", () => new Company().Saying("pay: { mix: 80/20, proration: calendar_days }", "pay: { proration: calendar_days }")),
        ("amounts in no currency", () => new Company().Without("accounts").With("accounts", ("id", "A1"), ("name", "Alpha"))),
        ("amounts in another currency", () => new Company().With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"), ("currency", "EUR"))),
        ("a goal that is missing", () => new Company().Saying("measure: retention\n    goal: goal", "measure: retention").Saying("by: attainment", "by: value")),
        ("a goal that stands twice", () => new Company().Saying("measure: retention\n    goal: goal", "measure: retention").Saying("by: attainment", "by: value")
            .With("goals", ("person_id", "ana"), ("measure", "retention"), ("period", "2026-Q1"), ("value", "90%")).With("goals", ("person_id", "ana"), ("measure", "retention"), ("period", "2026-Q1"), ("value", "95%"))),
        ("a quota of zero", () => new Company().Saying("quota: goal\n    rate: base", "rate: 10%").With("goals", ("plan", "p"), ("measure", "expansions"), ("period", "2026-Q1"), ("value", "0"))),
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
        ("shares that nothing divides", () => new Company().With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"))
            .With("splits", ("event_id", "M2"), ("person_id", "ana"), ("role", "a"), ("share", "1/999983")).With("splits", ("event_id", "M2"), ("person_id", "ana"), ("role", "b"), ("share", "1/999979")).With("splits", ("event_id", "M2"), ("person_id", "ana"), ("role", "c"), ("share", "1/999961"))),
        ("an example that gives too little", () => new Company().Saying("examples:\n  - title: t\n    given: { pay: { base_salary: 1, target_variable: 1 } }\n    expect: { commission: 0 }\ncomponents:", "components:")),
        ("an example with a column that is none", () => new Company().Saying("examples:\n  - title: t\n    given: { pay: { base_salary: 1, target_variable: 1 }, events: { expansions: [{ arrr: 5 }] } }\n    expect: { commission: 0 }\ncomponents:", "components:")),
    ];

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
