namespace Merit.Imports.Tests.Mapping;

/// <summary>Accounts' totals before and after each date, worked out by hand.</summary>
public sealed class MovementTests
{
    [Fact]
    public void An_account_begins_grows_shrinks_leaves_and_comes_back() => Movements(
        "C1,A1,2024-01-01,2024-06-30,100",
        "C2,A1,2024-03-01,2024-04-30,50.5",
        "C3,A1,2024-09-01,,70").ShouldBe(
        [
            "A1/2024-01-01|new|100|0|3", "A1/2024-03-01|expansion|50.5|100|4", "A1/2024-05-01|contraction|-50.5|150.5|4", "A1/2024-07-01|churn|-100|100|3",
            "A1/2024-09-01|reactivation|70|0|5",
        ]);

    [Fact]
    public void A_term_that_follows_another_on_the_next_day_is_no_movement_or_the_difference() => Movements(
        "C1,A1,2024-01-01,2024-03-31,100", "C2,A1,2024-04-01,2024-06-30,100", "C3,A1,2024-07-01,,130").ShouldBe(
        ["A1/2024-01-01|new|100|0|3", "A1/2024-07-01|expansion|30|100|4"]);

    [Fact]
    public void A_gap_of_one_day_is_a_churn_and_a_reactivation() => Movements("C1,A1,2024-01-01,2024-03-30,100", "C2,A1,2024-04-01,,100").ShouldBe(
        ["A1/2024-01-01|new|100|0|3", "A1/2024-03-31|churn|-100|100|3", "A1/2024-04-01|reactivation|100|0|4"]);

    [Fact]
    public void A_term_of_one_day_counts_on_that_day() => Movements("C1,A1,2024-01-05,2024-01-05,9").ShouldBe(["A1/2024-01-05|new|9|0|3", "A1/2024-01-06|churn|-9|9|3"]);

    [Fact]
    public void Changes_on_one_day_are_one_movement_of_their_sum() => Movements("C9,A1,2024-01-01,,10", "C2,A1,2024-01-01,,20", "C3,A1,2024-01-01,,0").ShouldBe(["A1/2024-01-01|new|30|0|4"]);

    [Fact]
    public void A_term_without_an_amount_and_terms_in_two_currencies_are_errors() => Company.Small()
        .With("data/contracts.csv", "id,account_id,start,arr,currency", "C1,A1,2024-01-01,,USD", "C2,A2,2024-01-01,5,JPY", "C3,A2,2024-01-01,5,USD")
        .With("mapping.yaml", "derive: { movements: { from: contracts, amount: arr, per: account } }").Faults()
        .ShouldBe("data/contracts.csv:2: error derive-amount: contracts: 'C1' has no value in 'arr', so its revenue is not known. Fill it in, or leave the row out by 'where'.");

    // The last part is the line of the term that moved: the file has its header on line 1 and nothing on line 2.
    private static string[] Movements(params string[] contracts)
    {
        var movements = Company.Small()
            .With("data/contracts.csv", ["id,account_id,start,end,arr", "", .. contracts])
            .With("mapping.yaml", "derive: { movements: { from: contracts, amount: arr, per: account } }").Dataset()["movements"];
        return [.. FeedTests.Rows(movements, "id", "kind", "arr", "prior_arr").Select((row, i) => $"{row}|{movements.OriginOf(i).Line}")];
    }
}
