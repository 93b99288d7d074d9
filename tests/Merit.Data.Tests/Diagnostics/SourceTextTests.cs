using Merit.Data.Diagnostics;

namespace Merit.Data.Tests.Diagnostics;

public sealed class SourceTextTests
{
    private static readonly SourceLocation Start = new("plan.yaml", 4, 10);

    [Fact]
    public void On_one_line_each_character_stands_one_column_further()
    {
        var source = new SourceText("a + b", Start);

        source.Start.ShouldBe(Start);
        source.LocationAt(0).ShouldBe(Start);
        source.LocationAt(4).ShouldBe(new("plan.yaml", 4, 14));
        source.LocationAt(5).ShouldBe(new("plan.yaml", 4, 15));
    }

    [Fact]
    public void Over_several_lines_each_character_stands_where_it_was_said_to()
    {
        SourceLocation[] places = [Start, new("plan.yaml", 5, 3), new("plan.yaml", 5, 4)];
        var source = new SourceText("ab", places);

        source.Start.ShouldBe(Start);
        Enumerable.Range(0, 3).Select(source.LocationAt).ShouldBe(places);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Outside_the_text_there_is_no_place(int offset) => Should.Throw<ArgumentOutOfRangeException>(() => new SourceText("ab", Start).LocationAt(offset));

    [Fact]
    public void A_place_too_few_is_refused() => Should.Throw<ArgumentException>(() => new SourceText("ab", [Start, Start])).ParamName.ShouldBe("places");
}
