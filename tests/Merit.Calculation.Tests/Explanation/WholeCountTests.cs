namespace Merit.Calculation.Tests.Explanation;

/// <summary>An amount that is whole to each was once explained as times a share of 100%, while the person held less.</summary>
public sealed class WholeCountTests
{
    [Theory]
    [InlineData("share", "40.00", "100 x share", "100.00 x 40%")]
    [InlineData("whole", "100.00", "100, whole to each", null)]
    public void A_spiff_says_whether_its_amount_is_times_share_or_whole_to_each(string counts, string earned, string formula, string? arithmetic)
    {
        var run = new Company().Saying($"where: kind = \"expansion\", counts: {counts}", "where: kind = \"expansion\"")
            .Saying("kind: spiff\n    events: expansions\n    amount: 100", "kind: commission\n    weight: 50%\n    events: expansions\n    value: arr\n    rate: 10%")
            .Without("book").With("book", ("account_id", "A1"), ("person_id", "ana"), ("share", "40%"), ("from", "2025-01-01"))
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"))
            .Run();

        var credit = run.Explain(run.Result.Participants.Single(), "commission").Reads.Single(node => node.Step == "event").Reads.Single(node => node.Step == "credit");
        (credit.Value, credit.Formula, credit.Arithmetic).ShouldBe((earned, formula, arithmetic));
        credit.Reads.Select(node => (node.Label, node.Value)).ShouldBe([("Share of the account", "2/5")]);
    }
}
