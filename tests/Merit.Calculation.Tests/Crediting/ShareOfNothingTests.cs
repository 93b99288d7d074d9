using Merit.Data.Amounts;

namespace Merit.Calculation.Tests.Crediting;

/// <summary>Who holds nothing of an account once had a count that is whole to each, until one event anywhere was split.</summary>
public sealed class ShareOfNothingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_share_of_nothing_is_no_share_whether_some_event_is_split_or_not(bool isSplit)
    {
        var company = new Company().Saying("kind: spiff\n    events: expansions\n    amount: 100", "kind: commission\n    weight: 50%\n    events: expansions\n    value: arr\n    rate: 10%")
            .Saying("where: kind = \"expansion\", counts: whole", "where: kind = \"expansion\"")
            .Without("book").With("book", ("account_id", "A1"), ("person_id", "ana"), ("share", "0"), ("from", "2025-01-01"))
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"));
        company = isSplit ? company.With("splits", ("event_id", "M1"), ("person_id", "ana"), ("share", "1")) : company;

        company.Run().Result.Participants[0].Components[1].Exact.ShouldBe(Ratio.Zero);
    }
}
