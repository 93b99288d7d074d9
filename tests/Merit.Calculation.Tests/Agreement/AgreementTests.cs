using Merit.Agreement;

namespace Merit.Calculation.Tests.Agreement;

/// <summary>The engine and the slow evaluator, written apart from the same page, give the same figures to the last digit.</summary>
public sealed class AgreementTests
{
    [Theory]
    [InlineData(ArithmeticWidth.Narrow, int.MaxValue)]
    [InlineData(ArithmeticWidth.Wide, 500)]
    [InlineData(ArithmeticWidth.Unbounded, 500)]
    public void Engine_and_reference_agree_on_every_figure_of_every_case(ArithmeticWidth width, int cases)
    {
        var failures = AgreementCases.All.Take(cases)
            .Select(one => (Case: one, Difference: ResultText.FirstDifference(ResultText.Of(one.Expected), one.RunEngine(width))))
            .Where(pair => pair.Difference is not null)
            .ToList();

        // The smallest case that differs says most; the seeds of the others are listed.
        var smallest = failures.OrderBy(pair => pair.Case.Generated.ToString().Length).Take(1).Select(pair => $"{pair.Difference}{Environment.NewLine}{pair.Case}").ToList();
        failures.Count.ShouldBe(0, $"{string.Concat(smallest)}{Environment.NewLine}Seeds: {string.Join(' ', failures.Take(50).Select(pair => pair.Case.Generated.Seed))}");
    }

    [Fact]
    public void The_order_in_which_rows_arrive_changes_no_figure()
    {
        foreach (var one in AgreementCases.All.Take(300))
        {
            var reordered = AgreementCase.Of(one.Generated.Seed, order: 99);

            ResultText.FirstDifference(ResultText.Keyed(one.Calculated), ResultText.Keyed(reordered.Calculated)).ShouldBeNull(one.ToString());
        }
    }

    [Fact]
    public void A_participant_who_shares_nothing_with_the_others_changes_none_of_their_figures()
    {
        // What is measured over the whole company or the whole plan is shared by everyone.
        var apart = AgreementCases.All.Where(one => one.Generated.PlanTexts.All(plan => !plan.Text.Contains("company", StringComparison.Ordinal) && !plan.Text.Contains("pooled(", StringComparison.Ordinal))).Take(200).ToList();
        apart.Count.ShouldBeGreaterThan(AgreementCases.AreFew ? -1 : 100);
        foreach (var one in apart)
        {
            var grown = AgreementCase.Of(one.Generated.Seed, newcomer: true).Calculated;

            // The newcomer's key comes last.
            ResultText.FirstDifference(ResultText.Keyed(one.Calculated), [.. ResultText.Keyed(grown).TakeWhile(line => !line.Contains(" Z1 ", StringComparison.Ordinal))]).ShouldBeNull(one.ToString());
            grown.Count.ShouldBeGreaterThan(one.Calculated.Count);
        }
    }

    [Fact]
    public void Engine_and_reference_agree_on_the_quarter_close_worked_out_by_hand()
    {
        var diagnostics = new Data.Diagnostics.DiagnosticBag();
        var run = CalculationRun.Start(QuarterClose.Company(), QuarterClose.Plans(), QuarterClose.Quarter, CalculationOptions.Default, diagnostics);

        diagnostics.Items.ShouldBeEmpty();
        EngineText.Of(run!.Result).ShouldBe(ResultText.Of(Reference.ReferenceCalculation.Run(QuarterClose.Company(), QuarterClose.Plans(), QuarterClose.Quarter)));
    }
}
