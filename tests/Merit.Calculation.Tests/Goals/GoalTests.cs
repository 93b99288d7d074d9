using Merit.Calculation.Examples;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Data.Time;

namespace Merit.Calculation.Tests.Goals;

public sealed class GoalTests
{
    private static readonly Period FirstQuarter = Period.Parse("2026-Q1");

    [Fact]
    public void Whoever_is_on_leave_all_the_period_is_paid_what_an_empty_attainment_pays_and_commission_on_what_is_credited_at_the_full_base_rate()
    {
        var company = new Company()
            .Saying("quota: goal\n    rate: base", "rate: 10%").Saying("measure: wins\n    goal: goal", "measure: retention").Saying("by: attainment, stepped: { 85%: 100% }, when_empty: 40% }", "by: value, stepped: { 85%: 100% }, when_empty: 0% }")
            .Saying("retention: gross_retention()\n  wins: sum(expansions.arr)", "retention: gross_retention()")
            .Saying("goals:\n  expansions: { proration: calendar_days, leave: reduces }\n  wins: { proration: calendar_days, leave: reduces }\ncomponents:", "components:")
            .With("goals", ("plan", "p"), ("measure", "expansions"), ("period", "2026-Q1"), ("value", "75000")).With("goals", ("plan", "p"), ("measure", "wins"), ("period", "2026-Q1"), ("value", "75000"))
            .With("leave", ("person_id", "ana"), ("from", "2025-11-01"), ("kind", "parental"))
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"));

        var components = company.Run().Result.Participants.Single().Components;

        // The target is 30,000 x 50% / 4 = 3,750, of which 40%; the base rate 3,750 / 75,000 = 5%, of 500.
        components.Select(component => (component.Attainment, component.Earned.ToAmountString())).ShouldBe([(null, "1500.00"), (null, "25.00")]);
    }

    [Fact]
    public void A_rule_without_options_makes_the_base_rate_that_of_a_full_period_and_leaves_the_row_as_it_is()
    {
        static Company Half() => new Company().Saying("quota: goal\n    rate: base", "rate: 10%").Without("plan_assignments").With("plan_assignments", ("person_id", "ana"), ("plan", "p"), ("from", "2026-02-15"))
            .With("goals", ("plan", "p"), ("measure", "expansions"), ("period", "2026-Q1"), ("value", "75000"))
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-03-01"), ("kind", "expansion"), ("arr", "15000"));

        // 3,750 x 45 / 90 over 75,000 is 2.5%; with the rule 3,750 / 75,000 is 5%. Attainment is 20% in both.
        Commission(Half()).ShouldBe(("375.00", new Ratio(1, 5)));
        Commission(Half().Saying("goals: { expansions: {} }\ncomponents:", "components:")).ShouldBe(("750.00", new Ratio(1, 5)));

        static (string, Ratio?) Commission(Company company) => company.Run().Result.Participants.Single().Components[1] is var found ? (found.Earned.ToAmountString(), found.Attainment) : default;
    }

    [Fact]
    public void An_example_gives_the_goal_of_the_period_and_a_team_of_one()
    {
        var company = new Company().Saying("quota: goal\n    rate: base\n    multiplier: if(won >= 100, 2, 1)", "rate: 10%").Saying("retention: gross_retention()\n  won: sum(team.expansions.arr)", "retention: gross_retention()")
            .Saying("""
                goals: { expansions: { given_for: year, spread: equal, ramp: { since: start_date, months: [10%] }, proration: working_days, leave: reduces } }
                examples:
                  - title: the goal is that of the quarter, whole
                    given: { pay: { base_salary: 70000, target_variable: 30000 }, goals: { expansions: 75000 }, events: { expansions: [{ arr: 1000 }] } }
                    expect: { commission: 100.00 }
                components:
                """, "components:");
        var bag = new DiagnosticBag();
        var plan = company.Plans(bag).Single();

        var figure = ExampleRunner.Run(plan, StandardTables.All.ToDictionary(table => table.Name, StringComparer.Ordinal), bag).Single().Figures.Single();

        bag.Items.ShouldBeEmpty();
        figure.Actual.ShouldBe(figure.Expected);
    }

    [Fact]
    public void Whoever_checks_ahead_misses_no_goal_of_a_month_for_which_none_is_set_yet()
    {
        var company = new Company().Saying("quota: goal\n    rate: base", "rate: 10%").Saying("goals: { expansions: { given_for: month } }\ncomponents:", "components:")
            .With("goals", ("person_id", "ana"), ("measure", "expansions"), ("period", "2026-01"), ("value", "100")).With("goals", ("plan", "q"), ("measure", "expansions"), ("period", "2026-02"), ("value", "100"));
        var (ahead, asked) = (new DiagnosticBag(), new DiagnosticBag());

        CalculationRun.Check(company.Dataset(), company.Plans(ahead), FirstQuarter, CalculationOptions.Default, ahead);
        CalculationRun.Start(company.Dataset(), company.Plans(asked), FirstQuarter, CalculationOptions.Default, asked);

        // For February somebody has a goal and ana has none; for March nobody has.
        ahead.Items.ShouldHaveSingleItem().Message.ShouldContain("2026-02");
        asked.Items.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("2026-02-14", "2026-02-28", "2500")] // The day after is 1 March: month 1 is March.
    [InlineData("2026-01-01", "2026-02-27", "2000")] // Back on 28 February: that is month 1.
    [InlineData("2026-03-31", "", "3000")] // Never back in the period.
    public void A_return_is_the_day_after_the_last_day_of_leave(string from, string to, string goal)
    {
        var company = new Company().Saying("quota: goal\n    rate: base", "rate: 10%").Saying("goals: { expansions: { ramp: { since: return, months: [50%, 50%] } } }\ncomponents:", "components:")
            .With("goals", ("plan", "p"), ("measure", "expansions"), ("period", "2026-Q1"), ("value", "3000")).With("leave", ("person_id", "ana"), ("from", from), ("to", to.Length == 0 ? null : to))
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", goal));

        company.Run().Result.Participants.Single().Components[1].Attainment.ShouldBe(Ratio.One);
    }

    [Theory]
    [InlineData("2025-12-01", "2026-01-31", "1700")] // January is month 2 of the hire, 20%; back on 1 February, 50%; then 100%, though the hire's month 4 would be 40%.
    [InlineData("2026-02-01", "", "600")] // Hired and put on the plan on one day: the first ramp decides. February 20%, March 40%.
    public void In_each_month_the_ramp_of_the_latest_start_decides(string start, string leaveTo, string goal)
    {
        var isHire = leaveTo.Length == 0;
        var second = isHire ? "{ since: assignment, months: [90%, 90%] }" : "{ since: return, months: [50%] }";
        var first = isHire ? "[20%, 40%]" : "[10%, 20%, 30%, 40%]";
        var company = new Company().Saying("quota: goal\n    rate: base", "rate: 10%").Saying($"goals: {{ expansions: {{ ramp: [{{ since: start_date, months: {first} }}, {second}] }} }}\ncomponents:", "components:")
            .Without("people").With("people", ("id", "ana"), ("name", "Ana"), ("currency", "USD"), ("start_date", start)).Without("plan_assignments").With("plan_assignments", ("person_id", "ana"), ("plan", "p"), ("from", start))
            .With("goals", ("plan", "p"), ("measure", "expansions"), ("period", "2026-Q1"), ("value", "3000"))
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", goal));
        company = isHire ? company : company.With("leave", ("person_id", "ana"), ("from", "2025-12-20"), ("to", leaveTo));

        company.Run().Result.Participants.Single().Components[1].Attainment.ShouldBe(Ratio.One);
    }

    [Theory]
    [InlineData("base / 2", "leave: reduces", "100", "2500.00")] // On leave: 3,750 / 75,000 is 5%, of which half, of 100,000.
    [InlineData("base / 2", "leave: reduces", "-40", "-1000.00")] // What is taken back is taken back at the same rate.
    [InlineData("3%", "leave: ignored", "100", "5000.00")] // There is attainment: 100,000 / 75,000, all at 5%.
    public void Where_there_is_no_attainment_the_stated_rate_holds_for_all_events(string rate, string leave, string thousands, string earned)
    {
        var company = new Company().Saying($"quota: goal\n    tiers: {{ by: attainment, mode: marginal, bands: [{{ from: 0%, rate: base }}], when_empty: {rate} }}", "rate: 10%")
            .Saying($"goals: {{ expansions: {{ proration: calendar_days, {leave} }} }}\ncomponents:", "components:").With("leave", ("person_id", "ana"), ("from", "2025-12-01"))
            .With("goals", ("plan", "p"), ("measure", "expansions"), ("period", "2026-Q1"), ("value", "75000"))
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", thousands + "000"));

        var component = company.Run().Result.Participants.Single().Components[1];

        (component.Earned.ToAmountString(), component.Attainment is null).ShouldBe((earned, leave == "leave: reduces"));
    }

    [Fact]
    public void A_member_on_another_plan_has_that_plans_row_and_is_ramped_since_the_first_day_on_it()
    {
        var company = new Company().Saying("quota: goal\n    rate: base", "rate: 10%").Saying("retention: gross_retention()\n  won: sum(expansions.arr)", "retention: gross_retention()")
            .Saying("goals:\n  won: { ramp: { since: assignment, months: [50%] }, proration: calendar_days }\n  expansions: { sum_of: { goal: won, members: direct_reports, at: closing } }\ncomponents:", "components:")
            .AlsoOn("plan: q\ntitle: Another\neffective: { from: 2026-01-01 }\ncurrency: USD\nperiod: quarter\ncomponents: {}\n")
            .With("people", ("id", "bob"), ("name", "Bob"), ("currency", "USD"), ("start_date", "2026-02-01")).With("reporting", ("person_id", "bob"), ("manager_id", "ana"), ("from", "2026-01-01"))
            .With("plan_assignments", ("person_id", "bob"), ("plan", "q"), ("from", "2026-02-15"))
            .With("goals", ("plan", "q"), ("measure", "won"), ("period", "2026-Q1"), ("value", "3000")).With("goals", ("plan", "p"), ("measure", "won"), ("period", "2026-Q1"), ("value", "9000"))
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "1500"));

        // January is before the assignment, February its first month and wholly worked: 0 + 500 + 1,000.
        company.Run().Result.Participants.Single(participant => participant.Id == "ana").Components[1].Attainment.ShouldBe(Ratio.One);
    }
}
