using Merit.Reference;

namespace Merit.Calculation.Tests.Agreement;

/// <summary>Figures worked out by hand from the benchmark's page, so that the reference itself is checked by something else.</summary>
public sealed class QuarterCloseTests
{
    // Ann: opening 100,000 + 30,000 + 40,000; losses 5,000 + 6,000; g = 159/170, p = 63/68 of 2,000.
    // Ben: opening 20,000 + 500,000; losses 4,000; g = 129/130, p = 63/52 of 2,500.
    // Cay: nothing at the opening, so no value, though the churn of K3 is hers.
    // Max: 675,000 / 690,000, p = 105/92 of 3,000.
    // Ann's expansions run to 30,000, 60,000 and 70,000.75: 1,200; 800 + 600; 6% of 10,000.75 = 600.045, to even. Cash: all, half, none.
    // Licences at the close: Ann (60 + 24) / (100 + 30), Ben 16 / 20, Cay 20 / 20.
    [Theory]
    [InlineData("ann", "grr_bonus", "1852.94", "1852.94")]
    [InlineData("ann", "expansion_commission", "3200.04", "1900.00")]
    [InlineData("ann", "spif_expansion", "390.00", "390.00")]
    [InlineData("ann", "spif_renewal", "400.00", "400.00")]
    [InlineData("ann", "adoption_bonus", "730.77", "730.77")]
    [InlineData("ben", "grr_bonus", "3028.85", "3028.85")]
    [InlineData("ben", "expansion_commission", "800.00", "400.00")]
    [InlineData("ben", "spif_expansion", "60.00", "60.00")]
    [InlineData("ben", "spif_renewal", "100.00", "100.00")]
    [InlineData("ben", "adoption_bonus", "1416.67", "1416.67")]
    [InlineData("cay", "grr_bonus", "0.00", "0.00")]
    [InlineData("cay", "expansion_commission", "0.00", "0.00")]
    [InlineData("cay", "spif_expansion", "0.00", "0.00")]
    [InlineData("cay", "spif_renewal", "0.00", "0.00")]
    [InlineData("cay", "adoption_bonus", "600.00", "600.00")]
    [InlineData("max", "team_grr_bonus", "3423.91", "3423.91")]
    public void The_reference_pays_what_was_worked_out_by_hand(string person, string component, string earned, string payable)
    {
        var result = ReferenceCalculation.Run(QuarterClose.Company(), QuarterClose.Plans(), QuarterClose.Quarter)
            .Single(r => r.Participant == person && r.Component == component);

        result.Earned.ToAmountString().ShouldBe(earned);
        result.Payable.ToAmountString().ShouldBe(payable);
    }

    [Fact]
    public void Each_component_of_each_participant_is_reported_once() =>
        ReferenceCalculation.Run(QuarterClose.Company(), QuarterClose.Plans(), QuarterClose.Quarter).Count.ShouldBe(16);

    [Fact]
    public void Lines_are_in_order_of_date_then_id_and_exact_where_they_are_credited()
    {
        var lines = ReferenceCalculation.Run(QuarterClose.Company(), QuarterClose.Plans(), QuarterClose.Quarter)
            .Single(r => r is { Participant: "ann", Component: "expansion_commission" }).Lines;

        lines.Select(line => $"{line.Event} {line.Credited.ToShortString()} {line.Earned.ToAmountString()} {line.Payable.ToAmountString()}")
            .ShouldBe(["E01 30000 1200.00 1200.00", "E02 30000 1400.00 700.00", "E03 10000.75 600.04 0.00"]);
    }
}
