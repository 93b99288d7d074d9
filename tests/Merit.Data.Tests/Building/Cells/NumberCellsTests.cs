using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Amounts;
using Merit.Data.Building.Cells;
using Merit.Data.Tables;

namespace Merit.Data.Tests.Building.Cells;

public sealed class NumberCellsTests
{
    private static readonly Gen<string> Texts = Gen.Elements(
        "", "0", "1", "-1", "12", "0.5", "0.50", "-0.01", "1200.50", "1/3", "33%", "-2.5%", "999999999999999999", "9223372036854775807", "-9223372036854775808",
        "92233720368547758.07", "92233720368547758.08", "0.000000000000000001", "1.0000000000000000000", "x", "1,200", " 1", "1.", ".5", "--1", "1e3", "٣");

    [Fact]
    public void Every_number_is_held_exactly_or_its_text_is_kept() =>
        Prop.ForAll(Texts.ListOf().ToArbitrary(), texts =>
        {
            var store = new NumberCells();
            store.AddCells(texts.Select(Encoding.UTF8.GetBytes));
            store.End();
            var column = (NumberColumn)store.ToColumn(new("n", ColumnType.Number, "a number"));
            for (var row = 0; row < texts.Count; row++)
            {
                var isNumber = Ratio.TryParse(texts[row], out var exact);
                if (column.At(row) is { } held)
                {
                    isNumber.ShouldBeTrue(texts[row]);
                    held.ShouldBe(exact);
                }
                else
                {
                    Encoding.UTF8.GetString(store.Kept.Of(row)).ShouldBe(texts[row]);
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData(ColumnType.Count, true, "-1 1.5 50% 1/2 x", "-1 1.5 50% 1/2 x")]
    [InlineData(ColumnType.Count, false, "-1 1.5 50% 1/2 2 4/2", "1.5 50% 1/2 4/2")]
    [InlineData(ColumnType.Money, false, "-1 1.5 50% 1/2", "50% 1/2")]
    [InlineData(ColumnType.Ratio, true, "-1 1.5 50% 1/2", "-1")]
    public void The_text_of_a_number_that_breaks_a_rule_of_its_column_is_kept(ColumnType type, bool nonNegative, string cells, string kept)
    {
        var store = CellStore.For(new("n", type, "a number") { NonNegative = nonNegative }, null);
        store.AddCells(cells.Split(' ').Select(Encoding.UTF8.GetBytes));

        string.Join(' ', store.Kept.Rows.Select(row => Encoding.UTF8.GetString(store.Kept.Of(row)))).ShouldBe(kept);
    }
}
