using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Tables;

namespace Merit.Data.Tests.Tables;

public sealed class GroupedRowsTests
{
    private static readonly Gen<int[]> Groups = Gen.Choose(-1, 20).ListOf().Select(groups => groups.ToArray());

    [Fact]
    public void A_group_has_its_rows_in_order_and_no_others() =>
        Prop.ForAll(Groups.ToArbitrary(), groupOf =>
        {
            var grouped = GroupedRows.Of(groupOf, 21);
            return Enumerable.Range(0, 21).All(group => grouped.Of(group).SequenceEqual(Rows(groupOf, group)));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Rows_that_are_given_stay_in_the_order_in_which_they_are_given()
    {
        int[] groupOf = [1, 0, 1, -1];
        int[] rows = [70, 60, 50, 40];
        var grouped = GroupedRows.Of(groupOf, rows, 2);

        grouped.Of(0).ShouldBe([60]);
        grouped.Of(1).ShouldBe([70, 50]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4_096)]
    [InlineData(4_097)]
    [InlineData(30_000)]
    public void Many_rows_in_many_groups_are_grouped_as_few_are(int groups)
    {
        // A step that has no factor in common with any of the numbers of groups.
        int[] groupOf = [.. Enumerable.Range(0, 200_000).Select(row => (int)(row * 7_919L % groups))];
        var grouped = GroupedRows.Of(groupOf, groups);

        grouped.Groups.ShouldBe(groups);
        var expected = groupOf.Select((group, row) => (group, row)).ToLookup(pair => pair.group, pair => pair.row);
        Enumerable.Range(0, groups).ShouldAllBe(group => grouped.Of(group).SequenceEqual(expected[group]));
    }

    [Fact]
    public void No_rows_are_in_no_group() => GroupedRows.Of(Array.Empty<int>(), 3).Of(2).ShouldBeEmpty();

    private static IEnumerable<int> Rows(int[] groupOf, int group) => Enumerable.Range(0, groupOf.Length).Where(row => groupOf[row] == group);
}
