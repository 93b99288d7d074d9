using Merit.Data.Diagnostics;

namespace Merit.Calculation.Tests.Compilation;

/// <summary>A value dated from the plan's first day was said to have none on the last day of some period, where the first period begins before the plan: every day of the periods was asked for, not their last days.</summary>
public sealed class DatedFromTheFirstWeekTests
{
    [Theory]
    [InlineData("week\ncalendar: iso_weeks", "period.end", "2026-01-01", true)] // The first week is 29 December to 4 January.
    [InlineData("week\ncalendar: iso_weeks", "period.start", "2026-01-01", false)]
    [InlineData("week\ncalendar: iso_weeks", "period.end", "2026-01-05", false)]
    [InlineData("month", "period.end", "2026-01-31", true)]
    [InlineData("month", "period.end", "2026-02-01", false)]
    [InlineData("month", "period.start", "2026-01-01", true)]
    [InlineData("month", "period.start", "2026-01-02", false)]
    public void A_dated_value_is_needed_on_the_days_that_are_asked_for_alone(string period, string day, string from, bool isSure)
    {
        var diagnostics = new DiagnosticBag();
        var plans = new Company().Saying($"period: {period}\nparameters:\n  amount:\n    - {{ from: {from}, value: 100 USD }}", "period: quarter").Saying($"target: amount({day})", "weight: 50%").Plans(diagnostics);
        plans.ToList().ForEach(plan => PlanBinding.Check(plan, new Company().Dataset().Schemas, diagnostics));

        diagnostics.Items.Any(finding => finding.Code == "plan-may-be-empty").ShouldBe(!isSure, string.Join('\n', diagnostics.Items));
    }
}
