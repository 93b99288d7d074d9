using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Tables;

namespace Merit.Data.Tests.Tables;

public sealed class ReferenceIndexTests
{
    private static readonly string[] Keys = ["A", "B", "C", "D", "E"];

    private static readonly Gen<int[]> Named = Gen.Choose(-1, Keys.Length - 1).ListOf().Select(rows => rows.ToArray());

    [Fact]
    public void It_finds_the_rows_that_name_a_row_in_order() => Prop.ForAll(Named.ToArbitrary(), FindsAll).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void It_finds_them_where_rows_stand_in_the_order_of_what_they_name() =>
        Prop.ForAll(Named.Select(rows => rows.Order().ToArray()).ToArbitrary(), FindsAll).Check(Config.QuickThrowOnFailure);

    private static bool FindsAll(int[] named)
    {
        var index = new ReferenceColumn(new("account_id", ColumnType.Reference, "an account") { References = "accounts" }, named, Made.Ids(Keys)).Index;
        return Enumerable.Range(0, Keys.Length).All(target => index.RowsOf(target).SequenceEqual(Enumerable.Range(0, named.Length).Where(row => named[row] == target)));
    }
}
