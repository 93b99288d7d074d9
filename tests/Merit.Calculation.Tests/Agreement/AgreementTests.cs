namespace Merit.Calculation.Tests.Agreement;

/// <summary>The engine and the slow evaluator, written apart from the same page, give the same figures to the last digit.</summary>
public sealed class AgreementTests
{
    [Theory]
    [InlineData(ArithmeticWidth.Narrow)]
    [InlineData(ArithmeticWidth.Wide)]
    [InlineData(ArithmeticWidth.Unbounded)]
    public void Engine_and_reference_agree_on_every_figure_of_every_case(ArithmeticWidth width)
    {
        var failures = AgreementCases.All
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
            // Rows without keys are called by their place in the table, which is what changes here.
            static string Unplaced(string line) => System.Text.RegularExpressions.Regex.Replace(line, "#[0-9]+:", ":");
            var reordered = AgreementCase.Of(one.Generated.Seed, order: 99);

            ResultText.FirstDifference([.. one.RunEngine(ArithmeticWidth.Narrow).Select(Unplaced)], [.. reordered.RunEngine(ArithmeticWidth.Narrow).Select(Unplaced)])
                .ShouldBeNull(one.ToString());
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
