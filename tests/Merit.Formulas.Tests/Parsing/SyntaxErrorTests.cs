using Merit.Data.Diagnostics;
using Merit.Formulas.Parsing;

namespace Merit.Formulas.Tests.Parsing;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("x + * 3", FormulaCodes.Unexpected, 4)]
    [InlineData("", FormulaCodes.Missing, 0)]
    [InlineData("   ", FormulaCodes.Missing, 3)]
    [InlineData("x +", FormulaCodes.Missing, 3)]
    [InlineData("x 3", FormulaCodes.Unexpected, 2)]
    [InlineData("x)", FormulaCodes.Unexpected, 1)]
    [InlineData("a + (b * (c + d)", FormulaCodes.UnclosedParenthesis, 4)]
    [InlineData("sum(a", FormulaCodes.UnclosedParenthesis, 3)]
    [InlineData("(a, b)", FormulaCodes.Unexpected, 2)]
    [InlineData("f(a,)", FormulaCodes.Unexpected, 4)]
    [InlineData("a = \"x", FormulaCodes.UnclosedText, 4)]
    [InlineData("a # b", FormulaCodes.UnknownCharacter, 2)]
    [InlineData("a = 'x'", FormulaCodes.UnknownCharacter, 4)]
    [InlineData("85 %", FormulaCodes.UnknownCharacter, 3)]
    [InlineData("a == 1", FormulaCodes.ForeignOperator, 2)]
    [InlineData("a is 5", FormulaCodes.Unexpected, 5)]
    [InlineData("a in 5", FormulaCodes.Unexpected, 5)]
    [InlineData("a in ()", FormulaCodes.Unexpected, 6)]
    [InlineData("a.5", FormulaCodes.Unexpected, 2)]
    [InlineData("a.b(c)", FormulaCodes.Unexpected, 3)]
    [InlineData("a + not b", FormulaCodes.Unexpected, 4)]
    [InlineData("a AND b", FormulaCodes.Unexpected, 2)]
    public void An_error_is_reported_at_the_token_that_is_wrong(string text, string code, int offset)
    {
        var first = Reading.Errors(text)[0];
        (first.Code, first.Where.Column - 11).ShouldBe((code, offset));
    }

    [Theory]
    [InlineData("a == 1", "Write '='.")]
    [InlineData("a != 1", "Write '<>'.")]
    [InlineData("a && b", "Write 'and'.")]
    [InlineData("a || b", "Write 'or'.")]
    [InlineData("!a", "Write 'not'.")]
    [InlineData("a \u2212 b", "Write '-'.")]
    [InlineData("a AND b", "Did you mean 'and'?")]
    [InlineData("a adn b", "Did you mean 'and'?")]
    [InlineData("a > 1 AND b", "Did you mean 'and'?")]
    [InlineData("150 usd", "Did you mean 'USD'?")]
    [InlineData("10,000", "Numbers are written without separators: 10000.")]
    [InlineData("'x'", "Text stands in double quotes: \"expansion\".")]
    public void The_mend_names_what_would_be_right(string text, string mend) => Reading.Errors(text)[0].Mend.ShouldBe(mend);

    [Fact]
    public void One_pass_reports_every_foreign_sign_and_the_syntax_error_behind_them() =>
        Reading.Errors("a == 1 && b != 2026-02-30 + * 2").Select(d => (d.Code, d.Where.Column - 11)).ShouldBe(
        [
            (FormulaCodes.ForeignOperator, 2), (FormulaCodes.ForeignOperator, 7), (FormulaCodes.ForeignOperator, 12), (FormulaCodes.BadDate, 15), (FormulaCodes.Unexpected, 28),
        ]);

    [Fact]
    public void A_position_is_taken_from_the_file_where_the_text_is_folded()
    {
        SourceLocation[] places = [new("p.yaml", 3, 5), new("p.yaml", 3, 6), new("p.yaml", 3, 7), new("p.yaml", 4, 9), new("p.yaml", 4, 10)];
        var bag = new DiagnosticBag();
        FormulaParser.Parse(new SourceText("a +*", places), bag).ShouldBeNull();
        bag.Items.ShouldHaveSingleItem().Where.ShouldBe(new SourceLocation("p.yaml", 4, 9));
    }

    [Fact]
    public void Hostile_depth_is_an_error_and_not_the_end_of_the_stack()
    {
        foreach (var hostile in new[] { new string('(', 9_000), new string('-', 9_000) + "1", "a" + string.Concat(Enumerable.Repeat("+a", 4_000)), "x" + string.Concat(Enumerable.Repeat(".x", 4_000)),
            string.Concat(Enumerable.Repeat("not ", 2_000)) + "a", string.Concat(Enumerable.Repeat("f(", 4_000)) })
        {
            Reading.Errors(hostile)[0].Code.ShouldBe(FormulaCodes.TooDeep);
        }
    }

    [Fact]
    public void Two_hundred_levels_are_allowed()
    {
        Reading.Parse("a" + string.Concat(Enumerable.Repeat(" + a", 199)));
        Reading.Error("a" + string.Concat(Enumerable.Repeat(" + a", 200))).Code.ShouldBe(FormulaCodes.TooDeep);
        Reading.Parse(new string('(', 199) + "a" + new string(')', 199));
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_before_it_is_read() => Reading.Error(new string(' ', 10_001)).ShouldBe((FormulaCodes.TooLong, 0));
}
