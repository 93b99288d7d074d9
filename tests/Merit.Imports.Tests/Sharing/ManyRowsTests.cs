using System.Globalization;
using Merit.Data.Tables;

namespace Merit.Imports.Tests.Sharing;

/// <summary>Room is made for a file's rows once its size is known about; rows that are longer further on must fit as well.</summary>
public sealed class ManyRowsTests
{
    [Fact]
    public void A_file_whose_rows_grow_after_the_room_was_made_is_read_whole()
    {
        const int count = 150_000;
        var usage = new Company()
            .With("data/accounts.csv", ["id", .. Enumerable.Range(0, count).Select(Account)])
            .With("data/usage.csv", ["account_id,date,active_users", .. Enumerable.Range(0, count).Select(row => $"{Account(row)},{(row % 2 == 0 ? "2024-02-29" : "2024-03-01")},{(row % 3 == 0 ? "" : Number(row))}")])
            .Dataset()["usage"];

        usage.Count.ShouldBe(count);
        var (accounts, days, users) = (usage.Find<ReferenceColumn>("account_id")!, usage.Find<DateColumn>("date")!, usage.Find<NumberColumn>("active_users")!);
        Enumerable.Range(0, count).Count(row => accounts.Rows[row] == row && accounts.TextAt(row) == Account(row)).ShouldBe(count);
        Enumerable.Range(0, count).Count(row => days.At(row) == (row % 2 == 0 ? new DateOnly(2024, 2, 29) : new DateOnly(2024, 3, 1))).ShouldBe(count);
        Enumerable.Range(0, count).Count(row => row % 3 == 0 ? users.IsEmpty(row) : users.Numerators[row] == row).ShouldBe(count);
        usage.OriginOf(count - 1).ToString().ShouldBe("data/usage.csv:150001");
    }

    // Short at first, longer than two words hold later.
    private static string Account(int row) => row < 70_000 ? "A" + Number(row) : "an account with a long key " + Number(row);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
