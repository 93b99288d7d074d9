using Merit.Data.Diagnostics;

namespace Merit.Calculation.Tests.Crediting;

/// <summary>In a set with `over`, a condition of credit for the time being that read the period was asked with the period that looked, so that an event counted in a window that had been taken back in its own.</summary>
public sealed class PeriodInAConditionTests
{
    [Theory]
    [InlineData("met: booked, by: period.end + 20 days")]
    [InlineData("met: period.end, by: date + 20 days")]
    public void A_set_that_looks_at_other_days_asks_no_period_what_becomes_of_an_event(string condition)
    {
        var diagnostics = new DiagnosticBag();
        new Company().Saying($"events:\n  seen: {{ of: movements, over: year_to_date, provisional: {{ {condition}, cut_off: 5 days }} }}\n  expansions:", "events:\n  expansions:").Run(diagnostics);

        diagnostics.Items.ShouldContain(finding => finding.Code == "formula-unknown-name" && finding.Message.Contains("'period'", StringComparison.Ordinal), string.Join("\n", diagnostics.Items));
    }
}
