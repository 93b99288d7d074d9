using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Building;
using Merit.Data.Building.Cells;
using Merit.Data.Tables;

namespace Merit.Data.Tests.Building.Cells;

public sealed class DayCellsTests
{
    private static readonly Gen<string> Texts = Gen.Elements(
        "", "2024-02-29", "2023-02-29", "2024-02-28", "2034-02-29", "2024-12-29", "1024-02-29", "2024-02-2", "2024/02/29", "\0\0\0\0\0\0\0\0\0\0", "0001-01-01", "9999-12-31", "29.02.2024");

    [Fact]
    public void Every_day_is_the_day_that_its_text_says_whatever_was_read_before() =>
        Prop.ForAll(Texts.ListOf().ToArbitrary(), texts =>
        {
            var store = new DayCells(null);
            store.AddCells(texts.Select(Encoding.UTF8.GetBytes), rowsInBlock: 7);
            for (var row = 0; row < texts.Count; row++)
            {
                var isDay = CellText.TryDay(Encoding.UTF8.GetBytes(texts[row]), out var day);
                store.Days[row].ShouldBe(isDay ? day : DateColumn.Empty, texts[row]);
                Encoding.UTF8.GetString(store.Kept.Of(row)).ShouldBe(isDay ? "" : texts[row]);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Days_that_a_formula_gave_can_be_missing()
    {
        var store = new DayCells(null);
        store.AddDays([1, 2]);
        store.HasEmpty.ShouldBeFalse();
        store.AddDays([3, DateColumn.Empty]);

        store.HasEmpty.ShouldBeTrue();
        store.Days.ToArray().ShouldBe([1, 2, 3, DateColumn.Empty]);
    }
}
