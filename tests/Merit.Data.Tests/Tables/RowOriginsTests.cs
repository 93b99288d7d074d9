using Merit.Data.Building;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;

namespace Merit.Data.Tests.Tables;

public sealed class RowOriginsTests
{
    [Fact]
    public void Lines_follow_the_header_of_their_own_file()
    {
        var origins = new RowOrigins(["a.csv", "b.csv"], [0, 3], null);

        Enumerable.Range(0, 5).Select(row => origins.At(row).ToString()).ShouldBe(["a.csv:2", "a.csv:3", "a.csv:4", "b.csv:2", "b.csv:3"]);
    }

    [Fact]
    public void Lines_that_were_kept_are_told_as_kept()
    {
        var origins = new RowOrigins(["a.csv", "b.csv"], [0, 2], [2, 9, 4]);

        Enumerable.Range(0, 3).Select(row => origins.At(row).ToString()).ShouldBe(["a.csv:2", "a.csv:9", "b.csv:4"]);
    }

    [Fact]
    public void Rows_made_by_a_program_have_no_place()
    {
        RowOrigins.Unknown.At(7).ShouldBe(SourceLocation.None);
        new DatasetBuilder().Row("accounts", ("id", "A")).Build()["accounts"].OriginOf(0).ShouldBe(SourceLocation.None);
    }
}
