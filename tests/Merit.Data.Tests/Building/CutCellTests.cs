using System.Text;
using Merit.Data.Building;

namespace Merit.Data.Tests.Building;

/// <summary>A long cell was cut for its message in the middle of a character that takes two UTF-16 units.</summary>
public sealed class CutCellTests
{
    [Theory]
    [InlineData("a", 29)]
    [InlineData("", 30)]
    public void A_long_cell_is_cut_between_characters(string before, int kept)
    {
        var cell = before + string.Concat(Enumerable.Repeat("😀", 100));

        CellText.Quoted(Encoding.UTF8.GetBytes(cell)).ShouldBe("'" + before + string.Concat(Enumerable.Repeat("😀", kept)) + "…'");
    }

    [Fact]
    public void A_short_cell_is_whole() => CellText.Quoted(Encoding.UTF8.GetBytes(new string('x', 60))).ShouldBe("'" + new string('x', 60) + "'");
}
