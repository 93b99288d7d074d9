namespace Merit.Formulas.Tests.Parsing;

public sealed class LiteralTests
{
    [Theory]
    [InlineData("10000", "10000")]
    [InlineData("0.25", "1/4")]
    [InlineData("85%", "17/20pc")]
    [InlineData("12.5%", "1/8pc")]
    [InlineData("150 USD", "150USD")]
    [InlineData("0.5 KWD", "1/2KWD")]
    [InlineData("90 days", "90Days")]
    [InlineData("1 day", "1Days")]
    [InlineData("3 weeks", "21Days")]
    [InlineData("1 month", "1Months")]
    [InlineData("2 years", "24Months")]
    [InlineData("2026-01-31", "20260131")]
    [InlineData("2024-02-29", "20240229")]
    [InlineData("true", "yes")]
    [InlineData("false", "no")]
    [InlineData("\"\"", "''")]
    [InlineData("\"Ärger, größer\"", "'Ärger, größer'")]
    public void Literals_are_read_exactly(string text, string shape) => Reading.ShapeOf(text).ShouldBe(shape);

    [Fact]
    public void A_quote_inside_text_is_doubled() => Reading.ShapeOf("\"say \"\"no\"\"\"").ShouldBe("'say \"no\"'");

    [Fact]
    public void A_word_of_the_language_after_a_point_is_a_name() => Reading.ShapeOf("s.where + s.in").ShouldBe("[s.where Add s.in]");

    [Theory]
    [InlineData("2026 - 01", "[2026 Subtract 1]")]
    [InlineData("2026 - 01 - 31", "[[2026 Subtract 1] Subtract 31]")]
    [InlineData("2026-1-31", "[[2026 Subtract 1] Subtract 31]")]
    [InlineData("2026-01-31+1 month", "[20260131 Add 1Months]")]
    [InlineData("a-2026-01-31", "[a Subtract 20260131]")]
    public void Only_digits_and_hyphens_without_spaces_make_a_date(string text, string shape) => Reading.ShapeOf(text).ShouldBe(shape);

    [Theory]
    [InlineData("2026-02-29", 0)]
    [InlineData("a > 2026-02-30", 4)]
    [InlineData("2026-13-01", 0)]
    [InlineData("2026-00-10", 0)]
    public void A_day_that_the_calendar_lacks_is_an_error(string text, int offset) => Reading.Error(text).ShouldBe((FormulaCodes.BadDate, offset));

    [Theory]
    [InlineData("150 GPB", 4, "Did you mean 'GBP'?")]
    [InlineData("5 ZZZ", 2, "Write a code such as USD.")]
    public void A_currency_must_be_of_the_list(string text, int offset, string mend)
    {
        Reading.Error(text).ShouldBe((FormulaCodes.UnknownCurrency, offset));
        Reading.Errors(text)[0].Mend.ShouldBe(mend);
    }

    [Theory]
    [InlineData("1.5 months")]
    [InlineData("99999999999 days")]
    [InlineData("4000000 years")]
    public void A_duration_is_a_whole_number_that_fits_the_calendar(string text) => Reading.Error(text).ShouldBe((FormulaCodes.BadDuration, 0));

    [Theory]
    [InlineData("90days")]
    [InlineData("1e5")]
    [InlineData("5_000")]
    public void A_number_directly_followed_by_letters_is_an_error(string text) => Reading.Error(text).ShouldBe((FormulaCodes.BadNumber, 0));

    [Fact]
    public void The_text_of_a_node_has_the_parentheses_of_its_operands_and_not_its_own()
    {
        var formula = Reading.Parse("((a + b) * (c - d))");
        Merit.Formulas.Syntax.SyntaxChildren.DescendantsAndSelf(formula.Root).Select(formula.TextOf).ShouldBe(["(a + b) * (c - d)", "a + b", "a", "b", "c - d", "c", "d"]);
    }

    [Fact]
    public void Every_node_knows_where_it_stands()
    {
        var formula = Reading.Parse("  sum(s.x where kind in (\"a\")) / 12");
        var texts = Merit.Formulas.Syntax.SyntaxChildren.DescendantsAndSelf(formula.Root).Select(formula.TextOf);
        texts.ShouldBe(
        [
            "sum(s.x where kind in (\"a\")) / 12", "sum(s.x where kind in (\"a\"))", "s.x where kind in (\"a\")", "s.x", "s", "kind in (\"a\")", "kind", "\"a\"", "12",
        ]);
    }
}
