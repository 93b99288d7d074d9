using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Plans.Components;
using Merit.Plans.Crediting;
using Merit.Plans.Goals;
using Merit.Plans.Payout;

namespace Merit.Plans.Tests.Reading;

public sealed class WholePlanTests
{
    private static readonly Plan Plan = Plans.Read(Plans.Whole);

    [Fact]
    public void The_head_says_who_when_and_in_what()
    {
        Plan.Name.ShouldBe("renewals-and-expansions");
        Plan.Where.ShouldBe(new SourceLocation("plan.yaml", 1, 7));
        Plan.Effective.ShouldBe(new EffectiveRange(new(2026, 1, 1), new(2026, 12, 31)));
        Plan.Currency.ShouldBe(Currency.Parse("USD"));
        Plan.Period.ShouldBe(PeriodLength.Quarter);
        Plan.Mix.ShouldNotBeNull().Variable.ShouldBe(30);
        Plan.Proration.ShouldBe(Proration.CalendarDays);
        Plan.Cap.ShouldNotBeNull().Source.Text.ShouldBe("40000");
    }

    [Fact]
    public void Event_sets_say_their_rows_and_their_credit()
    {
        Plan.Events.Select(set => set.Name).ShouldBe(["expansions", "references", "handed_over", "shared_by_days", "team_sales"]);
        var (expansions, references, sales) = (Plan.Events[0], Plan.Events[1], Plan.Events[4]);
        expansions.Table.ShouldBe("movements");
        expansions.Credit.Roles.ShouldBe(["csm"]);
        expansions.Counts.ShouldBe(CountingRule.Share);
        references.Credit.To.ShouldBe(CreditTarget.Person);
        references.Credit.PersonColumn.ShouldBe("person_id");
        references.Counts.ShouldBe(CountingRule.Whole);
        sales.Filter.ShouldBeNull();
        sales.Credit.PersonColumn.ShouldBe("source_person_id");
        sales.Credit.Rollup.ShouldBe(Rollup.AllLevels);
    }

    [Fact]
    public void Event_sets_say_whose_rows_are_when_accounts_pass_on()
    {
        var (handed, days) = (Plan.Events[2], Plan.Events[3]);
        (handed.HeldByDays, handed.Held?.Source.Text).ShouldBe((false, "due_date otherwise date"));
        (days.HeldByDays, days.Held).ShouldBe((true, null));
        (handed.Credit.To, handed.Credit.Members).ShouldBe((CreditTarget.Team, TeamShare.Equally));
        handed.Credit.Handover.Select(band => (band.WithinDays, band.Former.Source.Text, band.New.Source.Text, band.Filter?.Source.Text)).ShouldBe([(14, "100%", "0%", "arr > 1000"), (30, "50%", "50%", null)]);
        Plan.Events[0].Credit.Handover.ShouldBeEmpty();
    }

    [Fact]
    public void Snapshots_say_their_instant_and_age()
    {
        Plan.Snapshots.Select(s => s.At.Kind).ShouldBe([InstantKind.Opening, InstantKind.Closing, InstantKind.Day]);
        Plan.Snapshots.Select(s => s.WithinDays).ShouldBe([null, 14, null]);
        Plan.Snapshots[0].Roles.ShouldBe(["csm"]);
    }

    [Fact]
    public void A_formula_knows_where_each_of_its_parts_stands()
    {
        var adoption = Plan.Measures[1];
        adoption.Title.ShouldBe("Licence adoption");
        var offset = adoption.Formula.Source.Text.IndexOf("sum(closing_usage.lic", StringComparison.Ordinal);
        var lines = Plans.Whole.Split('\n');
        var at = Array.FindIndex(lines, line => line.Contains("sum(closing_usage.lic", StringComparison.Ordinal));
        adoption.Formula.Source.LocationAt(offset).ShouldBe(new SourceLocation("plan.yaml", at + 1, lines[at].IndexOf("sum(closing_usage.lic", StringComparison.Ordinal) + 1));
    }

    [Fact]
    public void A_curve_is_one_of_three()
    {
        var linear = ((Bonus)Plan.Components[0]).Payout.ShouldBeOfType<LinearCurve>();
        linear.Points.Select(point => $"{point.At}:{point.Pays}").ShouldBe(["threshold:50%", "95%:100%", "100%:125%"]);
        (linear.Below, linear.Above).ShouldBe((CurveEnd.Zero, CurveEnd.Flat));
        var stepped = ((Bonus)Plan.Components[1]).Payout.ShouldBeOfType<SteppedCurve>();
        stepped.Steps.Select(step => (step.At.ToString(), step.Exclusive)).ShouldBe([("50%", false), ("75%", true)]);
        var baseline = ((Bonus)Plan.Components[2]).Payout.ShouldBeOfType<BaselineCurve>();
        (baseline.Baseline.ToString(), baseline.BelowInProportion).ShouldBe(("10", true));
    }

    [Fact]
    public void Tiers_begin_from_or_above_a_boundary()
    {
        var commission = (Commission)Plan.Components[3];
        commission.Tiers.ShouldNotBeNull().Bands.Select(band => $"{band.Exclusive} {band.From} {band.Rate}").ShouldBe(["False 0% base", "False 100% base * accelerator", "True 125% base * 2"]);
        commission.Tiers.By.ShouldBe(TierMeasure.Attainment);
        commission.Release.ShouldBe(Release.InProportionToCash);
        ((Commission)Plan.Components[4]).Tiers.ShouldNotBeNull().Mode.ShouldBe(TierMode.Retroactive);
    }

    [Fact]
    public void Goals_say_how_they_become_a_persons_goal_of_a_period()
    {
        var (expansions, retained) = (Plan.Goals[0], Plan.Goals[1]);
        expansions.GivenFor.ShouldBe(PeriodLength.Year);
        expansions.PeriodsRead(Period.Parse("2026-Q3")).ShouldBe([Period.Parse("2026")]);
        expansions.Spread.ShouldNotBeNull().Weights.ShouldBe([new Ratio(1, 5), new Ratio(1, 4), new Ratio(1, 4), new Ratio(3, 10)]);
        expansions.Ramps.Select(ramp => (ramp.Since.Single(), ramp.WholeMonths, ramp.Months.Length)).ShouldBe([(RampStart.StartDate, true, 2), (RampStart.Return, false, 1)]);
        (expansions.Proration, expansions.LeaveReduces).ShouldBe((Proration.WorkingDays, true));
        expansions.LeaveKinds.ShouldBe(["parental", "sick"]);
        var sum = retained.SumOf.ShouldNotBeNull();
        (sum.Name, sum.Members, sum.AtOpening).ShouldBe(("expansions", Formulas.Binding.PoolMembers.AllReports, true));
    }

    [Theory]
    [InlineData("quarter", PeriodLength.Month, "2026-07 2026-08 2026-09")]
    [InlineData("year", PeriodLength.Quarter, "2026-Q1 2026-Q2 2026-Q3 2026-Q4")]
    [InlineData("year", PeriodLength.Year, "2026")]
    public void Goals_given_for_less_than_a_period_are_those_of_its_parts(string plan, PeriodLength given, string read)
    {
        var goal = new GoalRule { Name = "g", Where = SourceLocation.None, GivenFor = given };

        string.Join(' ', goal.PeriodsRead(Period.Parse(plan == "year" ? "2026" : "2026-Q3"))).ShouldBe(read);
    }

    [Fact]
    public void What_is_left_out_of_rounding_is_explicit_in_the_model()
    {
        Plan.Components.Select(component => component.Rounding).ShouldBe(
        [
            new(RoundingGrain.Component, RoundingMode.HalfUp), new(RoundingGrain.Component, RoundingMode.HalfEven), new(RoundingGrain.Component, RoundingMode.HalfEven),
            new(RoundingGrain.Event, RoundingMode.HalfEven), new(RoundingGrain.Component, RoundingMode.HalfEven), new(RoundingGrain.Component, RoundingMode.HalfEven),
        ]);
    }

    [Fact]
    public void Examples_give_facts_and_expect_earnings()
    {
        var example = Plan.Examples.ShouldHaveSingleItem();
        example.Period.ShouldBe(Period.Parse("2026-Q1"));
        example.TargetVariable.ShouldNotBeNull().ToString().ShouldBe("30000");
        var row = example.Events.ShouldHaveSingleItem();
        row.Share.ShouldBe(new Ratio(1, 2));
        row.Values.Select(value => value.Column).ShouldBe(["id", "date", "arr"]);
        example.Expected.Select(expected => $"{expected.Name}={expected.Formula}").ShouldBe(["retention_bonus=2500.00", "expansion_commission=3000.00"]);
    }

    [Fact]
    public void The_hash_does_not_depend_on_line_ends()
    {
        Plan.Hash.ShouldBe(Plans.Read(Plans.Whole.Replace("\n", "\r\n", StringComparison.Ordinal)).Hash);
        Plan.Hash.ShouldBe(PlanReader.HashOf("\uFEFF" + Plans.Whole));
        Plan.Hash.ShouldNotBe(PlanReader.HashOf(Plans.Whole + "\n"));
        PlanReader.HashOf("abc").ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
