namespace Merit.Calculation.Tests.Explanation;

/// <summary>A manager whose people are in a team with the holder was once told the holder alone, who may report to somebody else.</summary>
public sealed class TeamMateTests
{
    [Theory]
    [InlineData("mia", "Through Bea Bell, in a team with Ana Adler, whose share is")]
    [InlineData("bea", "Through Ana Adler, whose share is")]
    [InlineData("ana", "Share of the account")]
    public void A_credit_through_a_team_names_the_mate_who_reports_to_the_person(string person, string label)
    {
        var run = new Company().Saying("where: kind = \"expansion\", credit: { to: team, members: whole, rollup: one_level }", "where: kind = \"expansion\"")
            .Saying("kind: bonus\n    target: 1000", "kind: bonus\n    weight: 50%").Saying("kind: commission\n    events", "kind: commission\n    weight: 50%\n    events")
            .With("people", ("id", "bea"), ("name", "Bea Bell")).With("people", ("id", "mia"), ("name", "Mia Moore"))
            .With("team_members", ("team", "t"), ("person_id", "ana"), ("from", "2026-01-01")).With("team_members", ("team", "t"), ("person_id", "bea"), ("from", "2026-01-01"))
            .With("reporting", ("person_id", "bea"), ("manager_id", "mia"), ("from", "2026-01-01"))
            .With("plan_assignments", ("person_id", "bea"), ("plan", "p"), ("from", "2026-01-01")).With("plan_assignments", ("person_id", "mia"), ("plan", "p"), ("from", "2026-01-01"))
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"))
            .Run();

        var participant = run.Result.Participants.Single(one => one.Id == person);
        var credit = run.Explain(participant, "commission").Reads.Single(node => node.Step == "event").Reads.Single(node => node.Step == "credit");
        credit.Reads.Select(node => node.Label).ShouldBe([label]);
    }
}
