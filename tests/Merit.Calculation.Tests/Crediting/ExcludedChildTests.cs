using Merit.Data.Amounts;

namespace Merit.Calculation.Tests.Crediting;

/// <summary>An excluded account once counted in a set whose holder is that of its parent.</summary>
public sealed class ExcludedChildTests
{
    [Theory]
    [InlineData("A2", 0)]
    [InlineData("A1", 0)]
    [InlineData("A3", 50)]
    public void An_event_is_left_out_by_the_exclusion_of_its_own_account_and_of_the_one_that_decides_its_holder(string excluded, int earned)
    {
        var run = new Company().Saying("where: kind = \"expansion\", account: account.parent_id", "where: kind = \"expansion\"")
            .With("accounts", ("id", "A2"), ("name", "Alpha's child"), ("parent_id", "A1"), ("currency", "USD")).With("accounts", ("id", "A3"), ("name", "Another"), ("currency", "USD"))
            .With("movements", ("id", "M2"), ("account_id", "A2"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "500"))
            .With("exclusions", ("account_id", excluded), ("reason", "sold"), ("approved_by", "CFO"))
            .Run();

        run.Result.Participants[0].Components[1].Exact.ShouldBe(new Ratio(earned, 1));
    }
}
