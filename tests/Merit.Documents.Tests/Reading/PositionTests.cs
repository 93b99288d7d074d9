using Merit.Data.Diagnostics;

namespace Merit.Documents.Tests.Reading;

public sealed class PositionTests
{
    [Fact]
    public void Keys_and_plain_values_stand_where_they_begin()
    {
        var root = Documents.Read("plan: renewals\npay: { mix: 70/30 }\n");

        root.Entries[0].Key.Where.ShouldBe(new SourceLocation("plan.yaml", 1, 1));
        root.Scalar("plan")!.Where.ShouldBe(new SourceLocation("plan.yaml", 1, 7));
        var mix = root.Mapping("pay")!.Scalar("mix")!;
        mix.Where.ShouldBe(new SourceLocation("plan.yaml", 2, 13));
        mix.Source.LocationAt(3).ShouldBe(new SourceLocation("plan.yaml", 2, 16));
    }

    [Fact]
    public void A_position_in_a_single_quoted_value_counts_the_doubled_quote() =>
        At("a: 'it''s here'", "s here").ShouldBe((1, 9));

    [Fact]
    public void A_position_in_a_double_quoted_value_counts_its_escapes()
    {
        At("""a: "x\n\u0041\U0001F600 \"end" """, "end").ShouldBe((1, 27));
        At("""a: "x\n\u0041\U0001F600 \"end" """, "A").ShouldBe((1, 8));
    }

    [Fact]
    public void A_position_in_a_folded_plain_value_is_on_its_own_line() =>
        At("a: one\n  two\n\n  three\nb: c", "three").ShouldBe((4, 3));

    [Fact]
    public void A_position_in_a_literal_block_is_on_its_own_line() =>
        At("a: |-  # a comment\n   sum(x\n     where y)\n", "where").ShouldBe((3, 6));

    [Fact]
    public void A_position_in_a_folded_block_is_on_its_own_line() =>
        At("a: >\n  first\n  second\n\n  third\n", "third").ShouldBe((5, 3));

    [Fact]
    public void A_line_joined_by_a_backslash_keeps_its_places() =>
        At("a: \"one \\\n   two\"", "two").ShouldBe((2, 4));

    [Fact]
    public void Carriage_returns_count_as_one_line_end_with_the_line_feed()
    {
        At("a: b\r\nc: d\r\n", "c", key: "c").ShouldBe((2, 1));
        At("a: b\rc: d\r", "c", key: "c").ShouldBe((2, 1));
    }

    [Fact]
    public void A_byte_order_mark_takes_no_column()
    {
        var root = Documents.Read("\uFEFFa: b");

        root.Entries[0].Key.Where.ShouldBe(new SourceLocation("plan.yaml", 1, 1));
    }

    [Fact]
    public void The_end_of_a_value_stands_after_its_last_character()
    {
        var value = Documents.Read("a: 'it''s'").Scalar("a")!;

        value.Source.LocationAt(value.Text.Length).ShouldBe(new SourceLocation("plan.yaml", 1, 10));
    }

    private static (int Line, int Column) At(string text, string part, string key = "a")
    {
        var entry = Documents.Read(text).Entries.First(e => e.Name == key);
        var scalar = key == part ? entry.Key : (ScalarNode)entry.Value;
        var offset = scalar.Text.IndexOf(part, StringComparison.Ordinal);
        offset.ShouldBeGreaterThanOrEqualTo(0, scalar.Text);
        var place = scalar.Source.LocationAt(offset);
        return (place.Line, place.Column);
    }
}
