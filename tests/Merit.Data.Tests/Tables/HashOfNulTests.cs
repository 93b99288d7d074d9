using Merit.Data.Building;
using Merit.Data.Tables;

namespace Merit.Data.Tests.Tables;

/// <summary>A NUL inside a text looked like the end of a cell: one text could stand for two cells and the hash did not tell them apart.</summary>
public sealed class HashOfNulTests
{
    [Fact]
    public void A_text_with_a_nul_is_not_two_cells() => Hash(("name", "Ada\0title\0CSM")).ShouldNotBe(Hash(("name", "Ada"), ("title", "CSM")));

    private static string Hash(params (string Column, string? Text)[] cells) =>
        DatasetHash.Of(new DatasetBuilder().Row("people", [("id", "P1"), .. cells]).Build());
}
