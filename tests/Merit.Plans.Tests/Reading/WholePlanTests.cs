using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Plans.Components;
using Merit.Plans.Crediting;
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
        Plan.Events.Select(set => set.Name).ShouldBe(["expansions", "references", "team_sales"]);
        var (expansions, references, sales) = (Plan.Events[0], Plan.Events[1], Plan.Events[2]);
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
        var line = Plans.Whole.Split('\n')[43];
        adoption.Formula.Source.LocationAt(offset).ShouldBe(new SourceLocation("plan.yaml", 44, line.IndexOf("sum(closing_usage.lic", StringComparison.Ordinal) + 1));
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
