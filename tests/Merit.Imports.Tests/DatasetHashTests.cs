using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Building;
using Merit.Data.Tables;

namespace Merit.Imports.Tests;

public sealed class DatasetHashTests
{
    private static readonly string[] Rows = [.. Enumerable.Range(0, 40).Select(i => $"M{i:D2},A{(i % 2) + 1},2024-01-{(i % 28) + 1:D2},new,{i * 7}")];

    [Fact]
    public void The_order_of_rows_does_not_change_it() =>
        Prop.ForAll(Gen.Shuffle(Rows).ToArbitrary(), rows => Hash(rows) == Hash(Rows)).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Another_value_another_row_or_another_column_changes_it()
    {
        var hashes = new[] { Rows, Rows[1..], [.. Rows[1..], "M00,A1,2024-01-01,new,1"], [.. Rows[1..], "M00,A2,2024-01-01,new,0"] }.Select(Hash).ToList();

        hashes.Distinct().Count().ShouldBe(hashes.Count);
    }

    [Fact]
    public void How_a_number_is_written_does_not_change_it() => Share("0.60").ShouldBe(Share("3/5"));

    [Fact]
    public void It_is_the_same_on_every_machine_and_in_every_version() =>
        DatasetHash.Of(new DatasetBuilder().Row("people", ("id", "P1"), ("name", "Ada"), ("start_date", "2024-01-01")).Build())
            .ShouldBe("18465291f0c5efbde67e8f1e6eb7fb4225f668f261c43a19d1eda7d0d7cd5feb");

    private static string Hash(string[] rows) => DatasetHash.Of(Company.Small().With("data/movements.csv", ["id,account_id,date,kind,arr", .. rows]).Dataset());

    private static string Share(string share) =>
        DatasetHash.Of(new DatasetBuilder().Row("people", ("id", "P"), ("name", "N")).Row("accounts", ("id", "A"))
            .Row("book", ("account_id", "A"), ("person_id", "P"), ("share", share), ("from", "2024-01-01")).Build());
}
